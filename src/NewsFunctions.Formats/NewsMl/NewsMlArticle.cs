using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Nitf;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMl;

/// <summary>The articles of a NewsML 1 item: one a language.</summary>
internal static class NewsMlArticle
{
    /// <summary>The articles, or why there are none.</summary>
    public static IEnumerable<RecordItem> All(XElement item)
    {
        ArticleDate? changed = RecordDates.Parse(item.At("NewsManagement", "ThisRevisionCreated")?.Line());
        return Read(item).Select(read => read.Named(read.Key, changed));
    }

    private static IEnumerable<RecordItem> Read(XElement item)
    {
        XElement? management = item.Child("NewsManagement");
        string? status = management?.Child("Status")?.Attr("FormalName");
        string key = KeyOf(item.At("Identification", "NewsIdentifier"));
        long version = long.TryParse(item.At("Identification", "NewsIdentifier", "RevisionId")?.Line(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
        bool embargoed = string.Equals(status, "Embargoed", StringComparison.OrdinalIgnoreCase);
        DateTimeOffset? embargo = embargoed ? RecordDates.Embargo(management?.At("StatusWillChange", "DateAndTime")?.Line()) : null;
        if ((RecordStatus.Refusal(status) ?? RecordStatus.Endless(status, embargo)) is { } refusal)
        {
            return [new RecordItem(key, null, refusal, version)];
        }

        IReadOnlyList<XElement> stories = NewsMlDocument.StoriesOf(item);
        return stories.Count == 0 ? [RecordItem.Failed(key, RejectCode.NoText, "The NewsML item has no component with a text in it.", version)]
            : stories.Count == 1 ? [Of(stories[0], item, key, version, embargo)]
            : stories.Select(story => Of(story, item, $"{key}#{NewsMlDocument.LanguageOf(story)}", version, embargo));
    }

    private static RecordItem Of(XElement story, XElement item, string key, long version, DateTimeOffset? embargo)
    {
        Fragment body = NewsMlContent.TextOf(story, out NitfDocument? nitf);
        XElement? head = nitf?.BodyHead, management = item.Child("NewsManagement");
        string? title = NewsMlDocument.NewsLine(story, "HeadLine") ?? NewsMlContent.LineOf(story, "headline") ?? head?.At("hedline", "hl1")?.Line();
        string? subtitle = NewsMlDocument.NewsLine(story, "SubHeadLine") ?? NewsMlContent.LineOf(story, "subheadline") ?? head?.At("hedline", "hl2")?.Line();
        string? byline = NewsMlDocument.NewsLine(story, "ByLine") ?? NitfArticle.BylineOf(head?.Child("byline"));
        ArticleDate? changed = RecordDates.Parse(management?.Child("ThisRevisionCreated")?.Line());
        ArticleDate? published = RecordDates.Parse(management?.Child("FirstCreated")?.Line()) ?? changed;
        ArticleImage[] images = [.. body.Images, .. NewsMlContent.ImagesOf(story)];
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = subtitle == title ? null : subtitle,
            Byline = byline,
            Authors = RecordPeople.Of(byline),
            Dateline = RecordDateline.Of(NewsMlDocument.NewsLine(story, "DateLine")) ?? NitfArticle.DatelineOf(head?.Child("dateline")),
            Source = PartyOf(story, "Provider") ?? item.Parent?.At("NewsEnvelope", "SentFrom", "Party")?.Attr("FormalName") ?? PartyOf(story, "Source") ?? item.At("Identification", "NewsIdentifier", "ProviderId")?.Line(),
            Topics = TopicsOf(story),
            Slug = NewsMlDocument.NewsLine(story, "SlugLine"),
            Urgency = RecordUrgency.Of(management?.Child("Urgency")?.Attr("FormalName")),
            Language = RecordLanguage.Of(NewsMlDocument.LanguageOf(story)),
            PublishedAt = published,
            UpdatedAt = changed == published ? null : changed,
            EmbargoUntil = embargo,
            Body = RecordBody.Without(body.Blocks, title, subtitle, byline),
            Images = images,
            Removed = body.Removed,
        }, version);
    }

    /// <summary>The identifier without its revision, so that a new revision is the same item.</summary>
    private static string KeyOf(XElement? identifier)
    {
        string?[] parts = [identifier?.Child("ProviderId")?.Line(), identifier?.Child("DateId")?.Line(), identifier?.Child("NewsItemId")?.Line()];
        return parts[2] is null ? NewsUrn.WithoutRevision(identifier?.Child("PublicIdentifier")?.Line()) ?? "" : string.Join(':', parts.OfType<string>());
    }

    private static string? PartyOf(XElement story, string name) => story.AncestorsAndSelf()
        .Select(part => part.At("AdministrativeMetadata", name, "Party")?.Attr("FormalName")).FirstOrDefault(party => party is not null);

    private static string[] TopicsOf(XElement story) =>
    [
        .. story.AncestorsAndSelf().SelectMany(part => part.Children("DescriptiveMetadata").Concat(part.Children("Metadata"))).SelectMany(metadata => metadata.All("Property"))
            .Where(property => property.Attr("FormalName") is { } name && (name.EndsWith("Keyword", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Keywords", StringComparison.OrdinalIgnoreCase)))
            .Select(property => property.Attr("Value"))
            .Concat((NewsMlDocument.NewsLine(story, "KeywordLine") ?? "").Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
