using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What became of a file: its articles, or why there are none.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>The items that the file takes back from publication.</summary>
    public IReadOnlyList<TakenBackItem> TakenBack { get; init; } = [];

    /// <summary>At least one article.</summary>
    /// <param name="Format">Name of the reader.</param>
    /// <param name="Articles">In the order of the file.</param>
    /// <param name="Failed">The items that were none.</param>
    public sealed record Parsed(string Format, IReadOnlyList<Article> Articles, IReadOnlyList<FailedItem> Failed) : ParseOutcome;

    /// <summary>The file was refused.</summary>
    public sealed record Rejected(Rejection Why) : ParseOutcome
    {
        /// <summary>Name of the reader that refused it; null when none was asked.</summary>
        public string? Format { get; init; }
    }
}
