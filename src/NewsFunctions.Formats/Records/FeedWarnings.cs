namespace NewsFunctions.Formats.Records;

/// <summary>What an editor should know of articles that came out of a feed.</summary>
internal static class FeedWarnings
{
    /// <summary>The feed carries no more than the opening of the article.</summary>
    public const string TeaserOnly = "The feed carries only a summary of this article, not its text.";
}
