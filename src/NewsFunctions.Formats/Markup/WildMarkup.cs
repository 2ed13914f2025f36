using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsFunctions.Formats.Markup;

/// <summary>Markup that is longer, or leaves more open, than a parser should be given: its text alone, in time that grows with its length only.</summary>
internal static class WildMarkup
{
    /// <summary>Paragraphs that are kept apart; what follows joins the last.</summary>
    private const int MaxParagraphs = 100_000;

    /// <summary>Elements that stand in a line of text; every other one ends a paragraph.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InLine = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Unread = ["script", "style", "template", "svg", "iframe", "noscript"];

    /// <summary>The text as paragraphs of a body.</summary>
    public static XElement Paragraphs(string html)
    {
        var body = new XElement("body");
        var line = new StringBuilder();
        int count = 0;
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            line.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0)
            {
                break;
            }

            ReadOnlySpan<char> name = NameAt(html, open);
            if (name.IsEmpty && !IsDeclaration(html, open))
            {
                line.Append('<');
                at = open + 1;
                continue;
            }

            at = EndOf(html, open, name);
            if (!InLine.Contains(name) && count < MaxParagraphs)
            {
                count += Flush(body, line) ? 1 : 0;
            }
            else if (!InLine.Contains(name))
            {
                line.Append(' ');
            }
        }

        Flush(body, line);
        return body;
    }

    private static bool Flush(XElement body, StringBuilder line)
    {
        string text = HtmlTree.Sane(WebUtility.HtmlDecode(line.ToString())).Trim();
        line.Clear();
        if (text.Length > 0)
        {
            body.Add(new XElement("p", text));
        }

        return text.Length > 0;
    }

    /// <summary>The name of the tag that opens here; empty for a sign in running text.</summary>
    private static ReadOnlySpan<char> NameAt(string html, int open)
    {
        ReadOnlySpan<char> rest = html.AsSpan(open + 1);
        rest = rest is ['/', ..] ? rest[1..] : rest;
        int length = rest.IndexOfAnyExcept(HtmlTree.NameLetters);
        length = length < 0 ? rest.Length : length;
        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }

    private static bool IsDeclaration(string html, int open) => open + 1 < html.Length && html[open + 1] is '!' or '?';

    /// <summary>Behind the tag, and behind what it encloses where that is no text.</summary>
    private static int EndOf(string html, int open, ReadOnlySpan<char> name)
    {
        string end = ">";
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            end = "-->";
        }
        else if (html[open + 1] != '/')
        {
            foreach (string unread in Unread)
            {
                end = name.Equals(unread, StringComparison.OrdinalIgnoreCase) ? $"</{unread}>" : end;
            }
        }

        int close = html.IndexOf(end, open + 1, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close + end.Length;
    }
}
