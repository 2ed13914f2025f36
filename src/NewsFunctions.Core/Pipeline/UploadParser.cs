using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What became of a file: its articles, or why there are none.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>At least one article.</summary>
    /// <param name="Format">Name of the reader.</param>
    /// <param name="Articles">In the order of the file.</param>
    /// <param name="Failed">The items that were none.</param>
    public sealed record Parsed(string Format, IReadOnlyList<Article> Articles, IReadOnlyList<FailedItem> Failed) : ParseOutcome;

    /// <summary>The file was refused.</summary>
    public sealed record Rejected(Rejection Why) : ParseOutcome;
}

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
            : Compose(upload, reader);
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
        switch (reader.Read(upload))
        {
            case ReadOutcome.Refused refused:
                return new ParseOutcome.Rejected(refused.Why);
            case ReadOutcome.Read read:
                var facts = new UploadFacts(upload.Name, reader.Format, upload.Metadata, upload.UploadedAt);
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

                return articles.Count > 0 ? new ParseOutcome.Parsed(reader.Format, articles, failed)
                    : new ParseOutcome.Rejected(failed is [{ Why: var only }] ? only : NoArticle);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Rejection NoArticle { get; } = new(RejectCode.NoArticle, "No article text was found in the file: nothing in it reads like running sentences. Check that the right file was uploaded.");
}
