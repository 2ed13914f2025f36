using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Nitf;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMlG2;

/// <summary>The article of a NewsML-G2 newsItem; other items are refused, each with what it is.</summary>
internal static class NewsMlG2Article
{
    /// <summary>The article, or why there is none.</summary>
    public static RecordItem Of(XElement item) => Read(item).Named(NewsUrn.WithoutRevision(item.Attr("guid")), RecordDates.Parse(item.At("itemMeta", "versionCreated")?.Line()));

    private static RecordItem Read(XElement item)
    {
        string? guid = item.Attr("guid");
        long version = long.TryParse(item.Attr("version"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number : 0;
        if (!item.Is("newsItem"))
        {
            return RecordItem.Failed(guid, item.Is("packageItem") ? RejectCode.NoText : RejectCode.NoArticle, WhatItIs(item), version);
        }

        XElement? itemMeta = item.Child("itemMeta"), meta = item.Child("contentMeta");
        XElement? status = itemMeta?.Child("pubStatus");
        if (RecordStatus.Refusal(status?.Attr("qcode") ?? status?.Attr("uri")) is { } refusal)
        {
            return new RecordItem(guid ?? "", null, refusal, version);
        }

        Fragment body = NewsMlG2Content.Of(item, out NitfDocument? nitf);
        XElement? head = nitf?.BodyHead;
        string? title = Headline(meta, isSub: false) ?? head?.At("hedline", "hl1")?.Line();
        string? subtitle = Headline(meta, isSub: true) ?? head?.At("hedline", "hl2")?.Line();
        string? byline = meta?.Child("by")?.Line() ?? NitfArticle.BylineOf(head?.Child("byline"));
        ArticleDate? changed = RecordDates.Parse(itemMeta?.Child("versionCreated")?.Line());
        ArticleDate? published = RecordDates.Parse(itemMeta?.Child("firstCreated")?.Line()) ?? RecordDates.Parse(meta?.Child("contentCreated")?.Line()) ?? changed;
        return RecordItem.OfBody(guid, new ArticleDraft
        {
            Title = title,
            Subtitle = subtitle == title ? null : subtitle,
            Byline = byline,
            Authors = Authors(meta, byline),
            Dateline = RecordDateline.Of(meta?.Child("dateline")?.Line()) ?? NitfArticle.DatelineOf(head?.Child("dateline")) ?? RecordDateline.Of(NameOf(meta?.Child("located"))),
            Source = NameOf(itemMeta?.Child("provider")) ?? NameOf(item.At("rightsInfo", "copyrightHolder")) ?? NameOf(meta?.Child("infoSource")),
            Topics = [.. (meta?.Children("subject") ?? []).Select(subject => subject.Child("name")?.Line()).Concat((meta?.Children("keyword") ?? []).Select(keyword => keyword.Line())).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Url = (itemMeta?.Children("link") ?? []).Where(link => link.Attr("rel") is "irel:isPartOf" or "irel:canonical" or "irel:alternate").Select(link => Addresses.Resolve(link.Attr("href"), null)).OfType<string>().FirstOrDefault(),
            Slug = meta?.Child("slugline")?.Line(),
            Urgency = RecordUrgency.Of(meta?.Child("urgency")?.Line()),
            Language = RecordLanguage.Of(meta?.Child("language")?.Attr("tag") ?? XmlWords.LanguageOf(item)),
            PublishedAt = published,
            UpdatedAt = changed == published ? null : changed,
            EmbargoUntil = RecordDates.Embargo(itemMeta?.Child("embargoed")?.Line()),
            Body = RecordBody.Without(body.Blocks, title, subtitle, byline),
            Images = body.Images,
            Removed = body.Removed,
        }, version);
    }

    private static string? Headline(XElement? meta, bool isSub) => (meta?.Children("headline") ?? [])
        .Where(headline => headline.Attr("role")?.Contains("sub", StringComparison.OrdinalIgnoreCase) == true == isSub)
        .OrderBy(headline => headline.Attr("role") is { } role && !role.EndsWith("main", StringComparison.OrdinalIgnoreCase) ? 1 : 0)
        .Select(headline => headline.Line()).OfType<string>().FirstOrDefault();

    /// <summary>Creators are named when they are persons; a desk or agency ("The Sports Network") is not an author.</summary>
    private static IReadOnlyList<string> Authors(XElement? meta, string? byline)
    {
        string[] creators = [.. (meta?.Children("creator") ?? []).Where(creator => creator.Attr("type") is null or "cpnat:person").Select(NameOf).SelectMany(RecordPeople.Of).Distinct(StringComparer.OrdinalIgnoreCase)];
        return creators.Length > 0 ? creators : RecordPeople.Of(byline);
    }

    /// <summary>The name of a party or concept: spelled out, else its literal, else the code's last part ("nprov:AFP").</summary>
    private static string? NameOf(XElement? concept)
    {
        string? code = concept?.Attr("literal") ?? concept?.Attr("qcode");
        return (concept?.Children("name") ?? []).Select(name => name.Line()).OfType<string>().FirstOrDefault()
            ?? (code is not null && code[(code.LastIndexOf(':') + 1)..] is { Length: > 1 } last && last.Any(char.IsLetter) ? last : null);
    }

    private static string WhatItIs(XElement item) => item.Name.LocalName switch
    {
        "packageItem" => "This NewsML-G2 package only lists other items and has no text of its own. Upload the items it lists.",
        "planningItem" => "This NewsML-G2 planning item announces coverage; it is no article.",
        "conceptItem" or "knowledgeItem" => "This NewsML-G2 file describes concepts (persons, places, codes); it is no article.",
        _ => $"This NewsML-G2 file is a {item.Name.LocalName}; only newsItems hold articles.",
    };
}
