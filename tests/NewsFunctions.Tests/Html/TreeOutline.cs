using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using NewsFunctions.Formats.Html.Construction;
using AttributeNames = NewsFunctions.Formats.Html.Construction.AttributeNames;

namespace NewsFunctions.Tests.Html;

/// <summary>The tree of a page written out, as we build it and as AngleSharp does.</summary>
internal static class TreeOutline
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        SkipComments = true,
        IsNotSupportingFrames = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => AttributeNames.Find(name.Span) != AttributeName.None,
    });

    public static string Ours(string html)
    {
        using ParsedTree tree = TreeConstruction.Of(html.AsMemory());
        var outline = new StringBuilder();
        var open = new Stack<int>();
        for (int at = tree.Root; at >= 0 || open.Count > 0;)
        {
            if (at < 0)
            {
                outline.Append("</>");
                at = tree[open.Pop()].Next;
            }
            else if (tree[at].Count == ParsedNode.IsText)
            {
                outline.Append(tree.Text(tree[at]));
                at = tree[at].Next;
            }
            else
            {
                // Names that nothing is known of have only a number.
                outline.Append('<').Append(tree[at].Name < ElementName.Last ? ElementNames.Written(tree[at].Name) : "other");
                foreach (ParsedAttribute attribute in tree.Attributes(at))
                {
                    outline.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
                }

                outline.Append('>');
                open.Push(at);
                at = tree[at].First;
            }
        }

        return outline.ToString();
    }

    public static string AngleSharps(string html)
    {
        using IHtmlDocument document = Parser.ParseDocument(html);
        var outline = new StringBuilder();
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out (INodeList Children, int Next) list))
        {
            if (list.Next == list.Children.Length)
            {
                outline.Append(open.Count > 0 ? "</>" : "");
                continue;
            }

            open.Push((list.Children, list.Next + 1));
            switch (list.Children[list.Next])
            {
                case IText text:
                    outline.Append(text.Data);
                    break;
                case IElement element:
                    ElementName name = ElementNames.Find(element.LocalName.ToLowerInvariant());
                    outline.Append('<').Append(name == ElementName.None ? "other" : ElementNames.Written(name));
                    foreach (IAttr attribute in element.Attributes)
                    {
                        outline.Append(' ').Append(AttributeNames.Find(attribute.Name)).Append('=').Append(attribute.Value);
                    }

                    outline.Append('>');
                    open.Push((element is IHtmlTemplateElement { Content: { } content } ? content.ChildNodes : element.ChildNodes, 0));
                    break;
            }
        }

        return outline.ToString();
    }
}
