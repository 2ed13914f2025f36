using System.Text;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Writes a digest as plain text, for terminals and the text part of an e-mail.</summary>
public static class DigestText
{
    private const int Width = 72;

    /// <summary>The digest as plain text, lines of at most 72 characters where words allow, ending with a line feed.</summary>
    public static string Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var text = new StringBuilder();
        string title = DigestWords.Title(digest);
        text.Append(title).Append('\n').Append('=', title.Length).Append("\n\n");
        Wrap(text, DigestWords.Overview(digest), "");
        if (digest.Changes is not null)
        {
            text.Append('\n');
            Wrap(text, DigestWords.ChangesTitle(digest), "");
            List(text, DigestWords.Changes(digest));
        }

        foreach (Story story in digest.Stories)
        {
            text.Append('\n');
            Write(text, story);
        }

        text.Append('\n');
        Wrap(text, DigestWords.Ending(digest), "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Story story)
    {
        Wrap(text, story.Headline.ToUpperInvariant(), "");
        Wrap(text, DigestWords.Sources(story), "");
        Wrap(text, DigestWords.Summary(story), "");
        foreach (KeyQuote quote in story.Quotes)
        {
            Wrap(text, $"“{quote.Text}” — {quote.Speaker}", "  ");
        }

        Wrap(text, DigestWords.Names(story) ?? "", "");
        DigestTimeline timeline = DigestTimeline.Of(story);
        List(text, timeline.Shown.Select(DigestWords.Member));
        Wrap(text, DigestWords.More(timeline) ?? "", "");
    }

    private static void List(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Wrap(text, "- " + line, "");
        }
    }

    private static void Wrap(StringBuilder text, string paragraph, string indent)
    {
        int column = 0;
        foreach (string word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(word);
            column += word.Length + (column == 0 ? indent.Length : 1);
        }

        text.Append(column > 0 ? "\n" : "");
    }
}
