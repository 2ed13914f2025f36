using System.Diagnostics.CodeAnalysis;

namespace NewsFunctions.Local.Azurite;

/// <summary>A line of Azurite's request log, in the Common Log Format.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Segments">The path's segments, decoded; the first is the account.</param>
internal sealed record ServedRequest(string Method, string[] Segments)
{
    /// <summary>Reads a line; false when it is no request, or one that did not succeed.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out ServedRequest? request)
    {
        request = null;
        int open = line.IndexOf('"', StringComparison.Ordinal);
        int close = line.LastIndexOf('"');
        if (open < 0 || close <= open + 1 || close + 3 > line.Length || line[close + 2] != '2')
        {
            return false;
        }

        string[] parts = line[(open + 1)..close].Split(' ');
        if (parts is not [var method, ['/', .. var target], _])
        {
            return false;
        }

        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? target : target[..query];
        request = new ServedRequest(method, [.. path.Split('/').Select(Uri.UnescapeDataString)]);
        return true;
    }
}
