using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Xml;

/// <summary>Loads an XML file as a tree: no DTD is applied, no entity of a DTD expanded, nothing fetched, every size limited.</summary>
internal static class XmlFile
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // NITF and NewsML files carry a DOCTYPE: it is passed over, and with no resolver nothing it names is opened.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>The text of an XML file, in the encoding its bytes and its declaration agree on, entities of HTML resolved.</summary>
    public static bool TryText(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Rejection? refused)
    {
        if (!TextDecoding.TryDecode(content, XmlRoot.DeclaredCharset(content.Span), out text, out refused))
        {
            return false;
        }

        text = XmlEntities.Resolve(text.TrimStart('\0', ' ', '\t', '\r', '\n', '\uFEFF'), out bool expands);
        refused = expands
            ? new Rejection(RejectCode.UnsafeContent, "The file declares XML entities of its own and uses them. Entities are never expanded: export the file without them and upload it again.")
            : null;
        return refused is null;
    }

    /// <summary>The root element; false with the reason, line and column for what is not well-formed or too deep.</summary>
    public static bool TryLoad(string text, [NotNullWhen(true)] out XElement? root, [NotNullWhen(false)] out Rejection? refused)
    {
        (root, refused) = (null, HasLongTag(text) ? TooComplex : null);
        if (refused is not null)
        {
            return false;
        }

        try
        {
            using var source = new StringReader(text);
            using var reader = XmlReader.Create(source, Settings);
            root = Build(reader, out refused);
        }
        catch (XmlException e)
        {
            root = null;
            refused = new Rejection(RejectCode.Malformed, string.Create(
                CultureInfo.InvariantCulture, $"The XML is broken at line {e.LineNumber}, character {e.LinePosition}, or the file is cut short there. Export it again."));
        }

        refused ??= root is null ? new Rejection(RejectCode.Malformed, "The XML holds no element. Export the file again.") : null;
        return refused is null;
    }

    private static bool HasLongTag(string text)
    {
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (!char.IsLetter(text[at + 1]))
            {
                continue;
            }

            int end = text.AsSpan(at, Math.Min(XmlLimits.TagLength, text.Length - at)).IndexOf('>');
            if (end < 0)
            {
                return text.Length - at > XmlLimits.TagLength;
            }

            at += end;
        }

        return false;
    }

    private static XElement? Build(XmlReader reader, out Rejection? refused)
    {
        var tree = new XmlTreeBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool empty = reader.IsEmptyElement;
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    if (reader.AttributeCount > XmlLimits.Attributes || !tree.Open(element))
                    {
                        refused = TooComplex;
                        return null;
                    }

                    while (reader.MoveToNextAttribute())
                    {
                        // Declarations of prefixes are resolved already; a tree takes them only in their own form.
                        if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                        {
                            element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                        }
                    }

                    if (empty)
                    {
                        tree.Close();
                    }

                    break;
                case XmlNodeType.EndElement:
                    tree.Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    tree.Text(reader.Value);
                    break;
            }
        }

        refused = null;
        return tree.Root;
    }

    /// <summary>The refusal of a file beyond <see cref="XmlLimits"/>.</summary>
    public static Rejection TooComplex { get; } = new(
        RejectCode.TooComplex,
        string.Create(CultureInfo.InvariantCulture, $"The XML is nested more than {XmlLimits.Depth} elements deep, or has more than {XmlLimits.Elements:N0} elements. No article is written like that: check the export."));
}
