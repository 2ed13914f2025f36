using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What came of a withdrawal.</summary>
public enum WithdrawOutcome
{
    /// <summary>The article is no longer served, now or before.</summary>
    Done,

    /// <summary>There is no such article.</summary>
    Unknown,

    /// <summary>The article is not the one the desk saw.</summary>
    Changed,
}

/// <summary>Takes an article out of publication because the desk says so: out of lists and feeds at once, and out of its day's stories and digest.</summary>
/// <param name="publish">Puts articles into records and lists.</param>
/// <param name="compile">Compiles the day anew.</param>
public sealed class WithdrawArticle(PublishArticle publish, CompileDigest compile)
{
    /// <summary>Withdraws the article if it is still as expected; safe to repeat. The file stays; uploaded again it is a new version.</summary>
    public async Task<WithdrawOutcome> RunAsync(ArticleId id, ChangeCause cause, Func<Article, bool> isExpected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isExpected);
        bool changed = false;
        StoredArticle? saved = await publish.WithdrawAsync(id, cause, stored => !(changed = stored.WithdrawnAt is null && !isExpected(stored.Article)), cancellationToken);
        if (changed || saved is null)
        {
            return changed ? WithdrawOutcome.Changed : WithdrawOutcome.Unknown;
        }

        // The timer would do it within a quarter of an hour; what the desk withdraws must not be read that long.
        await compile.RunAsync(saved.Article.Day, cancellationToken);
        return WithdrawOutcome.Done;
    }
}
