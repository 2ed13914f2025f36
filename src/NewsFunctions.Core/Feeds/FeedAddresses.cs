using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Feeds;

/// <summary>The absolute addresses that feeds name.</summary>
public sealed class FeedAddresses
{
    private readonly string root;

    /// <summary>The addresses below the address of the site's root.</summary>
    public FeedAddresses(Uri root)
    {
        ArgumentNullException.ThrowIfNull(root);
        this.root = root.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The page.</summary>
    public Uri Home => new(root + "/");

    /// <summary>An article.</summary>
    public Uri Article(ArticleId id) => new($"{root}/api/articles/{id}");

    /// <summary>A story.</summary>
    public Uri Story(string id) => new($"{root}/api/stories/{Uri.EscapeDataString(id)}");

    /// <summary>A day's digest.</summary>
    public Uri Digest(DateOnly day) => new($"{root}/api/digests/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    /// <summary>An address of this site by its path and query.</summary>
    public Uri Of(string pathAndQuery) => new(root + pathAndQuery);
}
