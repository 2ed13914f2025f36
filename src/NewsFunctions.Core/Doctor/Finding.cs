namespace NewsFunctions.Core.Doctor;

/// <summary>Something in storage that is not as the pipeline leaves it.</summary>
/// <param name="Code">Stable code of the kind, one of <see cref="FindingCode"/>.</param>
/// <param name="Subject">What it is about: a file's name, an article's id, a day, a table.</param>
/// <param name="Explanation">What is wrong and what follows from it, in an operator's words.</param>
/// <param name="Remedy">What mends it.</param>
public sealed record Finding(string Code, string Subject, string Explanation, string Remedy)
{
    /// <summary>Whether this run has mended it.</summary>
    public bool IsMended { get; init; }

    /// <summary>Why it could not be mended; null when it was not tried or went well.</summary>
    public string? Failure { get; init; }
}

/// <summary>The codes of findings.</summary>
public static class FindingCode
{
    /// <summary>A file without a ledger row.</summary>
    public const string UnseenFile = "unseen-file";

    /// <summary>A file written again after the version its row speaks of.</summary>
    public const string ChangedFile = "changed-file";

    /// <summary>A file whose run died half-way.</summary>
    public const string StuckFile = "stuck-file";

    /// <summary>A withdrawn file that is back.</summary>
    public const string ReturnedFile = "returned-file";

    /// <summary>A row whose file is gone.</summary>
    public const string GoneFile = "gone-file";

    /// <summary>A served article that the ledger row of its file does not name.</summary>
    public const string UnownedRecord = "unowned-record";

    /// <summary>A served article that is missing from one of its lists.</summary>
    public const string MissingListing = "missing-listing";

    /// <summary>A row in a list for an article that is not served, or not there.</summary>
    public const string OrphanListing = "orphan-listing";

    /// <summary>A row in a list that shows an earlier version of its article.</summary>
    public const string OldListing = "old-listing";

    /// <summary>A row in the shape of an earlier version of the system.</summary>
    public const string OldShape = "old-shape";

    /// <summary>A day with articles that the day index does not know.</summary>
    public const string UnknownDay = "unknown-day";

    /// <summary>A digest that tells of withdrawn or missing articles, although its day does not wait for a new one.</summary>
    public const string OldDigest = "old-digest";

    /// <summary>A digest whose document is missing.</summary>
    public const string LostDocument = "lost-document";

    /// <summary>A day that closed over two hours ago and whose digest is still open.</summary>
    public const string OverdueDigest = "overdue-digest";

    /// <summary>A table, container or queue that is missing.</summary>
    public const string MissingStorage = "missing-storage";

    /// <summary>The clock of this machine differs from that of storage.</summary>
    public const string ClockSkew = "clock-skew";
}
