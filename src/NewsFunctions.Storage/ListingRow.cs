using Azure.Data.Tables;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Storage;

/// <summary>A listing as a row: what a list shows, and the signature.</summary>
internal static class ListingRow
{
    // A row stays near 1 KB: lists are read a thousand rows at a time.
    private const int MaxText = 300;

    public static TableEntity Write(ArticleListing listing, string partition, string order) => new(partition, order)
    {
        ["schema"] = 1,
        ["id"] = listing.Id.ToString(),
        ["version"] = listing.Version,
        ["title"] = Cut(listing.Title),
        ["lead"] = Cut(listing.Lead),
        ["sourceSlug"] = listing.Source?.Slug,
        ["sourceName"] = listing.Source is { } source ? Cut(source.Name) : null,
        ["syndicatedFrom"] = listing.SyndicatedFrom is { } from ? Cut(from) : null,
        ["section"] = listing.Section is { } section ? Cut(section) : null,
        ["language"] = listing.Language,
        ["publishedAt"] = listing.PublishedAt?.ToString(),
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
        UploadedAt = row.GetDateTimeOffset("uploadedAt") ?? default,
        EmbargoUntil = row.GetDateTimeOffset("embargoUntil"),
        Day = DateOnly.ParseExact(row.GetString("day") ?? "", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        WordCount = row.GetInt32("words") ?? 0,
        Signature = row.GetBinary("signature"),
    };

    private static string Cut(string text) => text.Length <= MaxText ? text
        : text[..(char.IsHighSurrogate(text[MaxText - 2]) ? MaxText - 2 : MaxText - 1)] + "…";
}
