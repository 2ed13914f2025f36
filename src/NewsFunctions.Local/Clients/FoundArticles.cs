using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Local.Clients;

/// <summary>What <c>/api/search</c> answers, as far as the commands use it.</summary>
/// <param name="Matches">Articles that were counted.</param>
/// <param name="AtLeast">Whether there are more.</param>
/// <param name="Unread">Whether some could not be looked at yet.</param>
/// <param name="Results">Best first.</param>
internal sealed record FoundArticles(int Matches, bool AtLeast, bool Unread, IReadOnlyList<FoundArticle> Results)
{
    /// <summary>Reads an answer.</summary>
    public static FoundArticles Read(string json) => JsonSerializer.Deserialize<FoundArticles>(json, ArticleJson.Options)!;
}

/// <summary>An article that was found.</summary>
/// <param name="Url">Where the host serves it.</param>
/// <param name="Day">Its newsroom day.</param>
/// <param name="Source">Who published it.</param>
/// <param name="MarkedTitle">Its title, with marks.</param>
/// <param name="Snippet">A piece of its text, with marks.</param>
internal sealed record FoundArticle(string Url, DateOnly Day, Source? Source, Highlighted MarkedTitle, Highlighted Snippet);
