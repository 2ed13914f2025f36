using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Pipeline;

/// <summary>The written forms of a digest.</summary>
internal static class DigestDocuments
{
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Extensions of the forms that are served. The first holds all that the others are made from.</summary>
    public static readonly IReadOnlyList<string> Forms = ["json", "html", "md", "txt"];

    /// <summary>A digest in one of the <see cref="Forms"/>.</summary>
    public static DigestDocument Write(Digest digest, string form) => form switch
    {
        "json" => Of(form, Json, DigestJson.Write(digest)),
        "html" => Of(form, "text/html; charset=utf-8", DigestHtml.Write(digest)),
        "md" => Of(form, "text/markdown; charset=utf-8", DigestMarkdown.Write(digest)),
        "txt" => Of(form, "text/plain; charset=utf-8", DigestText.Write(digest)),
        _ => throw new UnreachableException(form),
    };

    /// <summary>The digest that a JSON document holds; null when somebody has damaged it, which must not keep a day from being compiled again.</summary>
    public static Digest? Read(DigestDocument json)
    {
        try
        {
            return DigestJson.Read(Encoding.UTF8.GetString(json.Content.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a document says is to be remembered of a day; nothing when it is damaged.</summary>
    public static IReadOnlyList<StoryMemory> ReadMemories(DigestDocument memory)
    {
        try
        {
            return JsonSerializer.Deserialize<StoryMemory[]>(memory.Content.Span, ArticleJson.Options) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static DigestDocument Of(string form, string type, string text) => new(form, type, Encoding.UTF8.GetBytes(text));
}
