namespace NewsFunctions.Local.Blobs;

/// <summary>What is remembered of a version of a blob when the host is down.</summary>
/// <param name="Blob">The blob's name.</param>
/// <param name="ETag">The version, without quotes.</param>
/// <param name="FailedAttempts">0 when it needs no further run; else how often its runs failed.</param>
internal sealed record Receipt(string Blob, string ETag, int FailedAttempts);
