using System.Buffers;
using System.Text;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Xml;

/// <summary>The root element of a file that looks like XML, found without parsing it.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Tag">The whole start tag as it stands: namespaces and versions are looked up in it.</param>
internal sealed record XmlRoot(string Name, string Tag)
{
    private const string Doctype = "<!DOCTYPE ";

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>");

    /// <summary>The root of the upload; null when its first character that is not white space is no "&lt;", or no element follows.</summary>
    public static XmlRoot? Of(Upload upload)
    {
        ReadOnlySpan<byte> head = upload.Content.Span[..Math.Min(upload.Content.Length, XmlLimits.SniffBytes)];
        return Of(AsciiOf(head));
    }

    /// <summary>The label of the XML declaration, e.g. "iso-8859-1"; null when there is none.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> content)
    {
        string head = AsciiOf(content[..Math.Min(content.Length, 400)]).TrimStart();
        int end = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("?>", StringComparison.Ordinal) : -1;
        int at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        int open = at < 0 ? -1 : head.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (open < 0)
        {
            return null;
        }

        int close = head.IndexOf(head[at + open], at + open + 1);
        return close < 0 || close > end ? null : head[(at + open + 1)..close].Trim();
    }

    /// <summary>True when the start tag names this namespace.</summary>
    public bool Names(string ns) => Tag.Contains(ns, StringComparison.Ordinal);

    /// <summary>Names and declarations are ASCII in every encoding met; UTF-16 is its second bytes dropped.</summary>
    private static string AsciiOf(ReadOnlySpan<byte> bytes)
    {
        bool wide = bytes.Length > 3 && ((bytes[0] == 0 && bytes[1] != 0) || (bytes[1] == 0 && bytes[0] != 0) || (bytes[0] >= 0xFE && bytes[1] >= 0xFE));
        var text = new StringBuilder(bytes.Length);
        foreach (byte b in bytes)
        {
            if (b != 0 || !wide)
            {
                text.Append((char)b);
            }
        }

        return text.ToString().TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF');
    }

    private static XmlRoot? Of(string text)
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\0'))
            {
                at++;
            }

            ReadOnlySpan<char> rest = text.AsSpan(at);
            if (rest.Length < 2 || rest[0] != '<')
            {
                return null;
            }

            int skip = rest switch
            {
                _ when rest.StartsWith("<!--", StringComparison.Ordinal) => After(rest, "-->"),
                _ when rest.StartsWith("<?", StringComparison.Ordinal) => After(rest, "?>"),
                _ when rest.StartsWith("<!", StringComparison.Ordinal) => AfterDoctype(rest),
                _ => 0,
            };
            if (skip < 0)
            {
                // A document type longer than what is looked at holds entities: its own reader refuses it.
                return rest.StartsWith(Doctype, StringComparison.OrdinalIgnoreCase) && rest.Contains("<!ENTITY", StringComparison.Ordinal) && rest[Doctype.Length..].IndexOfAny(NameEnd) is > 0 and var end
                    ? new XmlRoot(rest.Slice(Doctype.Length, end).ToString(), "")
                    : null;
            }

            if (skip == 0)
            {
                return Element(rest);
            }

            at += skip;
        }
    }

    private static int After(ReadOnlySpan<char> text, string end)
    {
        int at = text.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? -1 : at + end.Length;
    }

    /// <summary>A DOCTYPE ends at the first "&gt;" outside its internal subset.</summary>
    private static int AfterDoctype(ReadOnlySpan<char> text)
    {
        int close = text.IndexOf('>'), subset = text.IndexOf('[');
        if (subset < 0 || subset > close)
        {
            return close < 0 ? -1 : close + 1;
        }

        int end = text.IndexOf(']');
        int tail = end < 0 ? -1 : text[end..].IndexOf('>');
        return tail < 0 ? -1 : end + tail + 1;
    }

    private static XmlRoot? Element(ReadOnlySpan<char> text)
    {
        int close = text.IndexOf('>');
        ReadOnlySpan<char> tag = close < 0 ? text : text[..close];
        int nameEnd = tag[1..].IndexOfAny(NameEnd);
        ReadOnlySpan<char> name = nameEnd < 0 ? tag[1..] : tag.Slice(1, nameEnd);
        int colon = name.IndexOf(':');
        return name.IsEmpty || !char.IsLetter(name[0]) ? null : new XmlRoot(name[(colon + 1)..].ToString(), tag.ToString());
    }
}
