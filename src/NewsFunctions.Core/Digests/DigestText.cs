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
        foreach (Story story in digest.Stories)
        {
            text.Append('\n');
            Wrap(text, story.Headline.ToUpperInvariant(), "");
            Wrap(text, string.Join(' ', story.Summary.Select(sentence => sentence.Text)), "");
            foreach (KeyQuote quote in story.Quotes)
            {
                Wrap(text, $"“{quote.Text}” — {quote.Speaker}", "  ");
            }

            foreach (StoryMember member in story.Members)
            {
                Wrap(text, $"- {DigestWords.Member(member)}", "");
            }
        }

        text.Append('\n');
        Wrap(text, DigestWords.Ending(digest), "");
        return text.ToString();
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
