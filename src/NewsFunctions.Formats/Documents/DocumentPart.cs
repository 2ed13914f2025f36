namespace NewsFunctions.Formats.Documents;

/// <summary>What a part of a document is by its style or its look.</summary>
internal enum PartKind
{
    /// <summary>The document's title by its style.</summary>
    Title,

    /// <summary>The line under the title by its style.</summary>
    Subtitle,

    /// <summary>The authors by their style.</summary>
    Byline,

    /// <summary>The date by its style.</summary>
    Date,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table: one line a row, cells apart by a tab.</summary>
    Table,

    /// <summary>The text that belongs to a picture or a table.</summary>
    Caption,

    /// <summary>The place of a picture; it has no text.</summary>
    Image,

    /// <summary>What stands on the page and is no part of the article: running heads, page numbers, mastheads.</summary>
    Furniture,
}

/// <summary>One part of a document in reading order, before it is known which of them are headline, byline and date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; line feeds stand for line breaks.</param>
/// <param name="Level">For a heading 1–6, for a list item its depth from 1; else 0.</param>
/// <param name="Prominent">All of it is bold or larger than the running text.</param>
internal sealed record DocumentPart(PartKind Kind, string Text, int Level = 0, bool Prominent = false);
