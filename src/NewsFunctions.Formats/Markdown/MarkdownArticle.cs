using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Markdown;

/// <summary>The article of a Markdown file, its fields named as Hugo, Jekyll, Astro, Eleventy and their like name them.</summary>
internal static class MarkdownArticle
{
    /// <summary>The article, or why there is none.</summary>
    /// <param name="file">The parts of the file.</param>
    /// <param name="html">Its body as HTML, null when it is nested too deep.</param>
    /// <param name="fileName">The name of the file: Jekyll writes the day there.</param>
    public static RecordItem Of(FrontMatter file, string? html, string fileName)
    {
        string? status = file.Text("draft")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true || file.Text("published")?.Equals("false", StringComparison.OrdinalIgnoreCase) == true ? "draft" : file.Text("status");
        if (RecordStatus.Refusal(status) is { } refusal)
        {
            return new RecordItem("", null, refusal);
        }

        string? url = Addresses.Resolve(file.Text("canonical_url", "canonicalurl", "canonical", "canonicalURL", "permalink", "url", "link"), null);
        Fragment body = FragmentBlocks.OfHtml(html, Addresses.Base(url));
        string? title = FragmentBlocks.Line(file.Text("title", "headline")) ?? body.Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1 })?.Text;
        string? byline = FragmentBlocks.Line(file.Text("byline"));
        string[] authors = [.. file.All("authors", "author").SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase)];
        ArticleDate? declared = RecordDates.Parse(file.Text("date", "publishdate", "pubdate", "publishdate", "published", "published_at", "publishedat", "datepublished", "created"));
        ArticleDate? named = declared is null ? DayOf(fileName) : null;
        ArticleDate? updated = RecordDates.Parse(file.Text("lastmod", "updated", "modified", "updateddate", "last_modified_at", "updated_at"));
        string? image = Addresses.Resolve(file.Text("image", "cover", "featured_image", "hero", "heroimage", "thumbnail", "images"), Addresses.Base(url));
        return RecordItem.OfBody("", new ArticleDraft
        {
            Title = title,
            Subtitle = FragmentBlocks.Line(file.Text("subtitle", "subhead", "deck", "dek", "standfirst")),
            Byline = byline,
            Authors = authors.Length > 0 ? authors : RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(file.Text("dateline", "location")),
            Source = FragmentBlocks.Line(file.Text("source", "publication", "publisher", "site")),
            Section = FragmentBlocks.Line(file.Text("section", "category")),
            Topics = [.. file.All("tags", "categories", "keywords", "topics").SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Slug = FragmentBlocks.Line(file.Text("slug")),
            Url = url,
            Language = RecordLanguage.Of(file.Text("lang", "language", "locale")),
            PublishedAt = declared ?? named,
            UpdatedAt = updated,
            EmbargoUntil = RecordDates.Embargo(file.Text("embargo", "embargo_until", "embargoed")),
            Body = RecordBody.Without(body.Blocks, title, byline),
            Images = image is null ? body.Images : [new ArticleImage(image, null, null), .. body.Images.Where(found => found.Url != image)],
            Removed = body.Removed,
            Inferred = named is null ? new HashSet<ArticleField>() : new HashSet<ArticleField> { ArticleField.PublishedAt },
        });
    }

    private static IEnumerable<string> Names(string value) => RecordPeople.Of(value) is { Count: > 0 } names ? names : [Core.Text.PlainText.OneLine(value)];

    /// <summary>Jekyll: "2026-05-12-harbour-strike.md".</summary>
    private static ArticleDate? DayOf(string fileName)
    {
        string name = fileName[(fileName.LastIndexOf('/') + 1)..];
        return name.Length > 11 && name[10] is '-' or '_' && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? ArticleDate.On(day) : null;
    }
}
