namespace NewsFunctions.Formats.Word;

/// <summary>Limits of a Word document. A newspaper page has 10,000 characters; a book of 1,000 pages keeps within all of them.</summary>
internal static class WordLimits
{
    /// <summary>Parts in the package.</summary>
    public const int MaxParts = 2_000;

    /// <summary>Characters of XML in one part, unpacked.</summary>
    public const int MaxPartCharacters = 24 * 1024 * 1024;

    /// <summary>Bytes of all parts together as the package declares them.</summary>
    public const long MaxPackageBytes = 200L * 1024 * 1024;

    /// <summary>Elements inside elements; nested tables and text boxes come to some 60.</summary>
    public const int MaxDepth = 256;

    /// <summary>Files of other formats that a document takes in.</summary>
    public const int MaxChunks = 50;

    /// <summary>Bytes of all such files together, unpacked.</summary>
    public const long MaxChunkBytes = 24L * 1024 * 1024;

    /// <summary>Seconds of reading.</summary>
    public const int MaxSeconds = 30;

    /// <summary>Styles of which one is based on another.</summary>
    public const int MaxStyleChain = 20;
}
