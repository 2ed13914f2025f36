using System.Globalization;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What a client asks a list for.</summary>
public sealed record ArticleQuery
{
    /// <summary>Most listings one page may hold.</summary>
    public const int MaxLimit = 200;

    /// <summary>Only this newsroom day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only this source, by its slug.</summary>
    public string? SourceSlug { get; init; }

    /// <summary>Only this section, by the slug of its name.</summary>
    public string? SectionSlug { get; init; }

    /// <summary>Only this language; "pt" finds "pt-BR" too.</summary>
    public string? Language { get; init; }

    /// <summary>Only the articles that tell this story, by its id.</summary>
    public string? StoryId { get; init; }

    /// <summary>Listings a page, 1–200. Default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on; null for the first page.</summary>
    public ArticleCursor? Cursor { get; init; }

    /// <summary>The first day asked for, if any.</summary>
    public DateOnly? FirstDay => Day ?? From;

    /// <summary>The last day asked for, if any.</summary>
    public DateOnly? LastDay => Day ?? To;

    /// <summary>What each listing has to pass.</summary>
    public ListingFilter Filter => new() { SourceSlug = SourceSlug, SectionSlug = SectionSlug, Language = Language, From = FirstDay, To = LastDay };
}

/// <summary>A place between two listings. It names what was seen last, so articles that arrive while a client pages neither repeat nor hide any.</summary>
/// <param name="Day">The day (for a source: any day of the month) the place is in.</param>
/// <param name="After">The order of the listing seen last there; null at its head.</param>
public sealed record ArticleCursor(DateOnly Day, string? After)
{
    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out ArticleCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length is < 8 or > 100 || !DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return false;
        }

        bool plain = !text.AsSpan(8).ContainsAnyExcept(Plain);
        cursor = plain ? new ArticleCursor(day, text.Length == 8 ? null : text[8..]) : null;
        return plain;
    }

    /// <summary>The cursor as clients carry it: URL-safe, not to be taken apart by them.</summary>
    public override string ToString() => Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + After;
}
