namespace NewsFunctions.Formats.PlainText;

/// <summary>Where a line stands in relation to the article.</summary>
internal enum LineState
{
    /// <summary>Above the article's body.</summary>
    Before,

    /// <summary>Text of the body.</summary>
    Body,

    /// <summary>Between lines of the body without being of it.</summary>
    Inside,

    /// <summary>Below the body.</summary>
    After,
}
