using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Nitf;

/// <summary>The article of a NITF document.</summary>
internal static class NitfArticle
{
    /// <summary>The article, or why there is none.</summary>
    public static RecordItem Of(NitfDocument document) => Read(document).Named(document.GlobalId, RecordDates.Parse(document.Root.At("head", "revision-history")?.Attr("norm")) ?? RecordDates.Parse(document.Date("date.issue")));

    private static RecordItem Read(NitfDocument document)
    {
        string? key = document.DocData?.Child("doc-id")?.Attr("id-string") ?? document.DocData?.Child("du-key")?.Attr("key");
        string? status = document.DocData?.Attr("management-status");
        if (RecordStatus.Refusal(status) is { } refusal)
        {
            return new RecordItem(key ?? "", null, refusal, document.Version);
        }

        XElement? head = document.BodyHead;
        string? title = FragmentText(head?.At("hedline", "hl1")) ?? FragmentText(head?.Child("hedline")) ?? FragmentText(document.Root.At("head", "title"));
        string? subtitle = FragmentText(head?.At("hedline", "hl2"));
        string? byline = BylineOf(head?.Child("byline"));
        ArticleDate? issued = RecordDates.Parse(document.Date("date.issue")) ?? RecordDates.Parse(document.Root.At("head", "pubdata")?.Attr("date.publication"));
        ArticleDate? released = RecordDates.Parse(document.Date("date.release"));
        ArticleDate? changed = RecordDates.Parse(document.Root.At("head", "revision-history")?.Attr("norm"));
        DateTimeOffset? embargo = EmbargoOf(document, status, issued, released);
        if (RecordStatus.Endless(status, embargo) is { } endless)
        {
            return new RecordItem(key ?? "", null, endless, document.Version);
        }

        Fragment body = BodyOf(document);
        return RecordItem.OfBody(key, new ArticleDraft
        {
            Title = title,
            Subtitle = subtitle == title ? null : subtitle,
            Byline = byline,
            Authors = AuthorsOf(head?.Child("byline"), byline),
            Dateline = DatelineOf(head?.Child("dateline")),
            Source = head?.Child("distributor")?.Line() ?? document.Root.At("head", "pubdata")?.Attr("name") ?? document.DocData?.Child("doc.copyright")?.Attr("holder") ?? document.DocData?.Child("doc-id")?.Attr("regsrc"),
            Section = document.Root.At("head", "pubdata")?.Attr("position.section"),
            Topics = TopicsOf(document),
            Slug = document.DocData?.Child("du-key")?.Attr("key"),
            Urgency = RecordUrgency.Of(document.DocData?.Child("urgency")?.Attr("ed-urg")),
            Url = Addresses.Resolve(document.Root.At("head", "pubdata")?.Attr("ex-ref"), null),
            Language = RecordLanguage.Of(document.Root.Attr("baselang") ?? XmlWords.LanguageOf(document.Root)),
            PublishedAt = issued ?? released ?? RecordDates.Parse(head?.At("dateline", "story.date")?.Attr("norm")),
            UpdatedAt = changed == issued ? null : changed,
            EmbargoUntil = embargo,
            Body = RecordBody.Without(body.Blocks, title, subtitle, byline),
            Images = body.Images,
            Removed = body.Removed,
        }, document.Version);
    }

    /// <summary>The text of a NITF tree: shared with NewsML, which carries NITF inside.</summary>
    public static Fragment BodyOf(NitfDocument document)
    {
        Fragment content = document.Content is { } element ? MarkupBlocks.Of(element, null) : Fragment.Empty;
        Fragment tail = document.BodyEnd is { } end ? MarkupBlocks.Of(end, null) : Fragment.Empty;
        // An abstract without a text is all there is.
        Fragment abstracted = content.Blocks.Count == 0 && document.BodyHead?.Child("abstract") is { } summary ? MarkupBlocks.Of(summary, null) : Fragment.Empty;
        return new Fragment(
            [.. abstracted.Blocks, .. content.Blocks, .. content.Blocks.Count > 0 ? tail.Blocks : []],
            [.. content.Images],
            [.. content.Removed, .. tail.Removed]);
    }

    /// <summary>The byline with the title of the writer apart: "By Jane Doe, Staff Writer".</summary>
    public static string? BylineOf(XElement? byline)
    {
        if (byline is null)
        {
            return null;
        }

        string title = string.Join(", ", byline.Children("byttl").Select(part => part.Line()).OfType<string>());
        string name = Core.Text.PlainText.OneLine(string.Concat(byline.Nodes().Select(node => node is XElement { Name.LocalName: "byttl" } ? " " : node is XElement inner ? $" {inner.Value} " : node is XText text ? text.Value : ""))).TrimEnd(',', ' ');
        return (name.Length, title.Length) switch
        {
            (0, 0) => null,
            (_, 0) => name,
            (0, _) => title,
            _ => $"{name}, {title}",
        };
    }

    /// <summary>Persons that are marked up as such, else those the line names.</summary>
    public static IReadOnlyList<string> AuthorsOf(XElement? byline, string? line)
    {
        string[] marked = [.. (byline?.All("person") ?? []).Select(person => person.Line()).OfType<string>()];
        return marked.Length > 0 ? marked : RecordPeople.Of(line);
    }

    /// <summary>Place of a dateline element: its location when marked up, else its words without the date.</summary>
    public static Dateline? DatelineOf(XElement? dateline) => dateline is null ? null
        : RecordDateline.Of(dateline.Child("location")?.Line() ?? string.Concat(dateline.Nodes().Where(node => node is not XElement { Name.LocalName: "story.date" }).Select(node => node is XElement inner ? inner.Value : node is XText text ? text.Value : "")));

    private static string? FragmentText(XElement? element) => element?.Line();

    private static string[] TopicsOf(NitfDocument document) =>
    [
        .. (document.Root.Child("head")?.All("tobject.subject") ?? []).Select(subject => subject.Attr("tobject.subject.detail") ?? subject.Attr("tobject.subject.matter") ?? subject.Attr("tobject.subject.type"))
            .Concat((document.DocData?.All("keyword") ?? []).Select(keyword => keyword.Attr("key") ?? keyword.Line()))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The release date holds the item back when its status says so or when it lies after the issue.</summary>
    private static DateTimeOffset? EmbargoOf(NitfDocument document, string? status, ArticleDate? issued, ArticleDate? released)
    {
        bool declared = string.Equals(status, "embargoed", StringComparison.OrdinalIgnoreCase);
        bool later = released is { } release && issued is { } issue && (release.Instant, issue.Instant) switch
        {
            ({ } to, { } from) => to > from,
            _ => release.Day > issue.Day,
        };
        return declared || later ? RecordDates.Embargo(document.Date("date.release")) : null;
    }
}
