using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>From the bytes of an upload to finished articles: checks, the reader that fits, composition. Pure and safe to share.</summary>
/// <param name="readers">All readers; among equal matches the earlier one is taken.</param>
/// <param name="composer">Makes the records.</param>
/// <param name="options">Limits.</param>
public sealed class UploadParser(IReadOnlyList<IArticleReader> readers, ArticleComposer composer, IngestOptions options)
{
    /// <summary>Parses an upload.</summary>
    public ParseOutcome Parse(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (Check(upload.Name, upload.Content.Length) is { } refused)
        {
            return new ParseOutcome.Rejected(refused);
        }

        return ReaderChoice.For(upload, readers) is not { } reader
            ? new ParseOutcome.Rejected(new Rejection(RejectCode.UnsupportedFormat, "This is not a kind of file that is read here. Upload the article as text or as a web page."))
            : Measured(upload, reader);
    }

    private ParseOutcome Measured(Upload upload, IArticleReader reader)
    {
        using Activity? activity = NewsTelemetry.Start("parse", NewsTelemetry.Format, reader.Format);
        long began = Stopwatch.GetTimestamp();
        ParseOutcome outcome = Compose(upload, reader);
        NewsTelemetry.ParseDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(NewsTelemetry.Format, reader.Format));
        return outcome;
    }

    /// <summary>What name and size alone decide, so that a file that is far too large is never loaded; null when it may be read.</summary>
    public Rejection? Check(string name, long size) => UploadName.Check(name) ?? size switch
    {
        0 => new Rejection(RejectCode.EmptyFile, "The file is empty. Check the export and upload it again."),
        _ when size > options.MaxUploadBytes => new Rejection(
            RejectCode.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"The file has {size / 1048576.0:0.0} MiB; at most {options.MaxUploadBytes / 1048576.0:0.0} MiB are read. Split it, or upload the article without its pictures.")),
        _ => null,
    };

    private ParseOutcome Compose(Upload upload, IArticleReader reader)
    {
        var facts = new UploadFacts(upload.Name, reader.Format, upload.Metadata, upload.UploadedAt);
        switch (reader.Read(upload))
        {
            case ReadOutcome.Refused refused:
                return new ParseOutcome.Rejected(refused.Why) { Format = reader.Format, TakenBack = TakenBackItem.In(refused.Items, facts) };
            case ReadOutcome.Read read:
                var articles = new List<Article>(read.Articles.Count);
                var failed = new List<FailedItem>(read.Failed);
                foreach (ArticleDraft draft in read.Articles)
                {
                    if (composer.Compose(draft, facts) is { } article)
                    {
                        articles.Add(article);
                    }
                    else
                    {
                        failed.Add(new FailedItem(draft.ItemKey, NoArticle));
                    }
                }

                IReadOnlyList<TakenBackItem> takenBack = TakenBackItem.In(read.Failed, facts);
                return articles.Count > 0 ? new ParseOutcome.Parsed(reader.Format, Newest(articles, failed), failed) { TakenBack = takenBack }
                    : new ParseOutcome.Rejected(failed is [{ Why: var only }] ? only : NoArticle) { Format = reader.Format, TakenBack = takenBack };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The newest of each item's versions in the file, in the order of the file; the older ones join those that failed.</summary>
    private static List<Article> Newest(List<Article> articles, List<FailedItem> failed)
    {
        var newest = new Dictionary<ArticleId, Article>(articles.Count);
        foreach (Article article in articles)
        {
            if (!newest.TryGetValue(article.Id, out Article? known))
            {
                newest[article.Id] = article;
                continue;
            }

            // Within one file the versions differ by what they say of themselves; of equals the later stands.
            bool replaces = article.Edition is null || known.Edition is null || article.Edition.Replaces(known.Edition with { UploadName = "" });
            newest[article.Id] = replaces ? article : known;
            failed.Add(new FailedItem((replaces ? known : article).ItemKey, newest[article.Id].Edition?.Supersedes() ?? NoArticle));
        }

        return newest.Count == articles.Count ? articles : [.. articles.Where(article => ReferenceEquals(newest[article.Id], article))];
    }

    private static Rejection NoArticle { get; } = new(RejectCode.NoArticle, "No article text was found in the file: nothing in it reads like running sentences. Check that the right file was uploaded.");
}
