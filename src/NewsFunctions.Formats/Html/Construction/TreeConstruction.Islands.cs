using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>What follows rules of its own inside a page: lists to choose from, templates, MathML and SVG.</summary>
internal sealed partial class TreeConstruction
{
    private void InSelect(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AddText(token.Data.Memory);
                break;
            case HtmlTokenType.StartTag:
                InSelectStart(name, ref token);
                break;
            case HtmlTokenType.EndTag:
                InSelectEnd(name, ref token);
                break;
            case HtmlTokenType.EndOfFile:
                InBody(name, ref token);
                break;
        }
    }

    private void InSelectStart(ElementName name, ref StructHtmlToken token)
    {
        switch (name)
        {
            case ElementName.Html or ElementName.Xmp:
                InBody(name, ref token);
                break;
            case ElementName.Option or ElementName.OptGroup:
                if (open.CurrentName is ElementName.Option)
                {
                    Close();
                }

                if (name is ElementName.OptGroup && open.CurrentName is ElementName.OptGroup)
                {
                    Close();
                }

                Open(name, ref token);
                break;
            case ElementName.Button:
                Open(name, ref token);
                break;
            case ElementName.Select:
                CloseSelect();
                break;
            case ElementName.Input or ElementName.Keygen or ElementName.TextArea:
                if (IsInSelect())
                {
                    CloseSelect();
                    Apply(name, ref token);
                }

                break;
            case ElementName.Template or ElementName.Script:
                InHead(name, ref token);
                break;
            default:
                if (open.CurrentName is not ElementName.Select)
                {
                    Place(Make(name, ElementTraits.None, ref token));
                }

                break;
        }
    }

    private void InSelectEnd(ElementName name, ref StructHtmlToken token)
    {
        switch (name)
        {
            case ElementName.Template:
                InHead(name, ref token);
                break;
            case ElementName.OptGroup:
                if (open.Count > 1 && open.CurrentName is ElementName.Option && open.NameAt(open.Count - 2) is ElementName.OptGroup)
                {
                    Close();
                }

                if (open.CurrentName is ElementName.OptGroup)
                {
                    Close();
                }

                break;
            case ElementName.Select:
                if (IsInSelect())
                {
                    CloseSelect();
                }

                break;
            default:
                if (open.CurrentName == name)
                {
                    Close();
                }

                break;
        }
    }

    /// <summary>A select with nothing but options and their groups open inside.</summary>
    private bool IsInSelect()
    {
        int i = open.Count - 1;
        while (i >= 0 && open.NameAt(i) is ElementName.Option or ElementName.OptGroup)
        {
            i--;
        }

        return i >= 0 && open.NameAt(i) is ElementName.Select;
    }

    private void CloseSelect()
    {
        open.ClearBackTo(ElementName.Select);
        Close();
        ResetMode();
    }

    private void InSelectInTable(ElementName name, ref StructHtmlToken token)
    {
        bool isOfTable = name is ElementName.Caption || (ElementNames.Traits(name) & (ElementTraits.TableMajor | ElementTraits.TableCell)) != 0;
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when isOfTable:
                CloseSelect();
                Apply(name, ref token);
                return;
            case HtmlTokenType.EndTag when isOfTable:
                if (open.IsInScope(name, ElementTraits.TableScope))
                {
                    CloseSelect();
                    Apply(name, ref token);
                }

                return;
        }

        InSelect(name, ref token);
    }

    private void InTemplate(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when (ElementNames.Traits(name) & ElementTraits.HeadOnly) != 0:
            case HtmlTokenType.EndTag when name is ElementName.Template:
                InHead(name, ref token);
                break;
            case HtmlTokenType.StartTag:
                templateModes.TryPop(out _);
                mode = name is ElementName.Caption or ElementName.ColGroup || (ElementNames.Traits(name) & ElementTraits.TableSection) != 0 ? InsertionMode.InTable
                    : name is ElementName.Col ? InsertionMode.InColumnGroup
                    : name is ElementName.Tr ? InsertionMode.InTableBody
                    : name is ElementName.Td or ElementName.Th ? InsertionMode.InRow
                    : InsertionMode.InBody;
                templateModes.Push(mode);
                Apply(name, ref token);
                break;
            case HtmlTokenType.Character:
                InBody(name, ref token);
                break;
            case HtmlTokenType.EndOfFile when open.Holds(ElementName.Template):
                CloseTemplate();
                Apply(name, ref token);
                break;
        }
    }

    private void CloseTemplate()
    {
        if (!templateModes.TryPop(out _))
        {
            return;
        }

        for (bool isFound = false; !isFound && open.Count > 1;)
        {
            isFound = open.IsTemplate();
            Close();
        }

        ClearFormatting();
        ResetMode();
    }

    /// <summary>Whether a token is MathML's or SVG's where one of their elements is the innermost one.</summary>
    private bool IsForeign(ElementName name, HtmlTokenType type)
    {
        ElementTraits traits = open.CurrentTraits;
        bool isContent = type is HtmlTokenType.StartTag or HtmlTokenType.Character;
        return !((traits & ElementTraits.HtmlPoint) != 0 && isContent)
            && !((traits & ElementTraits.MathPoint) != 0 && !(type is HtmlTokenType.StartTag && name is ElementName.Mglyph or ElementName.MalignMark))
            && !((traits & ElementTraits.Math) != 0 && open.CurrentName is ElementName.AnnotationXml && type is HtmlTokenType.StartTag && name is ElementName.Svg);
    }

    private void Foreign(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AddText(token.Data.Memory);
                allowsFrameSet = allowsFrameSet && !token.HasContent;
                break;
            case HtmlTokenType.StartTag when (ElementNames.Traits(name) & ElementTraits.EndsForeign) != 0:
                LeaveForeign();
                Apply(name, ref token);
                break;
            case HtmlTokenType.StartTag:
                int node = Make(name, ForeignTraits(name), ref token);
                tree.Append(Within(open.Current), node);
                if (!token.IsSelfClosing)
                {
                    open.Push(node);
                    AcceptCharacterData();
                }

                break;
            case HtmlTokenType.EndTag:
                EndForeign(name, ref token);
                break;
        }
    }

    private void LeaveForeign()
    {
        while ((open.CurrentTraits & ElementTraits.Foreign) != 0 && (open.CurrentTraits & (ElementTraits.HtmlPoint | ElementTraits.MathPoint)) == 0)
        {
            Close();
        }
    }

    private ElementTraits ForeignTraits(ElementName name)
    {
        const ElementTraits Point = ElementTraits.Special | ElementTraits.Scope;
        return (open.CurrentTraits & ElementTraits.Math) != 0
            ? ElementTraits.Math | (name is ElementName.Mi or ElementName.Mn or ElementName.Mo or ElementName.Ms or ElementName.Mtext ? Point | ElementTraits.MathPoint : name is ElementName.AnnotationXml ? Point : 0)
            : ElementTraits.Svg | (name is ElementName.Title or ElementName.Desc or ElementName.ForeignObject ? Point | ElementTraits.HtmlPoint : name is ElementName.Style ? ElementTraits.Special : 0);
    }

    private void EndForeign(ElementName name, ref StructHtmlToken token)
    {
        for (int i = open.Count - 1; i > 0; i--)
        {
            if (open.NameAt(i) == name)
            {
                CloseFrom(i);
                return;
            }

            if ((open.TraitsAt(i - 1) & ElementTraits.Foreign) == 0)
            {
                Apply(name, ref token);
                return;
            }
        }
    }
}
