using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Whether the newsroom's day still runs.</summary>
public enum DayState
{
    /// <summary>The day still runs: more articles may come.</summary>
    Open,

    /// <summary>The day is over; late articles and corrections still make a new version.</summary>
    Closed,
}

/// <summary>One newsroom day: its stories, each told once.</summary>
public sealed record Digest
{
    /// <summary>The day in the newsroom's calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Name of the newsroom.</summary>
    public required string Newsroom { get; init; }

    /// <summary>IANA name of the newsroom's time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Whether the day is over.</summary>
    public required DayState State { get; init; }

    /// <summary>1 for the first compiled, one more whenever the content changed.</summary>
    public required int Version { get; init; }

    /// <summary>What is different from the version before; null in the first.</summary>
    public DigestChanges? Changes { get; init; }

    /// <summary>Articles of the day, copies included.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>Stories of the day, also those not shown.</summary>
    public required int StoryCount { get; init; }

    /// <summary>Articles by hour and source.</summary>
    public required DigestCounts Counts { get; init; }

    /// <summary>The stories shown, most important first.</summary>
    public required IReadOnlyList<Story> Stories { get; init; }
}

/// <summary>What a version of a digest changed. Only stories that were or are shown are named.</summary>
/// <param name="Articles">Articles of the day more than before (less when negative).</param>
/// <param name="NewStories">Ids of the stories that were not shown before.</param>
/// <param name="GoneStories">Ids of the stories that are no longer shown.</param>
/// <param name="ChangedStories">Ids of the stories with other members, corrected members or another summary.</param>
public sealed record DigestChanges(int Articles, IReadOnlyList<string> NewStories, IReadOnlyList<string> GoneStories, IReadOnlyList<string> ChangedStories);
