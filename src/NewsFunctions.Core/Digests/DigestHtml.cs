using System.Globalization;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>
/// Writes a digest as a web page that stands alone: no script, no address outside it. Every element carries its own style, because e-mail clients
/// drop style sheets; there is one column, because they drop layout.
/// </summary>
public static class DigestHtml
{
    private const int MostSources = 12;

    /// <summary>Stories from which on a list of headlines is put in front.</summary>
    private const int Many = 4;

    /// <summary>The digest as an HTML document; every text is encoded.</summary>
    public static string Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var html = new HtmlWriter();
        string title = DigestWords.Title(digest);
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light\">\n<title>")
            .Text(title).Raw("</title>\n</head>\n<body style=\"margin:0;padding:0;background-color:#ffffff\">\n<div style=\"max-width:640px;margin:0 auto;padding:16px;font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#1a1a1a;background-color:#ffffff\">\n<main>\n");
        html.Element("h1", "margin:0 0 8px;font-size:26px;line-height:1.2", title).Element("p", "margin:0 0 16px", DigestWords.Overview(digest));
        Changes(html, digest);
        Contents(html, digest);
        foreach (Story story in digest.Stories)
        {
            StoryHtml.Write(html, story);
        }

        Figures(html, digest.Counts);
        html.Raw("</main>\n<footer>").Element("p", "margin:32px 0 0;padding-top:8px;border-top:1px solid #767676;" + HtmlWriter.Small, DigestWords.Ending(digest)).Raw("</footer>\n</div>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Changes(HtmlWriter html, Digest digest)
    {
        string[] changes = [.. DigestWords.Changes(digest)];
        if (changes.Length > 0)
        {
            html.Raw("<section aria-labelledby=\"changes\" style=\"margin:0 0 16px;padding:8px 12px;border-left:4px solid #8a5a00;background-color:#fdf6e7\">\n")
                .Raw("<h2 id=\"changes\" style=\"margin:0 0 4px;font-size:17px\">").Text(DigestWords.ChangesTitle(digest)).Raw("</h2>\n<ul style=\"margin:0;padding-left:20px\">\n");
            foreach (string change in changes)
            {
                html.Raw("<li style=\"margin:0\"><bdi>").Text(change).Raw("</bdi></li>\n");
            }

            html.Raw("</ul>\n</section>\n");
        }
    }

    private static void Contents(HtmlWriter html, Digest digest)
    {
        if (digest.Stories.Count < Many)
        {
            return;
        }

        html.Raw("<nav aria-label=\"Stories\">\n<ol style=\"margin:0 0 16px;padding-left:28px\">\n");
        foreach (Story story in digest.Stories)
        {
            html.Raw("<li style=\"margin:0 0 4px\"><a dir=\"auto\" style=\"color:#0b4f8a\" href=\"#s-").Text(story.Id).Raw("\">").Text(story.Headline).Raw("</a></li>\n");
        }

        html.Raw("</ol>\n</nav>\n");
    }

    private static void Figures(HtmlWriter html, DigestCounts counts)
    {
        if (counts.BySource.Count == 0)
        {
            return;
        }

        html.Raw("<section aria-labelledby=\"figures\">\n<h2 id=\"figures\" style=\"margin:32px 0 8px;font-size:21px;line-height:1.3\">The day in figures</h2>\n");
        Table(html, "Articles by source", "Source", counts.BySource.Take(MostSources).Select(source => (source.Name, source.Articles)));
        Table(html, "Articles by hour", "Hour", counts.ByHour.Where(hour => hour.Articles > 0).Select(hour => (hour.From.ToString("HH:mm", CultureInfo.InvariantCulture), hour.Articles)));
        html.Raw("</section>\n");
    }

    private static void Table(HtmlWriter html, string caption, string first, IEnumerable<(string Name, int Articles)> rows)
    {
        const string cell = "padding:2px 16px 2px 0;text-align:left;border-bottom:1px solid #cccccc";
        html.Raw("<table style=\"border-collapse:collapse;margin:0 0 16px;" + HtmlWriter.Small + "\">\n<caption style=\"text-align:left;font-weight:bold\">").Text(caption)
            .Raw("</caption>\n<tr><th scope=\"col\" style=\"" + cell + "\">").Text(first).Raw("</th><th scope=\"col\" style=\"" + cell + "\">Articles</th></tr>\n");
        foreach ((string name, int articles) in rows)
        {
            html.Raw("<tr><th scope=\"row\" style=\"font-weight:normal;" + cell + "\"><bdi>").Text(name)
                .Raw("</bdi></th><td style=\"" + cell + "\">").Text(articles.ToString(CultureInfo.InvariantCulture)).Raw("</td></tr>\n");
        }

        html.Raw("</table>\n");
    }
}
