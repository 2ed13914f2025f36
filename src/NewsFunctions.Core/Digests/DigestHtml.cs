using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Writes a digest as a web page that stands alone: no script, no address outside it, plain enough for e-mail clients.</summary>
public static class DigestHtml
{
    // Letters of all scripts stay readable; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = "body{font:1rem/1.5 Georgia,serif;color:#1a1a1a;background:#fff;max-width:44rem;margin:0 auto;padding:1rem}"
        + "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}"
        + "blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #767676}ul{padding-left:1.2rem}.about{color:#555;font-size:.9rem}";

    /// <summary>The digest as an HTML document; every text is encoded.</summary>
    public static string Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        string title = Text(DigestWords.Title(digest));
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(title).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        html.Append("<h1>").Append(title).Append("</h1>\n<p>").Append(Text(DigestWords.Overview(digest))).Append("</p>\n");
        foreach (Story story in digest.Stories)
        {
            Write(html, story);
        }

        html.Append("</main>\n<footer><p class=\"about\">").Append(Text(DigestWords.Ending(digest))).Append("</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Write(StringBuilder html, Story story)
    {
        html.Append("<article aria-labelledby=\"s-").Append(Text(story.Id)).Append("\">\n<h2 id=\"s-").Append(Text(story.Id)).Append("\">").Append(Text(story.Headline)).Append("</h2>\n");
        if (story.Summary.Count > 0)
        {
            html.Append("<p>").Append(Text(string.Join(' ', story.Summary.Select(sentence => sentence.Text)))).Append("</p>\n");
        }

        foreach (KeyQuote quote in story.Quotes)
        {
            html.Append("<blockquote><p>“").Append(Text(quote.Text)).Append("”</p><p>— ").Append(Text(quote.Speaker)).Append("</p></blockquote>\n");
        }

        html.Append("<p class=\"about\">").Append(Text(DigestWords.Sources(story))).Append("</p>\n<ul>\n");
        foreach (StoryMember member in story.Members)
        {
            html.Append("<li>");
            if (DigestWords.HasTime(member))
            {
                html.Append(CultureInfo.InvariantCulture, $"<time datetime=\"{member.At:yyyy-MM-dd'T'HH:mm:sszzz}\">{member.At:HH:mm}</time> ");
            }

            html.Append(Text(member.Title));
            html.Append(member.Source is null ? "" : $" <cite>{Text(member.Source)}</cite>").Append(member.CopyOf is null ? "" : " (copy)").Append("</li>\n");
        }

        html.Append("</ul>\n</article>\n");
    }

    private static string Text(string text) => Encoder.Encode(text);
}
