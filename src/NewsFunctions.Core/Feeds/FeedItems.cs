using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Feeds;

/// <summary>Articles, stories and digests as items of a feed.</summary>
/// <param name="addresses">Where they are served.</param>
public sealed class FeedItems(FeedAddresses addresses)
{
    /// <summary>An article, whole.</summary>
    public FeedItem Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new FeedItem
        {
            Address = addresses.Article(article.Id),
            Title = article.Title,
            Summary = article.Subtitle ?? article.Lead,
            Html = BlockHtml.Write(article.Body, article.Images),
            Updated = Later(article.UploadedAt, article.EmbargoUntil),
            Published = article.PublishedAt,
            Authors = article.Authors,
            Publisher = article.Source?.Name,
            Original = Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url : null,
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
        var html = new StringBuilder();
        WriteBody(html, story);
        return new FeedItem
        {
            Address = addresses.Story(story.Id),
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
        var html = new StringBuilder("<p>").Append(BlockHtml.Text(DigestWords.Overview(digest))).Append("</p>");
        foreach (Story story in digest.Stories)
        {
            html.Append("<h2>").Append(BlockHtml.Text(story.Headline)).Append("</h2>");
            WriteBody(html, story);
        }

        return new FeedItem
        {
            Address = addresses.Digest(digest.Day),
            Title = DigestWords.Title(digest),
            Summary = digest.Stories.Count == 0 ? DigestWords.Overview(digest) : string.Join(" · ", digest.Stories.Take(3).Select(story => story.Headline)),
            Html = html.ToString(),
            Updated = compiledAt,
            Published = ArticleDate.On(digest.Day),
            Publisher = digest.Newsroom,
        };
    }

    private void WriteBody(StringBuilder html, Story story)
    {
        if (story.Summary.Count > 0)
        {
            html.Append("<p>").Append(BlockHtml.Text(string.Join(' ', story.Summary.Select(sentence => sentence.Text)))).Append("</p>");
        }

        foreach (KeyQuote quote in story.Quotes)
        {
            html.Append("<blockquote><p>“").Append(BlockHtml.Text(quote.Text)).Append("” — ").Append(BlockHtml.Text(quote.Speaker)).Append("</p></blockquote>");
        }

        html.Append("<ul>");
        foreach (StoryMember member in story.Members)
        {
            html.Append("<li><a href=\"").Append(BlockHtml.Text(addresses.Article(member.Id).AbsoluteUri)).Append("\">").Append(BlockHtml.Text(member.Title)).Append("</a>")
                .Append(member.Source is { } source ? $" ({BlockHtml.Text(source)})" : "").Append("</li>");
        }

        html.Append("</ul>");
    }

    private static string SummaryOf(Story story) => story.Summary is [{ } first, ..] ? first.Text : DigestWords.Sources(story);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
