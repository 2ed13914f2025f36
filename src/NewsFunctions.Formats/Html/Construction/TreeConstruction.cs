using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>
/// Builds the tree of a page from AngleSharp's tokens by the rules of the standard (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction),
/// without the objects of a DOM, which cost more time than all the rest. The tree is the one that AngleSharp builds, which a test compares.
/// </summary>
internal sealed partial class TreeConstruction
{
    /// <summary>Elements and texts from which formatting that was left open is opened anew no more: it would be in every block, however much of it there is.</summary>
    private const int MaxNodes = 3 * HtmlLimits.MaxTags;

    private readonly HtmlTokenizer tokenizer;
    private readonly ParsedTree tree;
    private readonly OpenElements open;
    private readonly Dictionary<string, ElementName> otherNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> otherNamesBySpan;
    private readonly Stack<InsertionMode> templateModes = new();
    private InsertionMode mode;
    private InsertionMode previousMode;
    private int head = -1;
    private int form = -1;
    private bool isFostering;
    private bool allowsFrameSet = true;
    private bool isQuirky;
    private bool skipsNewLine;
    private bool hasEnded;

    private TreeConstruction(HtmlTokenizer tokenizer, ParsedTree tree)
    {
        (this.tokenizer, this.tree) = (tokenizer, tree);
        open = new OpenElements(tree);
        otherNamesBySpan = otherNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tree of a page; the caller disposes it.</summary>
    public static ParsedTree Of(ReadOnlyMemory<char> html)
    {
        var tokenizer = new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(html)), HtmlEntityProvider.ResolverExtended)
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => AttributeNames.Find(name.Span) != AttributeName.None,
        };
        var tree = new ParsedTree(tokenizer);
        new TreeConstruction(tokenizer, tree).Build();
        return tree;
    }

    private void Build()
    {
        while (!hasEnded)
        {
            ref StructHtmlToken token = ref tokenizer.GetStructToken();
            if (skipsNewLine && token.Type is HtmlTokenType.Character)
            {
                token.RemoveNewLine();
            }

            skipsNewLine = false;
            Consume(ref token);
            hasEnded |= token.Type is HtmlTokenType.EndOfFile;
        }
    }

    private void Consume(ref StructHtmlToken token)
    {
        if (token.Type is HtmlTokenType.Comment)
        {
            return; // processing instructions
        }

        ElementName name = token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag ? NameOf(token.Name.Memory.Span) : ElementName.None;
        if ((open.CurrentTraits & ElementTraits.Foreign) == 0 || token.Type is HtmlTokenType.EndOfFile || !IsForeign(name, token.Type))
        {
            Apply(name, ref token);
        }
        else
        {
            Foreign(name, ref token);
        }
    }

    /// <summary>Applies the rules of the current mode.</summary>
    private void Apply(ElementName name, ref StructHtmlToken token)
    {
        switch (mode)
        {
            case InsertionMode.Initial:
                Initial(name, ref token);
                break;
            case InsertionMode.BeforeHtml:
                BeforeHtml(name, ref token);
                break;
            case InsertionMode.BeforeHead:
                BeforeHead(name, ref token);
                break;
            case InsertionMode.InHead:
                InHead(name, ref token);
                break;
            case InsertionMode.InHeadNoScript:
                InHeadNoScript(name, ref token);
                break;
            case InsertionMode.AfterHead:
                AfterHead(name, ref token);
                break;
            case InsertionMode.InBody:
                InBody(name, ref token);
                break;
            case InsertionMode.Text:
                Text(name, ref token);
                break;
            case InsertionMode.InTable:
                InTable(name, ref token);
                break;
            case InsertionMode.InCaption:
                InCaption(name, ref token);
                break;
            case InsertionMode.InColumnGroup:
                InColumnGroup(name, ref token);
                break;
            case InsertionMode.InTableBody:
                InTableBody(name, ref token);
                break;
            case InsertionMode.InRow:
                InRow(name, ref token);
                break;
            case InsertionMode.InCell:
                InCell(name, ref token);
                break;
            case InsertionMode.InSelect:
                InSelect(name, ref token);
                break;
            case InsertionMode.InSelectInTable:
                InSelectInTable(name, ref token);
                break;
            case InsertionMode.InTemplate:
                InTemplate(name, ref token);
                break;
            case InsertionMode.AfterBody:
            case InsertionMode.AfterAfterBody:
                AfterBody(name, ref token);
                break;
            default:
                FrameSets(name, ref token);
                break;
        }
    }

    /// <summary>The number of a name; names that nothing is known of get one of their own, so that end tags find their elements.</summary>
    private ElementName NameOf(ReadOnlySpan<char> name)
    {
        ElementName known = ElementNames.Find(name);
        if (known == ElementName.None && !otherNamesBySpan.TryGetValue(name, out known))
        {
            known = (ElementName)Math.Min((int)ElementName.Last + 1 + otherNames.Count, ushort.MaxValue);
            otherNames.Add(name.ToString(), known);
        }

        return known;
    }

    /// <summary>Makes an element of a start tag, puts it where the standard says and opens it.</summary>
    private int Open(ElementName name, ref StructHtmlToken token) => Place(Make(name, ElementNames.Traits(name), ref token));

    /// <summary>Opens an element that the page left out.</summary>
    private int OpenImplied(ElementName name) => Place(tree.Create(name, ElementNames.Traits(name)));

    /// <summary>Opens an element that cannot hold anything, and closes it.</summary>
    private void OpenVoid(ElementName name, ref StructHtmlToken token)
    {
        Open(name, ref token);
        open.Pop();
    }

    private int Make(ElementName name, ElementTraits traits, ref StructHtmlToken token)
    {
        int node = tree.Create(name, traits);
        StructAttributes attributes = token.Attributes;
        for (int i = 0; i < attributes.Count; i++)
        {
            MemoryHtmlAttributeToken attribute = attributes[i];
            tree.AddAttribute(node, AttributeNames.Find(attribute.Name.Memory.Span), attribute.Value.Memory);
        }

        return node;
    }

    private int Place(int node)
    {
        if (isFostering && (open.CurrentTraits & ElementTraits.TableMajor) != 0)
        {
            Foster(node);
        }
        else
        {
            tree.Append(Within(open.Current), node);
        }

        open.Push(node);
        AcceptCharacterData();
        return node;
    }

    /// <summary>An element, or the one around it that is not yet too deep.</summary>
    private int Within(int node)
    {
        while (tree[node].Depth >= ParsedTree.MaxDepth - 1 && tree[node].Parent > 0)
        {
            node = tree[node].Parent;
        }

        return node;
    }

    /// <summary>Puts a node before the table that it cannot stand in.</summary>
    private void Foster(int node)
    {
        for (int i = open.Count - 1; i > 0; i--)
        {
            if (open.NameAt(i) is ElementName.Template)
            {
                tree.Append(Within(open[i]), node);
                return;
            }

            if (open.NameAt(i) is ElementName.Table && (open.TraitsAt(i) & ElementTraits.Foreign) == 0)
            {
                if (tree[open[i]].Parent >= 0)
                {
                    tree.InsertBefore(open[i], node);
                }
                else
                {
                    tree.Append(open[i - 1], node);
                }

                return;
            }
        }

        tree.Append(open[0], node);
    }

    private void AddText(ReadOnlyMemory<char> text)
    {
        if (text.IsEmpty || open.Count == 0)
        {
            return;
        }

        int node = tree.CreateText(text);
        if (isFostering && (open.CurrentTraits & ElementTraits.TableMajor) != 0)
        {
            Foster(node);
        }
        else
        {
            tree.Append(open.Current, node);
        }
    }

    /// <summary>Closes the innermost element; the root stays open to the end.</summary>
    private void Close()
    {
        if (open.Count > 1)
        {
            open.Pop();
            AcceptCharacterData();
        }
    }

    /// <summary>Closes elements down to and including the one at an index.</summary>
    private void CloseFrom(int index)
    {
        while (open.Count > Math.Max(index, 1))
        {
            open.Pop();
        }

        AcceptCharacterData();
    }

    /// <summary>CDATA sections are such inside MathML and SVG only.</summary>
    private void AcceptCharacterData() => tokenizer.IsAcceptingCharacterData = (open.CurrentTraits & ElementTraits.Foreign) != 0;

    /// <summary>Opens an element whose content is text up to its end tag.</summary>
    private void OpenText(ElementName name, HtmlParseMode state, ref StructHtmlToken token)
    {
        Open(name, ref token);
        tokenizer.State = state;
        (previousMode, mode) = (mode, InsertionMode.Text);
    }

    private void Text(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AddText(token.Data.Memory);
                break;
            case HtmlTokenType.EndTag:
                Close();
                mode = previousMode;
                break;
            case HtmlTokenType.EndOfFile:
                Close();
                mode = previousMode;
                Consume(ref token);
                break;
        }
    }

    /// <summary>The text of the token without the white space at its head, which is put in.</summary>
    private bool IsSpaceOnly(ref StructHtmlToken token)
    {
        AddText(token.TrimStart().Memory);
        return token.IsEmpty;
    }

    /// <summary>The mode that fits the open elements (https://html.spec.whatwg.org/multipage/parsing.html#reset-the-insertion-mode-appropriately).</summary>
    private void ResetMode()
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            ElementName name = (open.TraitsAt(i) & ElementTraits.Foreign) != 0 ? ElementName.None : open.NameAt(i);
            InsertionMode? fitting = name switch
            {
                ElementName.Select => InsertionMode.InSelect,
                ElementName.Td or ElementName.Th => i == 0 ? InsertionMode.InBody : InsertionMode.InCell,
                ElementName.Tr => InsertionMode.InRow,
                ElementName.Tbody or ElementName.Tfoot or ElementName.Thead => InsertionMode.InTableBody,
                ElementName.Body => InsertionMode.InBody,
                ElementName.Table => InsertionMode.InTable,
                ElementName.Caption => InsertionMode.InCaption,
                ElementName.ColGroup => InsertionMode.InColumnGroup,
                ElementName.Template when templateModes.Count > 0 => templateModes.Peek(),
                ElementName.Html => InsertionMode.BeforeHead,
                ElementName.Head => i == 0 ? InsertionMode.InBody : InsertionMode.InHead,
                ElementName.FrameSet => InsertionMode.InFrameSet,
                _ => i == 0 ? InsertionMode.InBody : null,
            };
            if (fitting is { } found)
            {
                mode = found;
                return;
            }
        }
    }
}
