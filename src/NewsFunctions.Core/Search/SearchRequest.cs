using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Search;

/// <summary>A search as a client asks for it.</summary>
public sealed record SearchRequest
{
    /// <summary>Most results of a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>What is looked for, as it was typed.</summary>
    public required string Text { get; init; }

    /// <summary>Where.</summary>
    public SearchFilter Filter { get; init; } = new();

    /// <summary>Results a page, 1–100. Default 20.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Where to go on; null for the first page.</summary>
    public SearchCursor? Cursor { get; init; }
}

/// <summary>A place in a list of results: it names the last one seen, so that what is found meanwhile moves nothing.</summary>
/// <param name="Seen">Results before the place.</param>
/// <param name="Last">The last of them.</param>
public sealed record SearchCursor(int Seen, ArticleId Last)
{
    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out SearchCursor? cursor)
    {
        int dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        cursor = dash > 0
            && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int seen) && seen is > 0 and <= SearchLimits.Results
            && ArticleId.TryParse(text![(dash + 1)..], out ArticleId last)
            ? new SearchCursor(seen, last)
            : null;
        return cursor is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seen}-{Last}");
}

/// <summary>An article that was found.</summary>
/// <param name="Document">The article.</param>
/// <param name="Score">How well it meets the query; comparable within one list only.</param>
/// <param name="Title">Its title, marked.</param>
/// <param name="Snippet">The piece of its text that shows best why it was found, marked.</param>
public sealed record SearchResult(SearchDocument Document, double Score, Highlighted Title, Highlighted Snippet);

/// <summary>A page of results.</summary>
/// <param name="Results">Best first; of equal ones the newer.</param>
/// <param name="Matches">How many articles are found.</param>
/// <param name="AtLeast">Whether there are more than were counted.</param>
/// <param name="Unread">Whether so many articles have just come in that some could not be looked at yet.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record SearchPage(IReadOnlyList<SearchResult> Results, int Matches, bool AtLeast, bool Unread, SearchCursor? Next);
