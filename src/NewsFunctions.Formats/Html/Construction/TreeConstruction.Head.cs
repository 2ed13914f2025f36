using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>From the document's type to its body, and what stands behind the body.</summary>
internal sealed partial class TreeConstruction
{
    private void Initial(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Doctype:
                isQuirky = token.IsFullQuirks;
                mode = InsertionMode.BeforeHtml;
                return;
            case HtmlTokenType.Character:
                token.CleanStart();
                if (token.IsEmpty)
                {
                    return;
                }

                break;
        }

        isQuirky = true;
        mode = InsertionMode.BeforeHtml;
        BeforeHtml(name, ref token);
    }

    private void BeforeHtml(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                token.CleanStart();
                if (token.IsEmpty)
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag when name is ElementName.Html:
                OpenRoot(Make(name, ElementNames.Traits(name), ref token));
                return;
            case HtmlTokenType.EndTag when name is not (ElementName.Html or ElementName.Head or ElementName.Body or ElementName.Br):
            case HtmlTokenType.Doctype:
                return;
        }

        OpenRoot(tree.Create(ElementName.Html, ElementNames.Traits(ElementName.Html)));
        BeforeHead(name, ref token);
    }

    private void OpenRoot(int root)
    {
        tree.Append(0, root);
        open.Push(root);
        mode = InsertionMode.BeforeHead;
    }

    private void BeforeHead(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                token.CleanStart();
                if (token.IsEmpty)
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag when name is ElementName.Html:
                InBody(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Head:
                head = Open(name, ref token);
                mode = InsertionMode.InHead;
                return;
            case HtmlTokenType.EndTag when name is not (ElementName.Html or ElementName.Head or ElementName.Body or ElementName.Br):
            case HtmlTokenType.Doctype:
                return;
        }

        head = OpenImplied(ElementName.Head);
        mode = InsertionMode.InHead;
        InHead(name, ref token);
    }

    private void InHead(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                if (IsSpaceOnly(ref token))
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag:
                if (InHeadStart(name, ref token))
                {
                    return;
                }

                break;
            case HtmlTokenType.EndTag when name is ElementName.Head:
                Close();
                mode = InsertionMode.AfterHead;
                return;
            case HtmlTokenType.EndTag when name is ElementName.Template:
                if (open.Holds(ElementName.Template))
                {
                    CloseTemplate();
                }

                return;
            case HtmlTokenType.EndTag when name is not (ElementName.Html or ElementName.Body or ElementName.Br):
            case HtmlTokenType.Doctype:
                return;
        }

        Close();
        mode = InsertionMode.AfterHead;
        AfterHead(name, ref token);
    }

    private bool InHeadStart(ElementName name, ref StructHtmlToken token)
    {
        switch (name)
        {
            case ElementName.Html:
                InBody(name, ref token);
                return true;
            case ElementName.Meta or ElementName.Link or ElementName.Base or ElementName.BaseFont or ElementName.BgSound:
                OpenVoid(name, ref token);
                AcceptCharacterData();
                return true;
            case ElementName.Title:
                OpenText(name, HtmlParseMode.RCData, ref token);
                return true;
            case ElementName.Style:
                OpenText(name, HtmlParseMode.Rawtext, ref token);
                return true;
            case ElementName.Script:
                OpenText(name, HtmlParseMode.Script, ref token);
                return true;
            case ElementName.NoScript:
                Open(name, ref token);
                mode = InsertionMode.InHeadNoScript;
                return true;
            case ElementName.NoFrames:
                Open(name, ref token); // frames are not shown, so what stands here instead is
                mode = InsertionMode.InBody;
                return true;
            case ElementName.Template:
                Open(name, ref token);
                formatting.Add(Marker);
                allowsFrameSet = false;
                mode = InsertionMode.InTemplate;
                templateModes.Push(mode);
                return true;
            default:
                return name is ElementName.Head;
        }
    }

    private void InHeadNoScript(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                if (IsSpaceOnly(ref token))
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag when name is ElementName.Style or ElementName.Link or ElementName.BaseFont or ElementName.Meta or ElementName.NoFrames or ElementName.BgSound:
                InHead(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Html:
                InBody(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Head or ElementName.NoScript:
            case HtmlTokenType.Doctype:
                return;
            case HtmlTokenType.EndTag when name is ElementName.NoScript:
                Close();
                mode = InsertionMode.InHead;
                return;
            case HtmlTokenType.EndTag when name is not ElementName.Br:
                return;
        }

        Close();
        mode = InsertionMode.InHead;
        InHead(name, ref token);
    }

    private void AfterHead(ElementName name, ref StructHtmlToken token)
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
                InBody(name, ref token);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Body:
                Open(name, ref token);
                allowsFrameSet = false;
                mode = InsertionMode.InBody;
                return;
            case HtmlTokenType.StartTag when name is ElementName.FrameSet:
                Open(name, ref token);
                mode = InsertionMode.InFrameSet;
                return;
            case HtmlTokenType.StartTag when name is not ElementName.Template && (ElementNames.Traits(name) & ElementTraits.HeadOnly) != 0:
                open.Push(head);
                InHead(name, ref token);
                open.Remove(head);
                return;
            case HtmlTokenType.StartTag when name is ElementName.Head:
            case HtmlTokenType.EndTag when name is not (ElementName.Html or ElementName.Body or ElementName.Br):
            case HtmlTokenType.Doctype:
                return;
        }

        OpenImplied(ElementName.Body);
        allowsFrameSet = true;
        mode = InsertionMode.InBody;
        Apply(name, ref token);
    }

    /// <summary>Behind the end of the body: all but white space belongs into it after all.</summary>
    private void AfterBody(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                ReadOnlyMemory<char> space = token.TrimStart().Memory;
                Reconstruct();
                AddText(space);
                if (token.IsEmpty)
                {
                    return;
                }

                break;
            case HtmlTokenType.StartTag when name is ElementName.Html:
                InBody(name, ref token);
                return;
            case HtmlTokenType.EndTag when name is ElementName.Html && mode is InsertionMode.AfterBody:
                mode = InsertionMode.AfterAfterBody;
                return;
            case HtmlTokenType.Doctype:
            case HtmlTokenType.EndOfFile:
                return;
        }

        mode = InsertionMode.InBody;
        InBody(name, ref token);
    }

    /// <summary>A page of frames holds no article; its <c>noframes</c> might.</summary>
    private void FrameSets(ElementName name, ref StructHtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when name is ElementName.Html:
                InBody(name, ref token);
                break;
            case HtmlTokenType.StartTag when name is ElementName.NoFrames:
                InHead(name, ref token);
                break;
            case HtmlTokenType.StartTag when name is ElementName.FrameSet && mode is InsertionMode.InFrameSet:
                Open(name, ref token);
                break;
            case HtmlTokenType.StartTag when name is ElementName.Frame && mode is InsertionMode.InFrameSet:
                OpenVoid(name, ref token);
                break;
            case HtmlTokenType.EndTag when name is ElementName.FrameSet && mode is InsertionMode.InFrameSet:
                Close();
                mode = open.CurrentName is ElementName.FrameSet ? mode : InsertionMode.AfterFrameSet;
                break;
            case HtmlTokenType.EndTag when name is ElementName.Html && mode is InsertionMode.AfterFrameSet:
                mode = InsertionMode.AfterAfterFrameSet;
                break;
            case HtmlTokenType.Character:
                ReadOnlyMemory<char> space = token.TrimStart().Memory;
                if (mode is InsertionMode.AfterAfterFrameSet)
                {
                    Reconstruct();
                }

                AddText(space);
                break;
        }
    }
}
