using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>Tables, what stands in them, and what may not (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable).</summary>
internal sealed partial class TreeConstruction
{
    private const ElementTraits CellOrSection = ElementTraits.TableCell | ElementTraits.TableSection;

    private void InTable(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                InTableStart(name, ref token);
                return;
            case HtmlTokenType.EndTag when name is ElementName.Table:
                CloseTable();
                return;
            case HtmlTokenType.EndTag when name is ElementName.Template:
                InHead(name, ref token);
                return;
            case HtmlTokenType.EndTag when name is ElementName.Body or ElementName.Html or ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Tr || (ElementNames.Traits(name) & CellOrSection) != 0:
            case HtmlTokenType.Doctype:
                return;
            case HtmlTokenType.EndOfFile:
                InBody(name, ref token);
                return;
            case HtmlTokenType.Character when (open.CurrentTraits & ElementTraits.TableMajor) != 0 && !token.HasContent:
                AddText(token.Data.Memory);
                return;
        }

        InBodyBeforeTable(name, ref token);
    }

    private void InTableStart(ElementName name, ref StructHtmlToken token)
    {
        switch (name)
        {
            case ElementName.Caption:
                open.ClearBackTo(ElementName.Table);
                formatting.Add(Marker);
                Open(name, ref token);
                mode = InsertionMode.InCaption;
                break;
            case ElementName.ColGroup:
                open.ClearBackTo(ElementName.Table);
                Open(name, ref token);
                mode = InsertionMode.InColumnGroup;
                break;
            case ElementName.Col:
                open.ClearBackTo(ElementName.Table);
                OpenImplied(ElementName.ColGroup);
                mode = InsertionMode.InColumnGroup;
                InColumnGroup(name, ref token);
                break;
            case ElementName.Tbody or ElementName.Tfoot or ElementName.Thead:
                open.ClearBackTo(ElementName.Table);
                Open(name, ref token);
                mode = InsertionMode.InTableBody;
                break;
            case ElementName.Tr or ElementName.Td or ElementName.Th:
                open.ClearBackTo(ElementName.Table);
                OpenImplied(ElementName.Tbody);
                mode = InsertionMode.InTableBody;
                InTableBody(name, ref token);
                break;
            case ElementName.Table:
                if (CloseTable())
                {
                    Apply(name, ref token);
                }

                break;
            case ElementName.Input when IsHidden(ref token):
                OpenVoid(name, ref token);
                break;
            case ElementName.Form:
                if (form < 0)
                {
                    form = Open(name, ref token);
                    Close();
                }

                break;
            case ElementName.Script or ElementName.Style or ElementName.Template:
                InHead(name, ref token);
                break;
            default:
                InBodyBeforeTable(name, ref token);
                break;
        }
    }

    private void InBodyBeforeTable(ElementName name, ref StructHtmlToken token)
    {
        isFostering = true;
        InBody(name, ref token);
        isFostering = false;
    }

    private bool CloseTable()
    {
        if (!open.IsInScope(ElementName.Table, ElementTraits.TableScope))
        {
            return false;
        }

        open.ClearBackTo(ElementName.Table);
        Close();
        ResetMode();
        return true;
    }

    private void InCaption(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.EndTag when name is ElementName.Caption:
                CloseCaption();
                return;
            case HtmlTokenType.StartTag when name is ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Tr || (ElementNames.Traits(name) & CellOrSection) != 0:
            case HtmlTokenType.EndTag when name is ElementName.Table:
                if (CloseCaption())
                {
                    InTable(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Body or ElementName.Html or ElementName.Col or ElementName.ColGroup or ElementName.Tr || (ElementNames.Traits(name) & CellOrSection) != 0:
                return;
        }

        InBody(name, ref token);
    }

    private bool CloseCaption()
    {
        if (!open.IsInScope(ElementName.Caption, ElementTraits.TableScope))
        {
            return false;
        }

        open.CloseImplied();
        open.ClearBackTo(ElementName.Caption);
        Close();
        ClearFormatting();
        mode = InsertionMode.InTable;
        return true;
    }

    private void InColumnGroup(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                if (IsSpaceOnly(ref token))
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag when name is ElementName.Html:
            case HtmlTokenType.EndOfFile:
                InBody(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Col:
                OpenVoid(name, ref token);
                return;
            case HtmlTokenType.StartTag or HtmlTokenType.EndTag when name is ElementName.Template:
                InHead(name, ref token);
                return;
            case HtmlTokenType.EndTag when name is ElementName.ColGroup:
                CloseColumnGroup();
                return;
            case HtmlTokenType.EndTag when name is ElementName.Col:
            case HtmlTokenType.Doctype:
                return;
        }

        if (CloseColumnGroup())
        {
            InTable(name, ref token);
        }
    }

    private bool CloseColumnGroup()
    {
        if (open.CurrentName is not ElementName.ColGroup)
        {
            return false;
        }

        Close();
        mode = InsertionMode.InTable;
        return true;
    }

    private void InTableBody(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when name is ElementName.Tr:
                open.ClearBackTo(ElementTraits.TableSection);
                Open(name, ref token);
                mode = InsertionMode.InRow;
                return;
            case HtmlTokenType.StartTag when name is ElementName.Td or ElementName.Th:
                open.ClearBackTo(ElementTraits.TableSection);
                OpenImplied(ElementName.Tr);
                mode = InsertionMode.InRow;
                InRow(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Caption or ElementName.Col or ElementName.ColGroup || (ElementNames.Traits(name) & ElementTraits.TableSection) != 0:
            case HtmlTokenType.EndTag when name is ElementName.Table:
                if (open.IsInScope(ElementTraits.TableSection, ElementTraits.TableScope))
                {
                    CloseSection();
                    InTable(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when (ElementNames.Traits(name) & ElementTraits.TableSection) != 0:
                if (open.IsInScope(name, ElementTraits.TableScope))
                {
                    CloseSection();
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Body or ElementName.Html or ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Td or ElementName.Th or ElementName.Tr:
                return;
        }

        InTable(name, ref token);
    }

    private void CloseSection()
    {
        open.ClearBackTo(ElementTraits.TableSection);
        Close();
        mode = InsertionMode.InTable;
    }

    private void InRow(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when name is ElementName.Td or ElementName.Th:
                open.ClearBackTo(ElementName.Tr);
                Open(name, ref token);
                mode = InsertionMode.InCell;
                formatting.Add(Marker);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Tr || (ElementNames.Traits(name) & ElementTraits.TableSection) != 0:
            case HtmlTokenType.EndTag when name is ElementName.Table:
                if (CloseRow())
                {
                    InTableBody(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Tr:
                CloseRow();
                return;
            case HtmlTokenType.EndTag when (ElementNames.Traits(name) & ElementTraits.TableSection) != 0:
                if (open.IsInScope(name, ElementTraits.TableScope))
                {
                    CloseRow();
                    InTableBody(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Body or ElementName.Html or ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Td or ElementName.Th:
                return;
        }

        InTable(name, ref token);
    }

    private bool CloseRow()
    {
        if (!open.IsInScope(ElementName.Tr, ElementTraits.TableScope))
        {
            return false;
        }

        open.ClearBackTo(ElementName.Tr);
        Close();
        mode = InsertionMode.InTableBody;
        return true;
    }

    private void InCell(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when name is ElementName.Caption or ElementName.Col or ElementName.ColGroup or ElementName.Tr || (ElementNames.Traits(name) & CellOrSection) != 0:
                if (open.IsInScope(ElementTraits.TableCell, ElementTraits.TableScope))
                {
                    CloseCell();
                    Apply(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Td or ElementName.Th:
                CloseCell();
                return;
            case HtmlTokenType.EndTag when (ElementNames.Traits(name) & ElementTraits.TableMajor) != 0:
                if (open.IsInScope(name, ElementTraits.TableScope))
                {
                    CloseCell();
                    Apply(name, ref token);
                }

                return;
            case HtmlTokenType.EndTag when name is ElementName.Body or ElementName.Html or ElementName.Caption or ElementName.Col or ElementName.ColGroup:
                return;
        }

        InBody(name, ref token);
    }

    private void CloseCell()
    {
        open.CloseImplied();
        open.ClearBackTo(ElementTraits.TableCell);
        Close();
        ClearFormatting();
        mode = InsertionMode.InRow;
    }
}
