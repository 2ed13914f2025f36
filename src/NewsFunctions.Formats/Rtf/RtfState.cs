namespace NewsFunctions.Formats.Rtf;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfDestination
{
    /// <summary>Into the document.</summary>
    Body,

    /// <summary>Nowhere.</summary>
    Skip,

    /// <summary>Into the information group, to the field that was named last.</summary>
    Info,

    /// <summary>Into the table of fonts.</summary>
    Fonts,

    /// <summary>Into the table of styles.</summary>
    Styles,
}

/// <summary>What holds inside one group; a copy of the outer group's when it opens, gone when it closes.</summary>
internal struct RtfState
{
    /// <summary>Where text goes.</summary>
    public RtfDestination Destination;

    /// <summary>Where text of a group that is written twice (<c>\upr</c>) goes.</summary>
    public RtfDestination Outer;

    /// <summary>The field of the information group.</summary>
    public string Field;

    /// <summary>Bold letters.</summary>
    public bool Bold;

    /// <summary>Hidden or deleted letters.</summary>
    public bool Hidden;

    /// <summary>Their size in half points.</summary>
    public int Size;

    /// <summary>Their font.</summary>
    public int Font;

    /// <summary>Characters that follow a <c>\u</c> for readers that do not know it.</summary>
    public int UnicodeSkip;
}
