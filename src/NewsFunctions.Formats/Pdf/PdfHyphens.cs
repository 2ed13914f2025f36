using System.Collections.Frozen;

namespace NewsFunctions.Formats.Pdf;

/// <summary>Joins the lines of a paragraph: a word that was divided at a line's end becomes whole again, a hyphen of its own stays.</summary>
internal sealed class PdfHyphens
{
    /// <summary>First parts of words that are hardly ever written without their hyphen.</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "self", "well", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "so", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "vice", "mid", "half", "all", "half", "long", "short", "high", "low", "ill", "year", "re", "e");

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns how words are written from the inside of lines, where no hyphen is a line's.</summary>
    public PdfHyphens(IEnumerable<PdfLine> lines)
    {
        foreach (PdfLine line in lines)
        {
            string[] all = line.Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in all.SkipLast(1))
            {
                words.Add(Bare(word));
            }
        }
    }

    /// <summary>The text of the lines as one.</summary>
    public string Join(IReadOnlyList<PdfLine> lines)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Text.Replace('\t', ' ').Trim();
            if (text.Length == 0 || line.Length == 0)
            {
                text.Append(line);
                continue;
            }

            char last = text[^1];
            if (last is '\u00AD')
            {
                text.Length--;
                text.Append(line);
            }
            else if (last is '-' or '\u2010' && text.Length > 1 && char.IsLetter(text[^2]))
            {
                text.Length -= Divides(LastWord(text), line) ? 1 : 0;
                text.Append(line);
            }
            else
            {
                bool spaceless = IsIdeograph(last) && IsIdeograph(line[0]);
                text.Append(spaceless ? "" : " ").Append(line);
            }
        }

        return text.ToString();
    }

    /// <summary>Whether the hyphen behind <paramref name="head"/> is the line's and not the word's.</summary>
    private bool Divides(string head, string nextLine)
    {
        int end = nextLine.IndexOf(' ', StringComparison.Ordinal);
        string tail = Bare(end < 0 ? nextLine : nextLine[..end]);
        if (tail.Length == 0 || !char.IsLower(tail[0]))
        {
            return false;
        }

        return words.Contains(head + tail) || !(words.Contains(head + "-" + tail) || Kept.Contains(head) || head.Contains('-', StringComparison.Ordinal));
    }

    private static string LastWord(System.Text.StringBuilder text)
    {
        int start = text.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text.Length - start < 60)
        {
            start--;
        }

        return Bare(text.ToString(start, text.Length - 1 - start));
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '’', '»', '«', '„');

    private static bool IsIdeograph(char c) => c is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
