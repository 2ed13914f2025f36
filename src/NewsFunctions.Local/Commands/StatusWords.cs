using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>How a newsroom is, in lines for whoever runs it.</summary>
internal static class StatusWords
{
    /// <summary>What came in over the days of the figures, and what was refused, by code.</summary>
    public static string Week(Stats stats)
    {
        string refused = stats.Refusals.Count == 0 ? "nothing refused"
            : "refused: " + string.Join(", ", stats.Refusals.Select(refusal => $"{refusal.Code} {refusal.Files}")) + (stats.RefusalsAreCut ? " and more" : "");
        return $"since {stats.From:yyyy-MM-dd}  {Counted.Of(stats.Articles, "article")} in digests; {refused}";
    }

    /// <summary>Files that failed for a reason of ours, and what to do about them.</summary>
    public static string Failed(int files, bool atLeast) => files == 0 ? "no file has failed"
        : $"{Counted.Of(files, "file")}{(atLeast ? " and more" : "")} failed: \"news replay --state quarantined\" reads them again (docs/operations.md, \"quarantined-files\")";
}
