namespace NewsFunctions.Core.Pipeline;

/// <summary>A file that was to be read again.</summary>
/// <param name="Before">Its row before.</param>
/// <param name="After">Its row now; null when the file is gone, when it could not be read, and when it was only counted.</param>
/// <param name="Failed">Whether storage failed: it is as it was.</param>
public sealed record ReplayedUpload(LedgerEntry Before, LedgerEntry? After, bool Failed);

/// <summary>Some of the files that a filter means, the one written last first.</summary>
/// <param name="Files">The files.</param>
/// <param name="LookedAt">Rows that were looked at to find them.</param>
/// <param name="After">Where to go on; null at the end.</param>
public sealed record ReplayPage(IReadOnlyList<ReplayedUpload> Files, int LookedAt, string? After);
