using System.Text;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Writes a digest as CommonMark.</summary>
public static class DigestMarkdown
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&";

    /// <summary>The digest as CommonMark; what articles say is escaped, so that it is text whatever it looks like.</summary>
    public static string Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(DigestWords.Title(digest))).Append("\n\n").Append(Escape(DigestWords.Overview(digest))).Append('\n');
        if (digest.Changes is not null)
        {
            text.Append("\n**").Append(Escape(DigestWords.ChangesTitle(digest))).Append("**\n\n");
            List(text, DigestWords.Changes(digest));
        }

        foreach (Story story in digest.Stories)
        {
            Write(text, story);
        }

        return text.Append("\n---\n\n").Append(Escape(DigestWords.Ending(digest))).Append('\n').ToString();
    }

    private static void Write(StringBuilder text, Story story)
    {
        text.Append("\n## ").Append(Escape(story.Headline)).Append("\n\n").Append(Escape(DigestWords.Sources(story))).Append("\n\n");
        if (story.Summary.Count > 0)
        {
            text.Append(Escape(DigestWords.Summary(story))).Append("\n\n");
        }

        foreach (KeyQuote quote in story.Quotes)
        {
            text.Append("> “").Append(Escape(quote.Text)).Append("” — ").Append(Escape(quote.Speaker)).Append("\n\n");
        }

        if (DigestWords.Names(story) is { } names)
        {
            text.Append(Escape(names)).Append("\n\n");
        }

        DigestTimeline timeline = DigestTimeline.Of(story);
        List(text, timeline.Shown.Select(DigestWords.Member));
        if (DigestWords.More(timeline) is { } more)
        {
            text.Append('\n').Append(Escape(more)).Append('\n');
        }
    }

    private static void List(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append("- ").Append(Escape(line)).Append('\n');
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
