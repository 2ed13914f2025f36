namespace NewsFunctions.Core.Search;

/// <summary>Which articles are looked through at all.</summary>
public sealed record SearchFilter
{
    /// <summary>The first newsroom day; null for the oldest.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last newsroom day; null for the newest.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only this source, by its slug.</summary>
    public string? SourceSlug { get; init; }

    /// <summary>Only this language; "en" takes "en-GB" too.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a month has days that are looked through.</summary>
    /// <param name="month">Its first day.</param>
    public bool Takes(DateOnly month) => !(From >= month.AddMonths(1)) && !(To < month);

    /// <summary>Whether all days of a month are looked through.</summary>
    /// <param name="month">Its first day.</param>
    public bool TakesAllOf(DateOnly month) => !(From > month) && !(To < month.AddMonths(1).AddDays(-1));

    /// <summary>Whether an article is looked through at an instant.</summary>
    public bool Takes(SearchDocument document, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        return !(document.Day < From) && !(document.Day > To)
            && !(document.EmbargoUntil > now)
            && (SourceSlug is null || document.Source?.Slug == SourceSlug)
            && (Language is null || TakesLanguage(document.Language));
    }

    private bool TakesLanguage(string tag) => tag.StartsWith(Language!, StringComparison.OrdinalIgnoreCase) && (tag.Length == Language!.Length || tag[Language.Length] == '-');
}
