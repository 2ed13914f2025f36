using System.Buffers;
using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Markup;

/// <summary>Parses HTML as browsers do and gives the tree of it, as deep as it is read. Scripts never run, nothing is loaded.</summary>
internal static class HtmlTree
{
    /// <summary>Elements inside one another that are kept apart; text deeper down joins the last of them.</summary>
    public const int Depth = 128;

    /// <summary>Characters of the longest markup that is parsed: 25 MiB files are text of many articles, not one.</summary>
    private const int MaxLength = 8 * 1024 * 1024;

    /// <summary>
    /// Formatting elements left open that are allowed. HTML's rules open each of them again in every paragraph that follows, so that
    /// open elements times paragraphs is what a hostile file makes a parser build.
    /// </summary>
    private const int MaxOpenFormatting = 64;

    /// <summary>Elements left open that are allowed: the parser looks through all of them at each new paragraph.</summary>
    private const int MaxOpen = 512;

    /// <summary>Attributes of an element that are looked at.</summary>
    private const int MaxAttributes = 50;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosedBySelf = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
        "p", "param", "source", "td", "th", "tr", "track", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/><");

    /// <summary>Letters of the names that elements of articles have.</summary>
    public static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Without what links are for: AngleSharp looks up what a link imports, and throws where its address is none.</summary>
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => name.Span is not "rel" });

    /// <summary>The body as a tree of lower-case names without a namespace; its paragraphs alone when the markup is longer or wilder than is parsed.</summary>
    public static XElement Parse(string html)
    {
        if (html.Length > MaxLength || OpensTooMuch(html))
        {
            return WildMarkup.Paragraphs(html);
        }

        using AngleSharp.Html.Dom.IHtmlDocument document = Parser.ParseDocument(html);
        var root = new XElement("body");
        if (document.Body is { } body)
        {
            Copy(body, root);
        }

        return root;
    }

    /// <summary>
    /// Copies the children, going down and up by a stack, never by calls: the depth of a page is its author's to choose. Places are
    /// counted, since asking a node for the next one looks through all its siblings.
    /// </summary>
    private static void Copy(INode from, XElement to)
    {
        var open = new Stack<(INodeList Children, int Next, XElement To)>();
        open.Push((from.ChildNodes, 0, to));
        while (open.TryPop(out (INodeList Children, int Next, XElement To) level))
        {
            if (level.Next >= level.Children.Length)
            {
                continue;
            }

            open.Push(level with { Next = level.Next + 1 });
            switch (level.Children[level.Next])
            {
                case IText text:
                    level.To.Add(new XText(Sane(text.Data)));
                    break;
                case IElement element when open.Count <= Depth:
                    var copy = new XElement(XmlConvert.EncodeLocalName(element.LocalName)!);
                    foreach (IAttr attribute in element.Attributes.Take(MaxAttributes))
                    {
                        copy.SetAttributeValue(XmlConvert.EncodeLocalName(attribute.LocalName)!, Sane(attribute.Value));
                    }

                    level.To.Add(copy);
                    open.Push((element.ChildNodes, 0, copy));
                    break;
                case IElement deeper:
                    open.Push((deeper.ChildNodes, 0, level.To));
                    break;
            }
        }
    }

    /// <summary>The text without characters that no XML holds.</summary>
    public static string Sane(string? value) => value is null ? "" : value.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? value : string.Concat(value.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

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
