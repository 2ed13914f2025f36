namespace NewsFunctions.Local.Running;

/// <summary>How a run of a function ended.</summary>
internal enum RunOutcome
{
    /// <summary>It returned.</summary>
    Succeeded,

    /// <summary>It threw, or ran longer than <c>functionTimeout</c>.</summary>
    Failed,

    /// <summary>The host is stopping, or the caller of an HTTP function has gone.</summary>
    Cancelled,
}
