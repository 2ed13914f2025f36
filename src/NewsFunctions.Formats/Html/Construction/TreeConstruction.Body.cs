using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The body of a page (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody).</summary>
internal sealed partial class TreeConstruction
{
    private void InBody(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                Reconstruct();
                AddText(token.Data.Memory);
                allowsFrameSet = allowsFrameSet && !token.HasContent;
                break;
            case HtmlTokenType.StartTag:
                InBodyStart(name, ref token);
                break;
            case HtmlTokenType.EndTag:
                InBodyEnd(name, ref token);
                break;
            case HtmlTokenType.EndOfFile when templateModes.Count > 0:
                InTemplate(name, ref token);
                break;
        }
    }

    private void InBodyStart(ElementName name, ref StructHtmlToken token)
    {
        ElementTraits traits = ElementNames.Traits(name);
        if ((traits & ElementTraits.Block) != 0)
        {
            CloseParagraph();
            Open(name, ref token);
            return;
        }

        if ((traits & ElementTraits.Formatting) != 0)
        {
            StartFormatting(name, ref token);
            return;
        }

        switch (name)
        {
            case ElementName.Li:
                StartItem(name, name, ref token);
                break;
            case ElementName.Dd or ElementName.Dt:
                StartItem(ElementName.Dd, ElementName.Dt, ref token);
                break;
            case ElementName.Img or ElementName.Br or ElementName.Area or ElementName.Embed or ElementName.Keygen or ElementName.Wbr or ElementName.Image or ElementName.Input:
                Reconstruct();
                OpenVoid(name is ElementName.Image ? ElementName.Img : name, ref token);
                allowsFrameSet = allowsFrameSet && name is ElementName.Input && IsHidden(ref token);
                break;
            case ElementName.MenuItem or ElementName.Param or ElementName.Source or ElementName.Track:
                OpenVoid(name, ref token);
                break;
            case ElementName.Hr:
                CloseParagraph();
                OpenVoid(name, ref token);
                allowsFrameSet = false;
                break;
            case >= ElementName.H1 and <= ElementName.H6:
                CloseParagraph();
                if ((open.CurrentTraits & ElementTraits.Heading) != 0)
                {
                    Close();
                }

                Open(name, ref token);
                break;
            case ElementName.Form:
                if (form < 0)
                {
                    CloseParagraph();
                    form = Open(name, ref token);
                }

                break;
            case ElementName.Pre or ElementName.Listing:
                CloseParagraph();
                Open(name, ref token);
                allowsFrameSet = false;
                skipsNewLine = true;
                break;
            case ElementName.Button:
                if (open.IsInScope(name))
                {
                    CloseBlock(name);
                }

                Reconstruct();
                Open(name, ref token);
                allowsFrameSet = false;
                break;
            case ElementName.Table:
                if (!isQuirky)
                {
                    CloseParagraph();
                }

                Open(name, ref token);
                allowsFrameSet = false;
                mode = InsertionMode.InTable;
                break;
            case ElementName.TextArea:
                OpenText(name, HtmlParseMode.RCData, ref token);
                allowsFrameSet = false;
                skipsNewLine = true;
                break;
            case ElementName.Iframe or ElementName.NoEmbed:
                allowsFrameSet &= name is ElementName.NoEmbed;
                OpenText(name, HtmlParseMode.Rawtext, ref token);
                break;
            case ElementName.Xmp:
                CloseParagraph();
                Reconstruct();
                allowsFrameSet = false;
                OpenText(name, HtmlParseMode.Rawtext, ref token);
                break;
            case ElementName.Plaintext:
                CloseParagraph();
                Open(name, ref token);
                tokenizer.State = HtmlParseMode.Plaintext;
                break;
            case ElementName.Select:
                Reconstruct();
                Open(name, ref token);
                allowsFrameSet = false;
                mode = mode is InsertionMode.InTable or InsertionMode.InCaption or InsertionMode.InTableBody or InsertionMode.InRow or InsertionMode.InCell ? InsertionMode.InSelectInTable : InsertionMode.InSelect;
                break;
            case ElementName.Option or ElementName.OptGroup:
                if (open.CurrentName is ElementName.Option)
                {
                    CloseAny(ElementName.Option);
                }

                Reconstruct();
                Open(name, ref token);
                break;
            case ElementName.Applet or ElementName.Marquee or ElementName.Object:
                Reconstruct();
                Open(name, ref token);
                formatting.Add(Marker);
                allowsFrameSet = false;
                break;
            case ElementName.Rb or ElementName.Rtc or ElementName.Rp or ElementName.Rt:
                if (open.IsInScope(ElementName.Ruby))
                {
                    open.CloseImplied(except: name is ElementName.Rp or ElementName.Rt ? ElementName.Rtc : ElementName.None);
                }

                Open(name, ref token);
                break;
            case ElementName.Math or ElementName.Svg:
                Reconstruct();
                Place(Make(name, name is ElementName.Math ? ElementTraits.Math : ElementTraits.Svg, ref token));
                if (token.IsSelfClosing)
                {
                    Close();
                }

                break;
            case ElementName.Html:
                AddMissing(open[0], ref token);
                break;
            case ElementName.Body:
                if (open.Count > 1 && open.NameAt(1) is ElementName.Body)
                {
                    allowsFrameSet = false;
                    AddMissing(open[1], ref token);
                }

                break;
            case ElementName.FrameSet:
                if (allowsFrameSet && open.Count > 1 && open.NameAt(1) is ElementName.Body)
                {
                    tree.Remove(open[1]);
                    CloseFrom(1);
                    Open(name, ref token);
                    mode = InsertionMode.InFrameSet;
                }

                break;
            case ElementName.Tbody or ElementName.Td or ElementName.Tfoot or ElementName.Th or ElementName.Thead or ElementName.Tr or ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Frame or ElementName.Head:
            case ElementName.IsIndex:
                break;
            default:
                if ((traits & ElementTraits.HeadOnly) != 0)
                {
                    InHead(name, ref token);
                    break;
                }

                Reconstruct();
                Open(name, ref token);
                break;
        }
    }

    private static bool IsHidden(ref StructHtmlToken input) => input.GetAttribute("type").Memory.Span.Equals("hidden", StringComparison.OrdinalIgnoreCase);

    private void StartFormatting(ElementName name, ref StructHtmlToken token)
    {
        if (name is ElementName.A && FormattingIndex(name) is >= 0 and var index)
        {
            int outer = formatting[index];
            Adopt(name);
            open.Remove(outer);
            formatting.Remove(outer);
        }

        Reconstruct();
        if (name is ElementName.Nobr && open.IsInScope(name))
        {
            Adopt(name);
            Reconstruct();
        }

        AddFormatting(Open(name, ref token));
    }

    /// <summary>The start of a list's item closes the item before it.</summary>
    private void StartItem(ElementName one, ElementName other, ref StructHtmlToken token)
    {
        allowsFrameSet = false;
        for (int i = open.Count - 1; i >= 0; i--)
        {
            ElementName name = open.NameAt(i);
            if (name == one || name == other)
            {
                CloseItem(name);
                break;
            }

            if ((open.TraitsAt(i) & ElementTraits.Special) != 0 && name is not (ElementName.Address or ElementName.Div or ElementName.P))
            {
                break;
            }
        }

        CloseParagraph();
        Open(NameOf(token.Name.Memory.Span), ref token);
    }

    private void InBodyEnd(ElementName name, ref StructHtmlToken token)
    {
        ElementTraits traits = ElementNames.Traits(name);
        if ((traits & ElementTraits.ClosesBlock) != 0)
        {
            CloseBlock(name);
            return;
        }

        if ((traits & ElementTraits.Formatting) != 0)
        {
            Adopt(name);
            return;
        }

        switch (name)
        {
            case ElementName.P:
                if (!open.HasParagraph())
                {
                    LeaveForeign();
                    CloseParagraph();
                    OpenImplied(name);
                }

                CloseParagraph();
                break;
            case ElementName.Li or ElementName.Dd or ElementName.Dt:
                CloseItem(name);
                break;
            case >= ElementName.H1 and <= ElementName.H6:
                if (open.IsInScope(ElementTraits.Heading, ElementTraits.Scope))
                {
                    open.CloseImplied();
                    open.ClearBackTo(ElementTraits.Heading);
                    Close();
                }

                break;
            case ElementName.Form:
                int ended = form;
                form = -1;
                if (ended >= 0 && open.IsInScope(name))
                {
                    open.CloseImplied();
                    open.Remove(ended);
                    AcceptCharacterData();
                }

                break;
            case ElementName.Br:
                LeaveForeign();
                Reconstruct();
                OpenImplied(name);
                Close();
                allowsFrameSet = false;
                break;
            case ElementName.Applet or ElementName.Marquee or ElementName.Object:
                if (open.IsInScope(name))
                {
                    CloseBlock(name);
                    ClearFormatting();
                }

                break;
            case ElementName.Body or ElementName.Html:
                if (open.IsInScope(ElementName.Body))
                {
                    mode = InsertionMode.AfterBody;
                    if (name is ElementName.Html)
                    {
                        AfterBody(name, ref token);
                    }
                }

                break;
            case ElementName.Template:
                InHead(name, ref token);
                break;
            default:
                CloseAny(name);
                break;
        }
    }

    private void CloseBlock(ElementName name)
    {
        if (open.IsInScope(name))
        {
            open.CloseImplied();
            open.ClearBackTo(name);
            Close();
        }
    }

    private void CloseItem(ElementName name)
    {
        if (open.IsInScope(name, name is ElementName.Li ? ElementTraits.Scope | ElementTraits.ListScope : ElementTraits.Scope))
        {
            open.CloseImplied(except: name);
            open.ClearBackTo(name);
            Close();
        }
    }

    private void CloseParagraph()
    {
        if (open.HasParagraph())
        {
            open.CloseImplied(except: ElementName.P);
            open.ClearBackTo(ElementName.P);
            Close();
        }
    }

    /// <summary>A second start tag of html or body adds the attributes that the first had not.</summary>
    private void AddMissing(int node, ref StructHtmlToken token)
    {
        StructAttributes attributes = token.Attributes;
        if (templateModes.Count > 0 || attributes.Count == 0)
        {
            return;
        }

        tree.MoveAttributes(node);
        for (int i = 0; i < attributes.Count; i++)
        {
            AttributeName name = AttributeNames.Find(attributes[i].Name.Memory.Span);
            if (!tree.HasAttribute(node, name))
            {
                tree.AddAttribute(node, name, attributes[i].Value.Memory);
            }
        }
    }
}
