using System.Collections.Frozen;
using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>When the page was published: as structured data says, checked against what stands near the headline; else what stands there.</summary>
internal static class DateChoice
{
    private static readonly string[] PublishedTags =
    [
        "article:published_time", "article:published", "published", "og:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "publication-date", "article.published", "published_time_telegram", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "dcterms.issued", "date", "article_date_original",
        "originalpublicationdate", "rnews:datePublished", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article.created", "citation_publication_date", "citation_date", "citation_online_date", "timestamp", "release_date",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "date", "date published", "date of publication", "first published", "fecha", "data", "datum", "dato", "дата", "дата публикации", "tarih", "tanggal", "التاريخ", "تاريخ النشر", "תאריך", "तारीख", "日期", "发布时间", "公開日").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] ModifiedTags = ["article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified", "dcterms.modified", "article.updated", "revision_date"];

    /// <summary>The day of publication and whether it was read off the visible text.</summary>
    public static (ArticleDate? Date, bool Inferred) Published(HtmlPage html, PageContext page, HeadArea near, bool monthFirst)
    {
        PageMetadata metadata = html.Metadata;
        ArticleDate? declared = Read(metadata.JsonLd.Published) ?? Read(metadata.First(PublishedTags), monthFirst) ?? TimeElement(page, near);
        ShownDate found = ShownDate.Of(page, near, monthFirst, declared?.Day);
        ArticleDate? visible = found.Date;
        if (declared is { } late && found.IsAlone && visible is { } early && early.Day < late.Day.AddDays(-1))
        {
            return (early, true); // systems that move or re-save an article date it anew; the line that readers see keeps the first day
        }

        if (declared is { } first && found.IsPublished && !metadata.JsonLd.IsNews && visible is { } again && (again.Day > first.Day.AddYears(1) || (again.Day > first.Day.AddDays(1) && Updated(metadata)?.Day == again.Day)))
        {
            return (again, true); // published anew: the page shows the day of the new text alone, as the day it is from; newsrooms do not do so
        }

        if (declared is { Instant: { } instant } && instant.Offset == TimeSpan.Zero && visible is { } shown && Math.Abs(shown.Day.DayNumber - declared.Value.Day.DayNumber) == 1)
        {
            // Structured data in UTC names the neighbouring day for an article of the late evening; readers saw the page's own day.
            return (ArticleDate.On(shown.Day), false);
        }

        declared ??= visible is null || found.IsChange ? Labelled(page, monthFirst) ?? PageAddress.Day(metadata) ?? ScriptDate.Of(html.Source.Span) : null;
        declared ??= visible is null ? Read(metadata.First(ModifiedTags)) : null;
        visible ??= declared is null ? Month(page) : null;
        return declared is not null ? (declared, false) : (visible, visible is not null);
    }

    /// <summary>When it was last changed, if declared.</summary>
    public static ArticleDate? Updated(PageMetadata metadata) => Read(metadata.JsonLd.Modified) ?? Read(metadata.First(ModifiedTags));

    /// <summary>A date as structured data writes it; the calendar day is the one written, whatever the offset.</summary>
    /// <param name="text">The value.</param>
    /// <param name="monthFirst">Whether "3/4/2031" is March 4.</param>
    public static ArticleDate? Read(string? text, bool monthFirst = true)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 80)
        {
            return null;
        }

        if (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && IsPlausible(day))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) && text.Length > 16 && HasOffset(text)
                && DateOnly.FromDateTime(instant.DateTime) == day
                ? ArticleDate.At(instant)
                : ArticleDate.On(day);
        }

        if (text.Length >= 8 && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsPlausible(day))
        {
            return ArticleDate.On(day);
        }

        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            return ArticleDate.At(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? seconds / 1000 : seconds));
        }

        return VisibleDate.TryFind(text, out FoundDate found, monthFirst) ? found.Date : null;
    }

    private static bool HasOffset(string text) => text[^1] is 'Z' or 'z' || text.AsSpan(10).LastIndexOfAny('+', '-') > 0;

    private static bool IsPlausible(DateOnly day) => day.Year is >= 1990 and <= 2100;

    /// <summary>A time element that is marked as the date of publication, or the first one around the article.</summary>
    private static ArticleDate? TimeElement(PageContext page, HeadArea area)
    {
        ArticleDate? near = null;
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Tag is not HtmlTag.Time && (nodes[i].Own & Marks.Date) == 0)
            {
                continue;
            }

            string? itemprop = page.Tree.Attribute(i, AttributeName.ItemProp);
            if (DateElements.IsChange(page.Tree, i) || Read(page.Tree.Attribute(i, AttributeName.DateTime) ?? page.Tree.Attribute(i, AttributeName.Content)) is not { } date)
            {
                continue;
            }

            if (itemprop is "datePublished" || page.Tree.Parsed.HasAttribute(nodes[i].Element, AttributeName.PubDate))
            {
                return date;
            }

            bool isOther = (page.Near[i] & (Marks.Related | Marks.Comments | Marks.Footer | Marks.Sidebar)) != 0 || (page.Tags[i] & FirstGuess.Frames) != 0;
            near = near is null && !isOther && area.Holds(nodes[i].FirstBlock) && !ShownDate.IsUpdate(page, nodes[i].FirstBlock) ? date : near;
        }

        return near;
    }

    /// <summary>A month behind "Published" or "Updated", for pages that tell no day: its first day, as catalogues file it (htmldate, Barbaresi 2020, does so too).</summary>
    private static ArticleDate? Month(PageContext page)
    {
        for (int i = 0; i < page.Facts.Length; i++)
        {
            ReadOnlySpan<char> line = page.Facts[i] is { Digits: >= 4 and <= 8, Words: <= 6 } ? page.Tree.Text(page.Tree.Blocks[i]) : [];
            int label = Math.Max(DateRole.ChangeAt(line), DateRole.PublicationAt(line));
            if (label >= 0 && (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments)) == 0 && VisibleDate.TryFindMonth(line[label..], out DateOnly first))
            {
                return ArticleDate.On(first);
            }
        }

        return null;
    }

    /// <summary>A date behind the label "Published", wherever it stands: some pages tell it in a box below the article.</summary>
    private static ArticleDate? Labelled(PageContext page, bool monthFirst)
    {
        for (int i = 1; i < page.Facts.Length; i++)
        {
            ReadOnlySpan<char> label = page.Tree.Text(page.Tree.Blocks[i - 1]).TrimEnd(" :");
            if (page.Facts[i].Digits >= 4 && page.Facts[i].Words < 8 && label.Length < 20 && (Labels.Contains(label) || (page.Facts[i - 1].Words <= 2 && DateRole.PublicationAt(label) == 0))
                && (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments)) == 0 && page.Tree.Text(page.Tree.Blocks[i]) is var line && VisibleDate.IsDateLine(line, out _) && VisibleDate.TryFind(line, out FoundDate found, monthFirst))
            {
                return found.Date;
            }
        }

        return null;
    }
}
