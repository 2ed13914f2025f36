using System.Text.Json;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Digests;

/// <summary>Writes a digest as JSON.</summary>
public static class DigestJson
{
    private static readonly JsonSerializerOptions Indented = new(ArticleJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The digest as JSON, indented, ending with a line feed.</summary>
    public static string Write(Digest digest) => JsonSerializer.Serialize(digest, Indented) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static Digest Read(string json) => JsonSerializer.Deserialize<Digest>(json, ArticleJson.Options) ?? throw new JsonException("Not a digest.");
}
