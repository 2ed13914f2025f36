namespace NewsFunctions.Formats.Wire;

/// <summary>What is read of a file of wire text.</summary>
internal static class WireLimits
{
    /// <summary>Bytes of a header line; the standards allow 69 characters, real services more.</summary>
    public const int Header = 400;

    /// <summary>Lines of a headline block before its end mark.</summary>
    public const int HeadlineLines = 8;

    /// <summary>Bytes before the first start-of-header that are passed over: SYN characters, line ends of a spool file.</summary>
    public const int Lead = 64;
}
