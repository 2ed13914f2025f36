using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>A listing as a row: what a list shows, and the signature.</summary>
internal static class ListingRow
{
    /// <summary>
    /// The shape of rows: 2 since rows name their section and language as lists are narrowed by them. Raised with each change; readers take this one
    /// and the one before, the doctor writes older rows again.
    /// </summary>
    public const int Schema = 2;

    // A row stays near 1 KB: lists are read a thousand rows at a time.
    private const int MaxText = 300;

    /// <summary>The columns a page of a list is made of: all but the signature, which is half of the row.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "RowKey", "id", "version", "title", "lead", "sourceSlug", "sourceName", "syndicatedFrom", "section", "language", "publishedAt", "format", "uploadedAt", "embargoUntil", "day", "words",
    ];

    /// <summary>The rows of a list behind a place that pass a filter. Values are quoted by the SDK, never concatenated.</summary>
    public static string Query(string partition, string? after, ListingFilter filter)
    {
        string query = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        void And(FormattableString condition) => query += " and " + TableClient.CreateQueryFilter(condition);
        if (filter.SourceSlug is { } source)
        {
            And($"sourceSlug eq {source}");
        }

        if (filter.SectionSlug is { } section)
        {
            And($"sectionSlug eq {section}");
        }

        if (filter.Language is { } language)
        {
            // "." is the character behind "-": everything that begins with "pt-".
            And($"(languageKey eq {language} or (languageKey ge {language + "-"} and languageKey lt {language + "."}))");
        }

        if (filter.From is { } from)
        {
            And($"day ge {StorageNames.Day(from)}");
        }

        if (filter.To is { } to)
        {
            And($"day le {StorageNames.Day(to)}");
        }

        return query;
    }

    public static TableEntity Write(ArticleListing listing, string partition, string order) => new(partition, order)
    {
        ["schema"] = Schema,
        ["id"] = listing.Id.ToString(),
        ["version"] = listing.Version,
        ["title"] = Cut(listing.Title),
        ["lead"] = Cut(listing.Lead),
        ["sourceSlug"] = listing.Source?.Slug,
        ["sourceName"] = listing.Source is { } source ? Cut(source.Name) : null,
        ["syndicatedFrom"] = listing.SyndicatedFrom is { } from ? Cut(from) : null,
        ["section"] = listing.Section is { } section ? Cut(section) : null,
        ["sectionSlug"] = ListingFilter.SectionSlugOf(listing),
        ["language"] = listing.Language,
        ["languageKey"] = listing.Language.ToLowerInvariant(),
        ["publishedAt"] = listing.PublishedAt?.ToString(),
        ["format"] = listing.Format,
        ["uploadedAt"] = listing.UploadedAt,
        ["embargoUntil"] = listing.EmbargoUntil,
        ["day"] = StorageNames.Day(listing.Day),
        ["words"] = listing.WordCount,
        ["signature"] = listing.Signature.ToArray(),
    };

    public static ArticleListing Read(TableEntity row) => new()
    {
        Id = ArticleId.TryParse(row.GetString("id"), out ArticleId id) ? id : throw new InvalidDataException($"Listing {row.PartitionKey}/{row.RowKey} names no article."),
        Version = row.GetInt32("version") ?? 1,
        Title = row.GetString("title") ?? "",
        Lead = row.GetString("lead") ?? "",
        Source = row.GetString("sourceSlug") is { } slug ? new Source(slug, row.GetString("sourceName") ?? slug) : null,
        SyndicatedFrom = row.GetString("syndicatedFrom"),
        Section = row.GetString("section"),
        Language = row.GetString("language") ?? "und",
        PublishedAt = ArticleDate.TryParse(row.GetString("publishedAt"), out ArticleDate published) ? published : null,
        Format = row.GetString("format") ?? "",
        UploadedAt = row.GetDateTimeOffset("uploadedAt") ?? default,
        EmbargoUntil = row.GetDateTimeOffset("embargoUntil"),
        Day = DateOnly.ParseExact(row.GetString("day") ?? "", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        WordCount = row.GetInt32("words") ?? 0,
        Signature = row.GetBinary("signature"),
    };

    private static string Cut(string text) => text.Length <= MaxText ? text
        : text[..(char.IsHighSurrogate(text[MaxText - 2]) ? MaxText - 2 : MaxText - 1)] + "…";
}
