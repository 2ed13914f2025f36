using System.Buffers;
using System.Net;
using System.Text;

namespace NewsFunctions.Formats.Xml;

/// <summary>
/// Makes the references of real files readable without a DTD: HTML's names (<c>&amp;nbsp;</c>, <c>&amp;eacute;</c>) become their
/// characters, an ampersand that starts no reference is escaped, references to characters that XML forbids are dropped.
/// </summary>
internal static class XmlEntities
{
    private const int MaxName = 32;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create(" \t\r\n<>&\"'=");

    /// <summary>The text with its references resolved.</summary>
    /// <param name="xml">The whole file.</param>
    /// <param name="expands">True when the content uses an entity that the file's own DTD declares.</param>
    public static string Resolve(string xml, out bool expands)
    {
        HashSet<string> declared = Declared(xml, out int contentStart);
        expands = false;
        int at = xml.IndexOf('&', contentStart);
        if (at < 0)
        {
            return Cleaned(xml);
        }

        var text = new StringBuilder(xml.Length + 64);
        int from = 0;
        while (at >= 0)
        {
            int cdata = xml.IndexOf("<![CDATA[", from, at - from, StringComparison.Ordinal);
            if (cdata >= 0)
            {
                // References in a CDATA section are text.
                int end = xml.IndexOf("]]>", cdata, StringComparison.Ordinal);
                end = end < 0 ? xml.Length : end + 3;
                text.Append(xml, from, end - from);
                from = end;
                at = from >= xml.Length ? -1 : xml.IndexOf('&', from);
                continue;
            }

            text.Append(xml, from, at - from);
            from = at + Reference(xml, at, declared, text, ref expands);
            at = from >= xml.Length ? -1 : xml.IndexOf('&', from);
        }

        return Cleaned(text.Append(xml, from, xml.Length - from).ToString());
    }

    /// <summary>Writes what the reference at <paramref name="at"/> stands for; returns the characters it took.</summary>
    private static int Reference(string xml, int at, HashSet<string> declared, StringBuilder text, ref bool expands)
    {
        int end = xml.IndexOf(';', at, Math.Min(MaxName, xml.Length - at));
        ReadOnlySpan<char> name = end < 0 ? [] : xml.AsSpan(at + 1, end - at - 1);
        if (name.IsEmpty || name.ContainsAny(NeverInNames))
        {
            text.Append("&amp;");
            return 1;
        }

        string whole = xml[at..(end + 1)];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            text.Append(whole);
        }
        else if (declared.Contains(name.ToString()))
        {
            expands = true;
        }
        else if (WebUtility.HtmlDecode(whole) is var decoded && decoded != whole)
        {
            text.Append(decoded switch { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;", "\"" => "&quot;", "'" => "&apos;", _ => decoded });
        }
        else if (name[0] != '#')
        {
            text.Append("&amp;").Append(name).Append(';');
        }

        return whole.Length;
    }

    /// <summary>The general entities that the internal subset declares, and where the content begins.</summary>
    private static HashSet<string> Declared(string xml, out int contentStart)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        contentStart = 0;
        int doctype = xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        int subset = doctype < 0 ? -1 : xml.AsSpan(doctype).IndexOfAny('[', '>');
        if (subset < 0 || xml[doctype + subset] != '[')
        {
            return names;
        }

        int end = xml.IndexOf("]>", doctype + subset, StringComparison.Ordinal);
        contentStart = end < 0 ? xml.Length : end;
        for (int at = xml.IndexOf("<!ENTITY", doctype, contentStart - doctype, StringComparison.Ordinal); at >= 0;
            at = xml.IndexOf("<!ENTITY", at, contentStart - at, StringComparison.Ordinal))
        {
            at += "<!ENTITY".Length;
            ReadOnlySpan<char> rest = xml.AsSpan(at, Math.Min(200, contentStart - at)).TrimStart();
            int nameEnd = rest.IndexOfAny(NeverInNames);
            // A parameter entity ("<!ENTITY % name") only pulls in more DTD, which is never read.
            if (nameEnd > 0 && rest[0] != '%')
            {
                names.Add(rest[..nameEnd].ToString());
            }
        }

        return names;
    }

    /// <summary>Characters that XML 1.0 forbids stand in many wire exports; they mean nothing.</summary>
    private static string Cleaned(string text)
    {
        static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';
        foreach (char c in text)
        {
            if (IsForbidden(c))
            {
                return string.Concat(text.Where(kept => !IsForbidden(kept)));
            }
        }

        return text;
    }
}
