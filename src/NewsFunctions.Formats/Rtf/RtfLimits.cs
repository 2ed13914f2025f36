namespace NewsFunctions.Formats.Rtf;

/// <summary>Limits of an RTF file. Its size is the upload's; pictures are passed over without being decoded.</summary>
internal static class RtfLimits
{
    /// <summary>Groups inside groups; real files have some 30.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>Characters of text in all.</summary>
    public const int MaxText = 8 * 1024 * 1024;

    /// <summary>Paragraphs in all.</summary>
    public const int MaxParagraphs = 200_000;

    /// <summary>Letters of a control word; the specification allows 32.</summary>
    public const int MaxWord = 32;

    /// <summary>Fonts and styles that are remembered.</summary>
    public const int MaxTable = 4_000;
}
