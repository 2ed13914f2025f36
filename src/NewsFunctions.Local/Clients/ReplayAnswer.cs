using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Clients;

/// <summary>Who has files read again, and why.</summary>
internal sealed record ReplayCause(string By, string? Note);

/// <summary>What a host says of files that it has read again.</summary>
internal sealed record ReplayAnswer(bool DryRun, int Files, IReadOnlyList<ReplayedFile> Uploads, string? Next);

/// <summary>One of them.</summary>
internal sealed record ReplayedFile(string Name, UploadState Was, string? WasCode, UploadState? State, Rejection? Error, string? Problem);
