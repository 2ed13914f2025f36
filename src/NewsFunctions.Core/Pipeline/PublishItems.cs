using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Puts what was read from one upload into the records: its articles in, what it takes back and no longer holds out.</summary>
/// <param name="publish">Puts articles into records and lists.</param>
/// <param name="ledger">What became of each file.</param>
internal sealed class PublishItems(PublishArticle publish, ILedger ledger)
{
    /// <summary>
    /// The upload's row when all is done, to be written. <paramref name="started"/> names the articles that the upload's earlier version held. Rows of other uploads
    /// whose items were replaced are written before this returns, so that a run that dies is repeated whole.
    /// </summary>
    public async Task<LedgerEntry> RunAsync(LedgerEntry started, ParseOutcome outcome, UploadRun run, CancellationToken cancellationToken)
    {
        var standing = new List<StoredArticle>();
        // Before the articles: of an item that one file both holds and takes back, nothing is shown in between.
        Dictionary<string, Rejection> takenBack = await TakeBackAsync(started.Name, outcome.TakenBack, standing, cancellationToken);
        LedgerEntry finished = outcome switch
        {
            ParseOutcome.Parsed parsed => await PublishAsync(started, parsed, run, takenBack, standing, cancellationToken),
            ParseOutcome.Rejected rejected => started with
            {
                State = UploadState.Rejected,
                Format = rejected.Format,
                Error = Said(rejected.Why, outcome.TakenBack, takenBack),
                Articles = [.. started.Articles.Except(outcome.TakenBack.Select(item => item.Id))],
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await NoteReplacedAsync(started.Name, standing, cancellationToken);
        return finished;
    }

    private async Task<LedgerEntry> PublishAsync(LedgerEntry started, ParseOutcome.Parsed parsed, UploadRun run, Dictionary<string, Rejection> takenBack, List<StoredArticle> standing, CancellationToken cancellationToken)
    {
        var ids = new List<ArticleId>(parsed.Articles.Count);
        List<FailedItem> failed = [.. parsed.Failed.Select(item => new FailedItem(item.Key, takenBack.GetValueOrDefault(item.Key, item.Why)))];
        foreach (Article article in parsed.Articles)
        {
            PublishedArticle published = await publish.RunAsync(article, run, cancellationToken);
            standing.Add(published.Standing);
            if (published.Superseded)
            {
                failed.Add(new FailedItem(article.ItemKey, published.Standing.Article.Edition!.Supersedes()));
            }

            // An older version sent again under the same name: the newer one is this file's still.
            if (!published.Superseded || published.Standing is { WithdrawnAt: null, Article.UploadName: var holder } && holder == started.Name)
            {
                ids.Add(article.Id);
            }
        }

        foreach (ArticleId gone in started.Articles.Except(parsed.Articles.Select(article => article.Id)))
        {
            await publish.WithdrawAsync(gone, started.Name, WithdrawReason.NotInFile, cancellationToken);
        }

        return started with { State = UploadState.Accepted, Format = parsed.Format, Articles = ids, Failed = failed };
    }

    /// <summary>What became of each item that was taken back, by its key.</summary>
    private async Task<Dictionary<string, Rejection>> TakeBackAsync(string uploadName, IReadOnlyList<TakenBackItem> items, List<StoredArticle> standing, CancellationToken cancellationToken)
    {
        var became = new Dictionary<string, Rejection>(StringComparer.Ordinal);
        foreach (TakenBackItem item in items)
        {
            bool stood;
            if (item.Edition is { } edition)
            {
                PublishedArticle taken = await publish.TakeBackAsync(item.Id, edition, cancellationToken);
                standing.Add(taken.Standing);
                if (taken.Superseded)
                {
                    became[item.Key] = taken.Standing.Article.Edition!.Supersedes();
                    continue;
                }

                stood = taken.Standing.Article.Version > 0;
            }
            else
            {
                stood = await publish.WithdrawAsync(item.Id, uploadName, item.Why.Code, cancellationToken) is not null;
            }

            became[item.Key] = stood ? item.Why with { Message = item.Why.Message + " The article that stood here was withdrawn." } : item.Why;
        }

        return became;
    }

    private static Rejection Said(Rejection why, IReadOnlyList<TakenBackItem> items, Dictionary<string, Rejection> became) =>
        items is [var only] && why.Code == only.Why.Code ? became[only.Key] : why;

    /// <summary>Tells the rows of other uploads that what they hold of an item is not shown any more.</summary>
    private async Task NoteReplacedAsync(string uploadName, IReadOnlyList<StoredArticle> standing, CancellationToken cancellationToken)
    {
        var replaced = standing.SelectMany(stored => stored.Replaced.Where(item => item.UploadName != uploadName).Select(item => (Item: item, stored.Article)));
        foreach (var byUpload in replaced.GroupBy(pair => pair.Item.UploadName, StringComparer.Ordinal))
        {
            // A row that is not final belongs to a run that is going on, or will, and finds out by itself.
            await ledger.ChangeAsync(byUpload.Key, entry => entry is { State: UploadState.Accepted } ? Noted(entry, byUpload) : null, cancellationToken);
        }
    }

    /// <summary>The row without the items that another upload holds now; null when it says so already.</summary>
    private static LedgerEntry? Noted(LedgerEntry entry, IEnumerable<(ReplacedItem Item, Article Article)> replaced)
    {
        // The file may have been changed since and hold the item no longer.
        var items = replaced.Where(pair => entry.Articles.Contains(pair.Article.Id) || entry.Failed.Any(item => item.Key == pair.Item.Key && item.Why.Code == RejectCode.Superseded)).ToList();
        FailedItem[] notes = [.. items.Select(pair => new FailedItem(pair.Item.Key, pair.Article.Edition!.Supersedes()))];
        LedgerEntry noted = entry with
        {
            Articles = [.. entry.Articles.Except(items.Select(pair => pair.Article.Id))],
            Failed = [.. entry.Failed.Where(item => notes.All(note => note.Key != item.Key)), .. notes],
        };
        return noted.Articles.Count != entry.Articles.Count || !noted.Failed.ToHashSet().SetEquals(entry.Failed) ? noted : null;
    }
}
