using System.Diagnostics.CodeAnalysis;

namespace NewsFunctions.Local.Blobs;

/// <summary>Path of a blob trigger: a container and a name with one placeholder, e.g. "uploads/{name}" or "uploads/{name}.txt".</summary>
/// <param name="Container">Name of the container.</param>
/// <param name="Prefix">What stands before the placeholder.</param>
/// <param name="Placeholder">Name of the placeholder.</param>
/// <param name="Suffix">What stands after the placeholder.</param>
internal sealed record BlobPath(string Container, string Prefix, string Placeholder, string Suffix)
{
    /// <summary>Reads a path. False where there is no container or not exactly one placeholder.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out BlobPath? parsed)
    {
        parsed = null;
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        int open = path.IndexOf('{', StringComparison.Ordinal);
        int close = path.IndexOf('}', StringComparison.Ordinal);
        if (slash < 3 || open < slash || close < open + 2 || path.LastIndexOf('{') != open || path.LastIndexOf('}') != close)
        {
            return false;
        }

        parsed = new BlobPath(path[..slash], path[(slash + 1)..open], path[(open + 1)..close], path[(close + 1)..]);
        return true;
    }

    /// <summary>What the placeholder stands for in a blob's name; null when the name does not fit.</summary>
    public string? Match(string blobName) =>
        blobName.Length > Prefix.Length + Suffix.Length && blobName.StartsWith(Prefix, StringComparison.Ordinal) && blobName.EndsWith(Suffix, StringComparison.Ordinal)
            ? blobName[Prefix.Length..^Suffix.Length]
            : null;
}
