using System.Net;
using System.Text;

namespace NewsFunctions.Formats.Markup;

/// <summary>Markup that still stands in a text after its field was read, because a system escaped it once too often.</summary>
internal static class LeftoverMarkup
{
    private const int LongestTag = 2000;

    /// <summary>Characters of the longest text that is looked through; no paragraph is longer.</summary>
    private const int LongestText = 50_000;

    private static readonly string[] References = ["&apos;", "&quot;", "&amp;", "&nbsp;", "&#39;", "&#34;", "&#8217;", "&#8211;", "&#8220;", "&#8221;", "&rsquo;", "&lsquo;", "&ldquo;", "&rdquo;", "&ndash;", "&mdash;", "&hellip;", "&#160;", "&#xA0;"];

    /// <summary>The text with such references resolved, and without elements that are opened and closed in it; what they enclose stays, save scripts.</summary>
    public static string Without(string text)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        string plain = text.Contains('&', StringComparison.Ordinal) && References.Any(reference => text.Contains(reference, StringComparison.OrdinalIgnoreCase)) ? WebUtility.HtmlDecode(text) : text;
        return plain.Contains("</", StringComparison.Ordinal) ? WithoutElements(plain).Trim() : plain;
    }

    private static string WithoutElements(string text)
    {
        var kept = new StringBuilder(text.Length);
        HashSet<string> closed = Closed(text);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            int close = open < 0 ? -1 : text.IndexOf('>', open);
            if (open < 0 || close < 0 || close - open > LongestTag)
            {
                break;
            }

            string name = NameOf(text.AsSpan(open, close - open));
            if (!closed.Contains(name))
            {
                kept.Append(text, at, open + 1 - at);
                at = open + 1;
                continue;
            }

            kept.Append(text, at, open - at);
            int end = name is "script" or "style" or "iframe" && text[open + 1] != '/' ? text.IndexOf("</" + name + ">", close, StringComparison.OrdinalIgnoreCase) : -1;
            at = end >= 0 ? end + name.Length + 3 : close + 1;
            if (end < 0 && name is "script" or "style" or "iframe")
            {
                closed.Remove(name);
            }
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The names of the elements that are closed in the text.</summary>
    private static HashSet<string> Closed(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int at = text.IndexOf("</", StringComparison.Ordinal); at >= 0; at = text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            int close = text.AsSpan(at, Math.Min(text.Length - at, LongestTag)).IndexOf('>');
            if (close > 0 && NameOf(text.AsSpan(at, close)) is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The name of a tag, lower case; "" for what is none ("a &lt; b").</summary>
    private static string NameOf(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> rest = tag[1..].TrimStart('/');
        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) && (length == rest.Length || rest[length] is ' ' or '/' or '\n' or '\t') ? rest[..length].ToString().ToLowerInvariant() : "";
    }
}
