using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Page;

/// <summary>The page at the root: the newest digest that has stories, and the days before it. Every text is encoded; nothing is loaded, nothing runs.</summary>
internal static class FrontPage
{
    /// <summary>Days of the archive that the page links to.</summary>
    public const int ArchiveDays = 30;

    private const string Style = """
        :root { color-scheme: light dark }
        body { font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem 4rem }
        header, nav, footer, .by { font-family: system-ui, sans-serif }
        header { border-bottom: 3px double; padding-bottom: .5rem; margin-bottom: 1.5rem }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 } h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 .4rem }
        .by { font-size: .875rem; opacity: .8 } a { color: inherit } ul { padding-left: 1.2rem } nav li { margin: .2rem 0 }
        code { font-size: .95em }
        """;

    // Feed readers find these from the page's address (https://www.rssboard.org/rss-autodiscovery).
    private const string Feeds = """
        <link rel="alternate" type="application/atom+xml" title="Stories" href="/api/feeds/stories.atom">
        <link rel="alternate" type="application/rss+xml" title="Stories (RSS)" href="/api/feeds/stories.rss">
        <link rel="alternate" type="application/rss+xml" title="Articles" href="/api/feeds/articles.rss">
        <link rel="alternate" type="application/feed+json" title="Articles (JSON Feed)" href="/api/feeds/articles.json">
        <link rel="alternate" type="application/rss+xml" title="Digests" href="/api/feeds/digests.rss">

        """;

    /// <summary>The digest to show: the newest with a story, else the newest.</summary>
    public static StoredDigest? Choose(IReadOnlyList<StoredDigest> digests) =>
        digests.FirstOrDefault(digest => digest.StoryCount > 0) ?? (digests is [var newest, ..] ? newest : null);

    /// <summary>The page.</summary>
    public static string Write(StoredDigest? shown, IReadOnlyList<Story> stories, IReadOnlyList<StoredDigest> archive)
    {
        var html = new StringBuilder($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>The day's stories</title>\n{Feeds}<style>\n{Style}\n</style>\n</head>\n<body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<header><p class=\"by\">NewsFunctions</p><h1>{(shown is null ? "No digest yet" : Long(shown.Day))}</h1>{(shown is null ? "" : $"<p class=\"by\">{Summary(shown)}</p>")}</header>\n<main>\n");
        if (shown is null)
        {
            html.Append("<p>Put an article file into the container <code>uploads</code> (or run <code>news upload FILE</code>). It is read within seconds, and the day's digest follows within a quarter of an hour.</p>\n");
        }
        else if (stories.Count == 0)
        {
            html.Append("<p>No articles were published on this day.</p>\n");
        }

        foreach (Story story in stories)
        {
            Write(html, story);
        }

        html.Append("</main>\n");
        WriteArchive(html, archive);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, Story story)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article>\n<h2>{Text(story.Headline)}</h2>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(string.Join(' ', story.Summary.Select(sentence => sentence.Text)))}</p>\n");
        html.Append("<ul class=\"by\">\n");
        foreach (StoryMember member in story.Members)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/api/articles/{member.Id}\">{Text(member.Title)}</a>{(member.Source is null ? "" : " — " + Text(member.Source))}{(member.CopyOf is null ? "" : " (copy)")}</li>\n");
        }

        html.Append("</ul>\n</article>\n");
    }

    private static void WriteArchive(StringBuilder html, IReadOnlyList<StoredDigest> archive)
    {
        if (archive.Count == 0)
        {
            return;
        }

        html.Append("<nav aria-label=\"Archive\">\n<h2>Digests</h2>\n<ul>\n");
        foreach (StoredDigest digest in archive)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/api/digests/{digest.Day:yyyy-MM-dd}?format=html\">{Long(digest.Day)}</a> <span class=\"by\">{Summary(digest)}</span></li>\n");
        }

        html.Append("</ul>\n</nav>\n");
    }

    private static string Summary(StoredDigest digest) => digest.ArticleCount == 0 ? "no articles"
        : string.Create(CultureInfo.InvariantCulture, $"{Count(digest.StoryCount, "story", "stories")} from {Count(digest.ArticleCount, "article", "articles")}");

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
