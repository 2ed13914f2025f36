using System.Globalization;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>A story in the page of a digest.</summary>
internal static class StoryHtml
{
    public static void Write(HtmlWriter html, Story story)
    {
        html.Raw("<article aria-labelledby=\"s-").Text(story.Id).Raw("\" style=\"margin:0;padding:16px 0 0\">\n<h2 id=\"s-").Text(story.Id)
            .Raw("\" dir=\"auto\" style=\"margin:16px 0 4px;font-size:21px;line-height:1.3\">").Text(story.Headline).Raw("</h2>\n")
            .Element("p", "margin:0 0 8px;" + HtmlWriter.Small, DigestWords.Sources(story));
        Summary(html, story);
        foreach (KeyQuote quote in story.Quotes)
        {
            html.Raw("<blockquote dir=\"auto\" style=\"margin:12px 0;padding:0 0 0 12px;border-left:4px solid #767676\"><p style=\"margin:0\">“").Text(quote.Text)
                .Raw("”</p><p style=\"margin:0;" + HtmlWriter.Small + "\">— ").Text(quote.Speaker).Raw("</p></blockquote>\n");
        }

        if (DigestWords.Names(story) is { } names)
        {
            html.Element("p", "margin:0 0 8px;" + HtmlWriter.Small, names);
        }

        Timeline(html, DigestTimeline.Of(story));
        html.Raw("</article>\n");
    }

    private static void Summary(HtmlWriter html, Story story)
    {
        if (story.Summary.Count == 0)
        {
            return;
        }

        html.Raw("<p dir=\"auto\" style=\"margin:0 0 8px\">");
        string space = "";
        foreach ((string text, string? source) in DigestWords.Passages(story))
        {
            html.Raw(space).Text(text);
            if (source is not null)
            {
                html.Raw(" <cite style=\"font-style:normal;" + HtmlWriter.Small + "\">(<bdi>").Text(source).Raw("</bdi>)</cite>");
            }

            space = " ";
        }

        html.Raw("</p>\n");
    }

    private static void Timeline(HtmlWriter html, DigestTimeline timeline)
    {
        if (timeline.Shown.Count == 0)
        {
            return;
        }

        html.Raw("<ul aria-label=\"Timeline\" style=\"margin:0;padding-left:20px;" + HtmlWriter.Small + "\">\n");
        foreach (StoryMember member in timeline.Shown)
        {
            html.Raw("<li style=\"margin:0 0 2px\">");
            if (DigestWords.HasTime(member))
            {
                html.Raw(string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{member.At:yyyy-MM-dd'T'HH:mm:sszzz}\">{member.At:HH:mm}</time> "));
            }

            html.Raw("<bdi>").Text(member.Title).Raw("</bdi>");
            if (member.Source is { } source)
            {
                html.Raw(" <cite style=\"font-style:normal\">(<bdi>").Text(source).Raw("</bdi>)</cite>");
            }

            html.Raw(member.CopyOf is null ? "</li>\n" : " [copy]</li>\n");
        }

        if (DigestWords.More(timeline) is { } more)
        {
            html.Element("li", "margin:0;list-style:none", more);
        }

        html.Raw("</ul>\n");
    }
}
