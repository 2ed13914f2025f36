using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Feeds;

/// <summary>The article of one item of a feed.</summary>
internal static class FeedArticle
{
    /// <summary>The article, or why there is none.</summary>
    public static RecordItem Of(XElement item, FeedDocument feed) => Read(item, feed).Named(GuidOf(item), UpdatedAt(item) ?? PublishedAt(item));

    private static RecordItem Read(XElement item, FeedDocument feed)
    {
        Uri? home = feed.Base;
        string? url = FeedLinks.Of(item, home) ?? Permalink(item, home);
        string? key = GuidOf(item) ?? url ?? item.Child("link")?.Line();
        // A WordPress export is a feed of everything: pages, pictures, drafts.
        if (RecordStatus.Refusal(item.Child("status")?.Line()) is { } status && item.Child("post_type")?.Line() is not "attachment")
        {
            return new RecordItem(key ?? "", null, status);
        }

        if (item.Child("post_type")?.Line() is { } postType && postType is not ("post" or "page" or "article" or "news"))
        {
            return RecordItem.Failed(key, RejectCode.NoText, $"This item of the export is a WordPress {postType}, not an article.");
        }

        Uri? itemBase = Addresses.Base((string?)item.Attribute(XNamespace.Xml + "base"), Addresses.Base(url, home));
        (Fragment body, bool teaser) = FeedText.Of(item, itemBase);
        string? title = TitleOf(item);
        string[] authors = [.. FeedPeople.Of(item, feed.Channel)];
        ArticleDate? published = PublishedAt(item);
        ArticleDate? updated = UpdatedAt(item);
        ArticleImage[] images = [.. FeedImages.Of(item, itemBase)];
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Byline = authors.Length == 0 ? FeedPeople.Raw(item) : null,
            Authors = authors,
            Source = FragmentBlocks.Line(feed.Channel.Child("title")?.Value),
            SyndicatedFrom = FragmentBlocks.Line((item.Child("source")?.Child("title") ?? item.Child("source"))?.Value),
            Topics = TopicsOf(item),
            Url = url,
            Language = RecordLanguage.Of(item.Child("language")?.Line() ?? XmlWords.LanguageOf(item) ?? feed.Channel.Child("language")?.Line()),
            PublishedAt = published ?? updated,
            UpdatedAt = published is null || updated == published ? null : updated,
            Body = RecordBody.Without(body.Blocks, title),
            Images = [.. images.Concat(body.Images).DistinctBy(image => image.Url ?? image.Caption)],
            Removed = body.Removed,
            Warnings = teaser ? [FeedWarnings.TeaserOnly] : [],
        });
    }

    private static string? GuidOf(XElement item) => item.Child("guid")?.Line() ?? item.Child("id")?.Line() ?? item.Attr("about") ?? item.Child("identifier")?.Line();

    private static ArticleDate? PublishedAt(XElement item) => First(item, "pubDate", "published", "date", "issued", "created", "post_date_gmt", "dateTimeWritten");

    private static ArticleDate? UpdatedAt(XElement item) => First(item, "updated", "modified", "lastModifiedDate", "dateModified");

    private static string? TitleOf(XElement item) => item.Children("title").OrderBy(title => FeedText.IsMedia(title) ? 1 : 0).Select(title => FragmentBlocks.Line(title.Value)).OfType<string>().FirstOrDefault();

    /// <summary>RSS: a guid is an address unless it says it is not.</summary>
    private static string? Permalink(XElement item, Uri? home) => item.Child("guid") is { } guid && guid.Attr("isPermaLink") != "false" ? Addresses.Resolve(guid.Value, home) : null;

    private static ArticleDate? First(XElement item, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (item.Children(name).Select(date => RecordDates.Parse(date.Line())).FirstOrDefault(date => date is not null) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string[] TopicsOf(XElement item) =>
    [
        .. item.Children("category").Select(category => category.Attr("label") ?? category.Line() ?? category.Attr("term"))
            .Concat(item.Children("subject").Select(subject => subject.Line()))
            .Concat(item.Children("keywords").SelectMany(keywords => keywords.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            .Select(FragmentBlocks.Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
