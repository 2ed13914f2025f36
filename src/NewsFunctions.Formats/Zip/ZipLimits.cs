namespace NewsFunctions.Formats.Zip;

/// <summary>Limits of what is unpacked.</summary>
internal static class ZipLimits
{
    /// <summary>Members of one archive, folders and the system's own files not counted.</summary>
    public const int MaxMembers = 1_000;

    /// <summary>Entries of the archive's directory that are looked at, of every kind.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Bytes of one member.</summary>
    public const long MaxMemberBytes = 64L * 1024 * 1024;

    /// <summary>Bytes of all members together, those of archives inside it included.</summary>
    public const long MaxTotalBytes = 200L * 1024 * 1024;

    /// <summary>Unpacked bytes for one packed byte. Text comes to 3–10, and to 40 when it is a table of numbers; bombs come to 1,000 a level.</summary>
    public const int MaxRatio = 100;

    /// <summary>Below this many bytes a ratio is not judged: a page of one repeated word is no bomb.</summary>
    public const long RatioJudgedFrom = 1024 * 1024;

    /// <summary>Archives inside archives: 2 is an archive in an archive.</summary>
    public const int MaxDepth = 2;
}
