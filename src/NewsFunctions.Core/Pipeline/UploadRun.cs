namespace NewsFunctions.Core.Pipeline;

/// <summary>What a run of a file knows of it before its articles are published.</summary>
/// <param name="ETag">The version of the file that was read.</param>
/// <param name="IsFirst">Whether the file had no row before, so that its articles are most likely new.</param>
/// <param name="CompletedETag">
/// The version of the file whose run ended before this one began: what it published stands in every list. Null when there is none, or when everything
/// is to be completed once more.
/// </param>
public sealed record UploadRun(string ETag, bool IsFirst = false, string? CompletedETag = null);
