using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace NewsFunctions.Formats.Xml;

/// <summary>
/// Reads XML that no strict parser takes: end tags that match nothing, prefixes that are never declared, attributes without quotes,
/// a file that stops in the middle. One pass; the limits of <see cref="XmlLimits"/> hold. For feeds, where one broken item must
/// not cost the others; never for a record that is one article, of which half would pass for the whole.
/// </summary>
internal sealed class LenientXml
{
    private readonly string text;
    private readonly XmlTreeBuilder tree = new();
    private readonly Dictionary<string, string> namespaces = new(StringComparer.Ordinal)
    {
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["xml"] = XNamespace.Xml.NamespaceName,
    };

    private LenientXml(string text) => this.text = text;

    /// <summary>The root; null when there is none or the file is beyond a limit.</summary>
    /// <param name="text">The file.</param>
    /// <param name="unfinished">The elements that were still open when the file ended.</param>
    public static XElement? Load(string text, out IReadOnlyList<XElement> unfinished)
    {
        var reader = new LenientXml(text);
        bool complete = reader.Read();
        unfinished = [.. reader.tree.Ancestors];
        return complete ? reader.tree.Root : null;
    }

    private bool Read()
    {
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            int end = open < 0 ? text.Length : open;
            if (end > at)
            {
                tree.Text(Sane(WebUtility.HtmlDecode(text[at..end])));
            }

            if (open < 0)
            {
                return true;
            }

            int next = Markup(open);
            if (next < 0)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>Reads what the "&lt;" at <paramref name="open"/> begins; the place after it, or −1 beyond a limit.</summary>
    private int Markup(int open)
    {
        ReadOnlySpan<char> rest = text.AsSpan(open);
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            int end = text.IndexOf("]]>", open + 9, StringComparison.Ordinal);
            tree.Text(Sane(text[(open + 9)..(end < 0 ? text.Length : end)]));
            return end < 0 ? text.Length : end + 3;
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return After(open, "-->");
        }

        if (rest.Length < 2 || rest[1] is '?' or '!')
        {
            return After(open, ">");
        }

        if (rest[1] == '/')
        {
            int end = text.IndexOf('>', open);
            EndTag(text[(open + 2)..(end < 0 ? text.Length : end)].Trim());
            return end < 0 ? text.Length : end + 1;
        }

        if (!char.IsLetter(rest[1]) && rest[1] != '_')
        {
            tree.Text("<");
            return open + 1;
        }

        return StartTag(open);
    }

    private int After(int from, string end)
    {
        int at = text.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private void EndTag(string name)
    {
        (_, string local) = Split(name);
        for (int i = tree.Ancestors.Count - 1; i >= 0; i--)
        {
            if (string.Equals(tree.Ancestors[i].Name.LocalName, local, StringComparison.OrdinalIgnoreCase))
            {
                while (tree.Ancestors.Count > i)
                {
                    tree.Close();
                }

                return;
            }
        }
    }

    private int StartTag(int open)
    {
        int at = open + 1, nameEnd = at;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/' or '<'))
        {
            nameEnd++;
        }

        string name = text[at..nameEnd];
        var attributes = new List<(string Name, string Value)>();
        at = Attributes(nameEnd, attributes);
        foreach ((string key, string value) in attributes.Where(pair => pair.Name.StartsWith("xmlns:", StringComparison.Ordinal)))
        {
            namespaces[key[6..]] = value;
        }

        (string? prefix, string local) = Split(name);
        string ns = prefix is not null ? namespaces.GetValueOrDefault(prefix, prefix)
            : attributes.FirstOrDefault(pair => pair.Name == "xmlns").Value
            ?? DefaultNamespace();
        var element = new XElement(XName.Get(Valid(local), ns));
        element.AddAnnotation(new DefaultNamespaceOf(attributes.FirstOrDefault(pair => pair.Name == "xmlns").Value ?? DefaultNamespace()));
        if (attributes.Count > XmlLimits.Attributes || !tree.Open(element))
        {
            return -1;
        }

        foreach ((string key, string value) in attributes.Where(pair => pair.Name != "xmlns" && !pair.Name.StartsWith("xmlns:", StringComparison.Ordinal)))
        {
            (string? keyPrefix, string keyLocal) = Split(key);
            string keyNs = keyPrefix is null ? "" : namespaces.GetValueOrDefault(keyPrefix, keyPrefix);
            element.SetAttributeValue(XName.Get(Valid(keyLocal), keyNs == XNamespace.Xmlns.NamespaceName ? "" : keyNs), Sane(WebUtility.HtmlDecode(value)));
        }

        bool closed = at > 1 && at <= text.Length && text[at - 1] == '>' && text[at - 2] == '/';
        if (closed)
        {
            tree.Close();
        }

        return at;
    }

    private string DefaultNamespace() => tree.Ancestors.Count > 0 ? tree.Ancestors[^1].Annotation<DefaultNamespaceOf>()!.Namespace : "";

    /// <summary>Reads up to and past the "&gt;"; quotes are optional.</summary>
    private int Attributes(int at, List<(string Name, string Value)> attributes)
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (c == '<')
            {
                // The tag was never closed: what follows is the next one.
                return at;
            }

            if (char.IsWhiteSpace(c) || c is '/' or '=' or '"' or '\'')
            {
                at++;
                continue;
            }

            int nameEnd = EndOf(at, "=>/<");
            string name = text[at..nameEnd];
            at = nameEnd;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length || text[at] != '=')
            {
                continue;
            }

            do
            {
                at++;
            }
            while (at < text.Length && char.IsWhiteSpace(text[at]));
            bool quoted = at < text.Length && text[at] is '"' or '\'';
            int end = quoted ? text.IndexOf(text[at], at + 1) : EndOf(at, "><");
            end = end < 0 ? text.Length : end;
            int start = quoted ? at + 1 : at;
            if (attributes.Count <= XmlLimits.Attributes)
            {
                attributes.Add((name, text[Math.Min(start, end)..end]));
            }

            at = quoted ? Math.Min(end + 1, text.Length) : end;
        }

        return text.Length;
    }

    private int EndOf(int at, string stops)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !stops.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static (string? Prefix, string Local) Split(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, name) : (name[..colon], name[(colon + 1)..]);
    }

    private static string Valid(string name) => name.Length == 0 || name.Length > XmlLimits.NameLength ? "_" : XmlConvert.EncodeLocalName(name)!;

    /// <summary>The namespace that names without a prefix have inside an element.</summary>
    private sealed record DefaultNamespaceOf(string Namespace);

    /// <summary>What a tree may hold: no characters that XML forbids.</summary>
    private static string Sane(string value) => value.All(XmlConvert.IsXmlChar) ? value : string.Concat(value.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
