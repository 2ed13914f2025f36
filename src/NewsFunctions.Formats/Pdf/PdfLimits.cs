namespace NewsFunctions.Formats.Pdf;

/// <summary>Limits of a PDF.</summary>
internal static class PdfLimits
{
    /// <summary>Pages that are read; an article has 1–10, a report 200.</summary>
    public const int MaxPages = 400;

    /// <summary>Letters that are read in all.</summary>
    public const int MaxLetters = 2_000_000;

    /// <summary>Letters of one page; a newspaper page set in small print has 40,000.</summary>
    public const int MaxPageLetters = 150_000;

    /// <summary>Bytes of all streams together after decoding.</summary>
    public const long MaxDecodedBytes = 512L * 1024 * 1024;

    /// <summary>Bytes of one stream after decoding.</summary>
    public const long MaxStreamBytes = 64L * 1024 * 1024;

    /// <summary>Packed bytes of a stream in one of the old packings; LZW can unpack one byte to 1,365, run lengths to 64.</summary>
    public const int MaxOldPackedBytes = 256 * 1024;

    /// <summary>Objects inside objects.</summary>
    public const int MaxObjectDepth = 128;

    /// <summary>Rows of one page among which columns are looked for.</summary>
    public const int MaxColumnRows = 1_500;

    /// <summary>Seconds of reading.</summary>
    public const int MaxSeconds = 20;
}
