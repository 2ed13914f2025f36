using System.Buffers;
using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsFunctions.Formats.Markup;

/// <summary>Parses HTML as browsers do and gives the tree of it, as deep as it is read. Scripts never run, nothing is loaded.</summary>
internal static class HtmlTree
{
    /// <summary>Elements inside one another that are kept apart; text deeper down joins the last of them.</summary>
    public const int Depth = 128;

    /// <summary>Characters of the longest markup that is parsed: 25 MiB files are text of many articles, not one.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <summary>
    /// Formatting elements left open that are allowed. HTML's rules open each of them again in every paragraph that follows, so that
    /// open elements times paragraphs is what a hostile file makes a parser build.
    /// </summary>
    private const int MaxOpenFormatting = 64;

    /// <summary>Elements left open that are allowed: the parser looks through all of them at each new paragraph.</summary>
    private const int MaxOpen = 512;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosedBySelf = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
        "p", "param", "source", "td", "th", "tr", "track", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/><");

    private static readonly HtmlParser Parser = new();

    /// <summary>The body as a tree of lower-case names without a namespace; null when the markup is longer or wilder than is read.</summary>
    public static XElement? Parse(string html)
    {
        if (html.Length > MaxLength || OpensTooMuch(html))
        {
            return null;
        }

        using AngleSharp.Html.Dom.IHtmlDocument document = Parser.ParseDocument(html);
        var root = new XElement("body");
        if (document.Body is { } body)
        {
            Copy(body, root);
        }

        return root;
    }

    /// <summary>Copies the children, going down and up by links, never by calls: the depth of a page is its author's to choose.</summary>
    private static void Copy(INode from, XElement to)
    {
        int depth = 0, skipped = 0;
        INode? node = from.FirstChild;
        while (node is not null)
        {
            switch (node)
            {
                case IText text:
                    to.Add(new XText(Sane(text.Data)));
                    break;
                case IElement element when depth < Depth:
                    var copy = new XElement(XmlConvert.EncodeLocalName(element.LocalName)!);
                    foreach (IAttr attribute in element.Attributes)
                    {
                        copy.SetAttributeValue(XmlConvert.EncodeLocalName(attribute.LocalName)!, Sane(attribute.Value));
                    }

                    to.Add(copy);
                    if (element.FirstChild is not null)
                    {
                        (to, depth) = (copy, depth + 1);
                    }

                    break;
                case IElement { FirstChild: not null }:
                    skipped++;
                    break;
            }

            if (node is IElement && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node == from || node is null)
                {
                    return;
                }

                if (skipped > 0)
                {
                    skipped--;
                }
                else
                {
                    (to, depth) = (to.Parent!, depth - 1);
                }
            }

            node = node!.NextSibling;
        }
    }

    private static string Sane(string? value) => value is null ? "" : value.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? value : string.Concat(value.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static bool OpensTooMuch(string html)
    {
        int open = 0, formatting = 0;
        ReadOnlySpan<char> rest = html;
        for (int at = rest.IndexOf('<'); at >= 0 && at + 2 < rest.Length; at = rest.IndexOf('<'))
        {
            rest = rest[(at + 1)..];
            int step = rest[0] == '/' ? -1 : char.IsAsciiLetter(rest[0]) ? 1 : 0;
            ReadOnlySpan<char> name = step < 0 ? rest[1..] : rest;
            int end = name.IndexOfAny(NameEnd);
            name = end < 0 ? name : name[..end];
            formatting = Formatting.Contains(name) ? Math.Max(0, formatting + step) : formatting;
            open = ClosedBySelf.Contains(name) ? open : Math.Max(0, open + step);
            if (formatting > MaxOpenFormatting || open > MaxOpen)
            {
                return true;
            }
        }

        return false;
    }
}
