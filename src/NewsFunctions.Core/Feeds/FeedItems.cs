using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Articles.Forms;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Feeds;

/// <summary>Articles, stories and digests as items of a feed.</summary>
/// <param name="addresses">Where they are served.</param>
public sealed class FeedItems(FeedAddresses addresses)
{
    /// <summary>Words of the longest article that is told whole: a book's length. Of a longer one (a list of results, minutes of a meeting) feeds have the opening; readers give up on megabytes.</summary>
    private const int MostWords = 50_000;

    /// <summary>An article, whole.</summary>
    public FeedItem Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new FeedItem
        {
            Id = addresses.Lasting(addresses.Article(article.Id)),
            Page = addresses.Article(article.Id),
            Title = article.Title,
            Summary = article.Subtitle ?? article.Lead,
            Html = article.WordCount <= MostWords ? Pictures(article) + ArticleHtml.Body(article) : new HtmlWriter().Raw("<p>").Text(article.Lead).Raw("</p>").ToString(),
            Updated = Later(article.UploadedAt, article.EmbargoUntil),
            Published = article.PublishedAt,
            Authors = article.Authors,
            Publisher = article.Source?.Name,
            Original = WebAddress.Of(article.Url) is { } url ? new Uri(url) : null,
            Tags = [.. new[] { article.Section }.OfType<string>().Concat(article.Topics).Distinct(StringComparer.OrdinalIgnoreCase)],
            Language = article.Language == "und" ? null : article.Language,
        };
    }

    /// <summary>A story of a digest.</summary>
    /// <param name="story">The story.</param>
    /// <param name="compiledAt">When the digest that tells it was compiled.</param>
    public FeedItem Of(Story story, DateTimeOffset compiledAt)
    {
        ArgumentNullException.ThrowIfNull(story);
        var html = new HtmlWriter();
        WriteBody(html, story);
        return new FeedItem
        {
            Id = addresses.Lasting(addresses.Story(story.Id)),
            Page = addresses.Story(story.Id),
            Title = story.Headline,
            Summary = SummaryOf(story),
            Html = html.ToString(),
            Updated = compiledAt,
            // Where only days are known, the hour of the upload would mislead.
            Published = story.Members is [{ } first, ..] ? first.PublishedAt ?? ArticleDate.At(first.At) : ArticleDate.On(story.Day),
            Publisher = story.Sources is [{ } source] ? source : null,
            Tags = story.Section is { } section ? [section] : [],
        };
    }

    /// <summary>A digest, all of its stories.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="compiledAt">When this version was compiled.</param>
    public FeedItem Of(Digest digest, DateTimeOffset compiledAt)
    {
        ArgumentNullException.ThrowIfNull(digest);
        HtmlWriter html = new HtmlWriter().Raw("<p>").Text(DigestWords.Overview(digest)).Raw("</p>");
        foreach (Story story in digest.Stories)
        {
            html.Raw("<h2>").Text(story.Headline).Raw("</h2>");
            WriteBody(html, story);
        }

        return new FeedItem
        {
            Id = addresses.Lasting(addresses.Digest(digest.Day)),
            Page = addresses.Digest(digest.Day),
            Title = DigestWords.Title(digest),
            Summary = digest.Stories.Count == 0 ? DigestWords.Overview(digest) : string.Join(" · ", digest.Stories.Take(3).Select(story => story.Headline)),
            Html = html.ToString(),
            Updated = compiledAt,
            Published = ArticleDate.On(digest.Day),
            Publisher = digest.Newsroom,
        };
    }

    private void WriteBody(HtmlWriter html, Story story)
    {
        if (story.Summary.Count > 0)
        {
            html.Raw("<p>").Text(string.Join(' ', story.Summary.Select(sentence => sentence.Text))).Raw("</p>");
        }

        foreach (KeyQuote quote in story.Quotes)
        {
            html.Raw("<blockquote><p>“").Text(quote.Text).Raw("” — ").Text(quote.Speaker).Raw("</p></blockquote>");
        }

        html.Raw("<ul>");
        foreach (StoryMember member in story.Members)
        {
            html.Raw("<li><a href=\"").Text(addresses.Article(member.Id).AbsoluteUri).Raw("\">").Text(member.Title).Raw("</a>").Text(member.Source is { } source ? $" ({source})" : "").Raw("</li>");
        }

        html.Raw("</ul>");
    }

    /// <summary>Unlike our own pages, a feed shows pictures: whether they are loaded is its reader's choice.</summary>
    private static string Pictures(Article article)
    {
        var html = new HtmlWriter();
        foreach (ArticleImage image in article.Images)
        {
            if (WebAddress.Of(image.Url) is { } address)
            {
                string caption = string.Join(' ', new[] { image.Caption, image.Credit }.OfType<string>());
                html.Raw("<figure><img src=\"").Text(address).Raw("\" alt=\"").Text(image.Caption ?? "").Raw("\"/>")
                    .Raw("<figcaption>").Text(caption).Raw("</figcaption></figure>");
            }
        }

        return html.ToString();
    }

    private static string SummaryOf(Story story) => story.Summary is [{ } first, ..] ? first.Text : DigestWords.Sources(story);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
