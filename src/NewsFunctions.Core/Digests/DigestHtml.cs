using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Writes a digest as a web page that stands alone: no script, no address outside it, plain enough for e-mail clients.</summary>
public static class DigestHtml
{
    /// <summary>The digest as an HTML document; every text is encoded.</summary>
    public static string Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        string day = digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Text(digest.Newsroom)} · {day}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(digest.Newsroom)}: {day}</h1>\n");
        html.Append(digest.ArticleCount == 0
            ? "<p>No articles were published on this day.</p>\n"
            : string.Create(CultureInfo.InvariantCulture, $"<p>{Count(digest.StoryCount, "story", "stories")} from {Count(digest.ArticleCount, "article", "articles")}{(digest.State == DayState.Open ? ", so far" : "")}.</p>\n"));
        foreach (Story story in digest.Stories)
        {
            Write(html, story);
        }

        html.Append(CultureInfo.InvariantCulture, $"</main>\n<footer><p>Version {digest.Version}. Times are those of {Text(digest.TimeZone)}.</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Write(StringBuilder html, Story story)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article id=\"{Text(story.Id)}\">\n<h2>{Text(story.Headline)}</h2>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Text(string.Join(' ', story.Summary.Select(sentence => sentence.Text)))}</p>\n<ul>\n");
        foreach (StoryMember member in story.Members)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><time datetime=\"{member.At:yyyy-MM-dd'T'HH:mm:sszzz}\">{member.At:HH:mm}</time> {Text(member.Title)}{(member.Source is null ? "" : " · " + Text(member.Source))}{(member.CopyOf is null ? "" : " (copy)")}</li>\n");
        }

        html.Append("</ul>\n</article>\n");
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private const string Style = "body{font:1rem/1.5 Georgia,serif;max-width:44rem;margin:0 auto;padding:1rem}";
}
