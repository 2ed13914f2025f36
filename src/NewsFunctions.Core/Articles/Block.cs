namespace NewsFunctions.Core.Articles;

/// <summary>What a block of the body is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the body (a subhead), never the title.</summary>
    Heading,

    /// <summary>A quotation set apart from the text, a tweet or a letter.</summary>
    Quote,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A table: one line a row, cells apart by a tab.</summary>
    Table,
}

/// <summary>One block of an article's body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Plain text, NFC, single spaces; line feeds only inside a quote or between the rows of a table.</param>
/// <param name="Level">For a heading 1–6, for a list item its depth from 1; else 0.</param>
public sealed record Block(BlockKind Kind, string Text, int Level = 0);
