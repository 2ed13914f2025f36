namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The insertion modes of the standard (https://html.spec.whatwg.org/multipage/parsing.html#the-insertion-mode).</summary>
internal enum InsertionMode : byte
{
    Initial, BeforeHtml, BeforeHead, InHead, InHeadNoScript, AfterHead, InBody, Text, InTable, InCaption, InColumnGroup, InTableBody, InRow, InCell,
    InSelect, InSelectInTable, InTemplate, AfterBody, InFrameSet, AfterFrameSet, AfterAfterBody, AfterAfterFrameSet,
}
