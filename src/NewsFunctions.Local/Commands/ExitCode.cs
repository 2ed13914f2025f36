namespace NewsFunctions.Local.Commands;

/// <summary>What the command line answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done, or the command line was not understood.</summary>
    public const int Failed = 1;

    /// <summary>Done, but files were refused, or nothing was found.</summary>
    public const int Refused = 2;
}
