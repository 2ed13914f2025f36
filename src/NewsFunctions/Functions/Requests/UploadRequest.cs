using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>What a request to take files in says besides the files.</summary>
/// <param name="Name">Name of the file in the body; null for files that bring their own.</param>
/// <param name="Folder">What names are put below; "" or ending with a slash.</param>
/// <param name="Metadata">What the sender says of the articles.</param>
/// <param name="Condition">What is to be true of a file that stands there.</param>
/// <param name="ETag">The version that may be replaced.</param>
internal sealed record UploadRequest(string? Name, string Folder, IReadOnlyDictionary<string, string> Metadata, UploadCondition Condition, string? ETag)
{
    private const string NameHeader = "X-File-Name";
    private const string Replay = "/replay";

    private static readonly string[] MetadataNames = ["title", "source", "author", "published", "language", "section", "url", "embargo"];

    public static UploadRequest Read(HttpRequest request, RequestQuery query)
    {
        string? name = query.Text("name") ?? (request.Headers[NameHeader].ToString() is { Length: > 0 } header ? Uri.UnescapeDataString(header) : null);
        string folder = query.Text("folder") is { } given ? given.Trim('/') + "/" : "";
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string key in MetadataNames)
        {
            if (query.Text(key) is { } value)
            {
                // Headers carry ASCII only.
                metadata[key] = Uri.EscapeDataString(value);
            }
        }

        foreach (string key in (ReadOnlySpan<string>)["published", "embargo"])
        {
            if (query.Text(key) is { } time && !ArticleDate.TryParse(time, out ArticleDate parsed) | (key == "embargo" && parsed.Instant is null))
            {
                query.Refuse(key, "is no time; write it like 2024-02-08T17:05:00Z");
            }
        }

        string match = request.Headers.IfMatch.ToString();
        UploadCondition condition = request.Headers.IfNoneMatch.ToString().Trim() == "*" ? UploadCondition.IsNew : match.Length > 0 ? UploadCondition.IsVersion : UploadCondition.None;
        return new UploadRequest(name, folder, metadata, condition, match.Length > 0 ? match.Trim() : null);
    }

    /// <summary>The file that a replay names; null for a path that is none.</summary>
    public static string? Replayed(string? path) => path is not null && path.EndsWith(Replay, StringComparison.Ordinal) && path.Length > Replay.Length ? path[..^Replay.Length] : null;

    /// <summary>The name with its encoded slashes decoded; null when it has none.</summary>
    public static string? WithSlashes(string name) => name.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(name) : null;
}
