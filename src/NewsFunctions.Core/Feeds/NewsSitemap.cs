using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Feeds;

/// <summary>Writes a news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).</summary>
public static class NewsSitemap
{
    /// <summary>Articles that a news sitemap may name.</summary>
    public const int MaxArticles = 1000;

    /// <summary>Age of the oldest article that it may name.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(2);

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Whether an article is young enough at an instant; one that is known by its day alone, when its day may be.</summary>
    public static bool Takes(ArticleListing listing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.PublishedAt switch
        {
            { Instant: { } instant } => now - instant <= MaxAge,
            { Day: var day } => day >= DateOnly.FromDateTime((now - MaxAge).UtcDateTime),
            null => now - listing.UploadedAt <= MaxAge,
        };
    }

    /// <summary>The document, UTF-8.</summary>
    /// <param name="listings">The articles, at most <see cref="MaxArticles"/> of which are written.</param>
    /// <param name="publication">Name of the newsroom.</param>
    /// <param name="addresses">Where articles are served.</param>
    public static byte[] Write(IReadOnlyList<ArticleListing> listings, string publication, FeedAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return FeedXml.Document(xml =>
        {
            xml.WriteStartElement("urlset", Sitemap);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (ArticleListing listing in listings.Take(MaxArticles))
            {
                xml.WriteStartElement("url", Sitemap);
                FeedXml.Text(xml, null, "loc", Sitemap, addresses.Article(listing.Id).AbsoluteUri);
                xml.WriteStartElement("news", "news", News);
                xml.WriteStartElement("news", "publication", News);
                FeedXml.Text(xml, "news", "name", News, publication);
                FeedXml.Text(xml, "news", "language", News, Language(listing.Language));
                xml.WriteEndElement();
                FeedXml.Text(xml, "news", "publication_date", News, (listing.PublishedAt ?? ArticleDate.At(listing.UploadedAt)).ToString());
                FeedXml.Text(xml, "news", "title", News, listing.Title);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>ISO 639, Chinese by its script; the element may not be left out, so what is not known is called English, as most such short texts are.</summary>
    private static string Language(string tag) => tag switch
    {
        "und" => "en",
        _ when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => tag.Contains("TW", StringComparison.OrdinalIgnoreCase) || tag.Contains("Hant", StringComparison.OrdinalIgnoreCase) ? "zh-tw" : "zh-cn",
        _ => tag.Split('-')[0].ToLowerInvariant(),
    };
}
