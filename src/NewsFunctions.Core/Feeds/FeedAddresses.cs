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

    /// <summary>An article, for people; below <see cref="Lasting"/> for programs.</summary>
    public Uri Article(ArticleId id) => new($"{root}/articles/{id}");

    /// <summary>A story, for people.</summary>
    public Uri Story(string id) => new($"{root}/stories/{Uri.EscapeDataString(id)}");

    /// <summary>A day's digest, for people.</summary>
    public Uri Digest(DateOnly day) => new($"{root}/digests/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    /// <summary>The address of the same in the API. Feeds have it as the id of an item: readers know by it what they have shown, so it never changes.</summary>
    public Uri Lasting(Uri page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new Uri(root + "/api" + page.AbsoluteUri[root.Length..]);
    }

    /// <summary>An address of this site by its path and query.</summary>
    public Uri Of(string pathAndQuery) => new(root + pathAndQuery);
}
