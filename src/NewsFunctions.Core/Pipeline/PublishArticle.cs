using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Puts an article into the records and the lists, as its first or a further version, or takes it out again.</summary>
/// <param name="articles">The records.</param>
/// <param name="listings">The lists.</param>
/// <param name="notes">What waits for a digest and for the search index.</param>
/// <param name="history">What was done to records.</param>
/// <param name="time">The clock.</param>
public sealed class PublishArticle(IArticleStore articles, IListingStore listings, IChangeNotes notes, IHistory history, TimeProvider time)
{
    // A place is stale only until the run that moved the article ends; a few are kept for runs that died one after the other.
    private const int MostStale = 32;
    private const int MostReplaced = 8;
    private const int MostRaces = 10;

    /// <summary>
    /// Publishes the article, read by this run of its file, unless a newer edition of it stands or the desk withdrew it; the
    /// same content again changes nothing but completes what an earlier run left undone.
    /// </summary>
    public async Task<PublishedArticle> RunAsync(Article article, UploadRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(run);
        (StoredArticle? before, StoredArticle? next) = await SaveAsync(article.Id, stored => Next(stored, article, run.ETag), ChangeCause.Upload(article.UploadName), run.IsFirst, cancellationToken);
        StoredArticle saved = next ?? throw new InvalidOperationException("An article to publish is always saved.");
        bool heldBack = IsHeldBack(saved, article, run.ETag);
        bool superseded = !heldBack && saved.Article.Edition != article.Edition;
        if (!superseded && !IsComplete(before, saved, article.UploadName, run))
        {
            await CompleteAsync(saved, isListed: !heldBack, cancellationToken);
        }

        return new PublishedArticle(saved, superseded);
    }

    /// <summary>
    /// Takes an item out of publication because its provider says so, unless a newer edition of it stands. An item that was never seen leaves a
    /// mark, so that an older version that comes later is not published.
    /// </summary>
    public async Task<PublishedArticle> TakeBackAsync(ArticleId id, Edition edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var cause = new ChangeCause("upload:" + edition.UploadName, ChangeKind.TakenBack, edition.TakenBack);
        (_, StoredArticle? next) = await SaveAsync(id, stored => TakenBack(stored, id, edition), cause, isNew: false, cancellationToken);
        StoredArticle saved = next ?? throw new InvalidOperationException("An item that is taken back always leaves a mark.");
        bool superseded = saved.Article.Edition != edition;
        if (!superseded && saved.Article.Version > 0)
        {
            await CompleteAsync(saved, isListed: false, cancellationToken);
        }

        return new PublishedArticle(saved, superseded);
    }

    /// <summary>
    /// Takes the article out of every list because the upload that held it holds it no longer, for a reason of <see cref="WithdrawReason"/>; its record
    /// stays and says when. Null when there is no such article or another upload holds it now.
    /// </summary>
    public Task<StoredArticle?> WithdrawAsync(ArticleId id, string uploadName, string reason, CancellationToken cancellationToken) =>
        WithdrawAsync(id, ChangeCause.Upload(uploadName) with { Reason = reason }, stored => stored.Article.UploadName == uploadName, cancellationToken);

    /// <summary>Takes the article out of every list if it is as expected; its record stays and says when and why. Null when it is not, or there is none.</summary>
    public async Task<StoredArticle?> WithdrawAsync(ArticleId id, ChangeCause cause, Func<StoredArticle, bool> isExpected, CancellationToken cancellationToken)
    {
        (_, StoredArticle? saved) = await SaveAsync(id, stored => stored is not null && isExpected(stored) ? Withdrawn(stored) : stored, cause, isNew: false, cancellationToken);
        if (saved is null || !isExpected(saved))
        {
            return null;
        }

        await CompleteAsync(saved, isListed: false, cancellationToken);
        return saved;
    }

    /// <summary>
    /// Whether nothing is left to do: the article stands as it stood, and the run that put it there went to its end. A feed repeats most of its items each
    /// time it is fetched; they must neither cost their writes again nor have their days compiled anew.
    /// </summary>
    private static bool IsComplete(StoredArticle? before, StoredArticle saved, string uploadName, UploadRun run) =>
        before is { WithdrawnAt: null } && saved.WithdrawnAt is null && run.CompletedETag is not null
        && before.UploadETag == run.CompletedETag && before.Article.UploadName == uploadName && saved.Article.UploadName == uploadName
        && before.Article.Version == saved.Article.Version && before.Article.Format == saved.Article.Format && before.Change == saved.Change;

    /// <summary>
    /// What the desk withdrew does not come back by itself: not from the file it was read from, run again, and not as an unchanged item of a file
    /// of many, which repeats its items without anyone meaning to.
    /// </summary>
    private static bool IsHeldBack(StoredArticle stored, Article article, string uploadETag) =>
        stored is { WithdrawnAt: not null, Change.Kind: ChangeKind.Withdrawn }
        && ((stored.UploadETag == uploadETag && stored.Article.UploadName == article.UploadName)
            || (article.ItemKey.Length > 0 && stored.Article.ContentHash == article.ContentHash));

