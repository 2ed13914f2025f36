namespace NewsFunctions.Core.Search;

/// <summary>What bounds the work of a search and of a build.</summary>
public static class SearchLimits
{
    /// <summary>Characters of a query.</summary>
    public const int QueryLength = 1000;

    /// <summary>Results of a query that can be paged to.</summary>
    public const int Results = 1000;

    /// <summary>Matches are counted up to here.</summary>
    public const int Counted = 10_000;

    /// <summary>Marked articles that a search looks through; more wait only while very many arrive at once, and are told of.</summary>
    public const int Marked = 5000;

    /// <summary>Changes that are built into a segment at once.</summary>
    public const int Changes = 5000;
}
