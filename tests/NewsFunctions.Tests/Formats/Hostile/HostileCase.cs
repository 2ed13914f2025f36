namespace NewsFunctions.Tests.Formats.Hostile;

/// <summary>A file that was made to do harm.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="FileName">The name it is uploaded under.</param>
/// <param name="Make">Its bytes; the argument is about how many they may be.</param>
/// <param name="Codes">What may come of it: codes of refusal, "read" for articles; none when anything but an exception will do.</param>
public sealed record HostileCase(string Name, string FileName, Func<int, byte[]> Make, params string[] Codes)
{
    /// <summary>What stands for a file that gave articles.</summary>
    public const string Read = "read";
}