    private static StoredArticle Next(StoredArticle? stored, Article article, string uploadETag)
    {
        if (stored is null)
        {
            return new StoredArticle { Article = article, UploadETag = uploadETag };
        }

        if (IsHeldBack(stored, article, uploadETag))
        {
            return stored;
        }

        if (stored is { WithdrawnAt: null } && stored.Article.UploadName == article.UploadName && article.UploadedAt < stored.Article.UploadedAt)
        {
            // A run that read an earlier version of the file has come in late; it finds out by the ledger, and the file is read once more.
            return stored;
        }

        if (!Replaces(article, stored))
        {
            return stored.Article.ContentHash == article.ContentHash ? stored : Replacing(stored, article.UploadName, article.ItemKey);
        }

        if (stored.WithdrawnAt is null && stored.Article.ContentHash == article.ContentHash)
        {
            // The same text in a newer file: that file holds it from now on.
            return stored.Article.Edition == article.Edition && stored.UploadETag == uploadETag ? stored
                : stored with { UploadETag = uploadETag, Replaced = Without(stored.Replaced, article.UploadName), Article = stored.Article with { Edition = article.Edition, UploadName = article.UploadName, ItemKey = article.ItemKey, Format = article.Format } };
        }

        // A correction without a date of its own belongs to the day of the first upload, not to the day it was corrected.
        bool undated = article.Origins[ArticleField.Day] == Origin.Upload && stored.Article.Origins.TryGetValue(ArticleField.Day, out Origin origin) && origin == Origin.Upload;
        Article version = article with { Version = stored.Article.Version + 1, Day = undated ? stored.Article.Day : article.Day };
        StoredArticle next = new() { Article = version, UploadETag = uploadETag, ETag = stored.ETag, Replaced = Without(stored.Replaced, article.UploadName) };
        next = next with { Stale = StaleOf(stored, next.Places()) };
        return stored.Article.UploadName == article.UploadName ? next : Replacing(next, stored.Article.UploadName, stored.Article.ItemKey);
    }

    private static bool Replaces(Article article, StoredArticle stored) => article.Edition is not { } edition || stored.Article.Edition is not { } standing
        || edition == standing
        || edition.Replaces(standing)
        // The file that held it was deleted: what an editor uploads after that is meant to be seen.
        || (standing.TakenBack is null && edition.UploadedAt > stored.WithdrawnAt);

    private static ReplacedItem[] Without(IReadOnlyList<ReplacedItem> replaced, string uploadName) => [.. replaced.Where(item => item.UploadName != uploadName)];

    private static StoredArticle Replacing(StoredArticle stored, string uploadName, string key)
    {
        var replaced = new ReplacedItem(uploadName, key);
        return stored.Replaced.Contains(replaced) ? stored : stored with { Replaced = [.. stored.Replaced.Append(replaced).TakeLast(MostReplaced)] };
    }

    private StoredArticle TakenBack(StoredArticle? stored, ArticleId id, Edition edition)
    {
        if (stored is null)
        {
            return new StoredArticle { Article = Article.NeverShown(id, edition), WithdrawnAt = time.GetUtcNow() };
        }

        if (stored.Article.Edition == edition || stored.Article.Edition is { } standing && !edition.Replaces(standing))
        {
            return stored;
        }

        StoredArticle next = Withdrawn(stored)! with { Article = stored.Article with { Edition = edition } };
        return stored.Article.UploadName == edition.UploadName ? next : Replacing(next, stored.Article.UploadName, stored.Article.ItemKey);
    }

    private StoredArticle? Withdrawn(StoredArticle? stored) => stored is null or { WithdrawnAt: not null } ? stored
        : stored with { WithdrawnAt = time.GetUtcNow(), Stale = StaleOf(stored, []) };

    private static ListingPlace[] StaleOf(StoredArticle stored, IReadOnlyList<ListingPlace> kept) =>
        [.. stored.Stale.Concat(stored.Places()).Except(kept).TakeLast(MostStale)];

    /// <summary>What stood there and what stands now. With <paramref name="isNew"/> the row is added at first without looking whether there is one.</summary>
    private async Task<(StoredArticle? Before, StoredArticle? Saved)> SaveAsync(
        ArticleId id, Func<StoredArticle?, StoredArticle?> change, ChangeCause cause, bool isNew, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MostRaces; race++)
        {
            StoredArticle? stored = isNew && race == 0 ? null : await articles.FindAsync(id, cancellationToken);
            StoredArticle? next = change(stored);
            if (ReferenceEquals(next, stored) || next is null)
            {
                return (stored, next);
            }

            if (cause.Between(stored, next, time.GetUtcNow()) is { } made)
            {
                next = next with { Change = made with { Trace = NewsTelemetry.CurrentTrace } };
                await KeepAsync(stored, cancellationToken);
            }
            else
            {
                next = next with { Change = stored?.Change };
            }

            if (await articles.TrySaveAsync(next, cancellationToken))
            {
                return (stored, next);
            }
        }

        throw new InvalidOperationException($"Article {id} is being changed by too many others at once; try again.");
    }

    /// <summary>Puts the change that led to a state into the history before the state is replaced: until then the record itself tells it.</summary>
    private async Task KeepAsync(StoredArticle? stored, CancellationToken cancellationToken)
    {
        if (stored?.Change is { } change)
        {
            var entry = HistoryEntry.Of(stored, change);
            await history.AddAsync(entry, cancellationToken);
            await history.NoteAsync(entry, cancellationToken);
        }
    }

    /// <summary>
    /// What follows once the record says it: it stands in its lists and leaves those it stood in, the day of the change says so, its days wait for a
    /// digest. The last comes after the others, because what is compiled has to find them.
    /// </summary>
    private async Task CompleteAsync(StoredArticle saved, bool isListed, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            isListed ? listings.PutAsync(ArticleListing.Of(saved.Article), cancellationToken) : Task.CompletedTask,
            saved.Change is { } change ? history.NoteAsync(HistoryEntry.Of(saved, change), cancellationToken) : Task.CompletedTask);
        foreach (ListingPlace place in saved.Stale)
        {
            await listings.RemoveAsync(place, cancellationToken);
        }

        DateOnly[] stood = [.. saved.Stale.Where(place => place.SourceSlug is null).Select(place => place.Day).Append(saved.Article.Day).Distinct()];
        await notes.NoteAsync(saved.Article.Id, stood, cancellationToken);
    }
}
