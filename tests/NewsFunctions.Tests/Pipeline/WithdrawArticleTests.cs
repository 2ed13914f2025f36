using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class WithdrawArticleTests
{
    private static readonly ChangeCause Desk = new("desk:anna", ChangeKind.Withdrawn, WithdrawReason.Legal, "A letter came.");
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_leaves_lists_stories_and_digest_and_says_why()
    {
        ArticleId id = await UploadAsync();
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(Cancel);

        Assert.Equal(WithdrawOutcome.Done, await WithdrawAsync(id));
        Assert.DoesNotContain(id, (await newsroom.Browse.RunAsync(new ArticleQuery(), Cancel)).Listings.Select(listing => listing.Id));
        StoredDigest digest = (await newsroom.Digests.FindAsync(new DateOnly(2031, 5, 6), Cancel))!;
        Assert.DoesNotContain(id, (await newsroom.Digests.StoriesAsync(digest, Cancel)).SelectMany(story => story.Members).Select(member => member.Id));
        Assert.Equal((1, 2), (digest.ArticleCount, digest.Version));
        StoredArticle stored = (await newsroom.Articles.FindAsync(id, Cancel))!;
        Assert.Equal((newsroom.Clock.Now, WithdrawReason.Legal), (stored.WithdrawnAt, stored.Change!.Reason));
    }

    [Fact]
    public async Task Twice_is_as_once()
    {
        ArticleId id = await UploadAsync();
        await WithdrawAsync(id);
        newsroom.Clock.Now = newsroom.Clock.Now.AddHours(1);
        Assert.Equal(WithdrawOutcome.Done, await newsroom.Withdraw.RunAsync(id, Desk with { Reason = WithdrawReason.Rights }, _ => false, Cancel));
        Assert.Equal([(ChangeKind.Withdrawn, WithdrawReason.Legal), (ChangeKind.Published, null)], await HistoryAsync(id));
    }

    [Fact]
    public async Task What_the_desk_did_not_see_is_not_withdrawn()
    {
        ArticleId id = await UploadAsync();
        Assert.Equal(WithdrawOutcome.Changed, await newsroom.Withdraw.RunAsync(id, Desk, article => article.Version == 2, Cancel));
        Assert.Null((await newsroom.Articles.FindAsync(id, Cancel))!.WithdrawnAt);
        Assert.Equal(WithdrawOutcome.Unknown, await WithdrawAsync(ArticleId.For("never", "")));
    }

    [Fact]
    public async Task The_file_uploaded_again_is_a_new_version()
    {
        ArticleId id = await UploadAsync();
        await WithdrawAsync(id);
        await UploadAsync();
        StoredArticle stored = (await newsroom.Articles.FindAsync(id, Cancel))!;
        Assert.Equal((2, null), (stored.Article.Version, stored.WithdrawnAt));
        Assert.Equal([(ChangeKind.Restored, null), (ChangeKind.Withdrawn, WithdrawReason.Legal), (ChangeKind.Published, null)], await HistoryAsync(id));
        Assert.Single((await newsroom.Browse.RunAsync(new ArticleQuery(), Cancel)).Listings);
    }

    /// <summary>A late event, a sweep or a run that was killed reads the same file again.</summary>
    [Fact]
    public async Task The_same_version_of_the_file_read_again_brings_nothing_back()
    {
        LedgerEntry entry = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        ArticleId id = entry.Articles[0];
        await WithdrawAsync(id);
        await newsroom.Ledger.TryPutAsync(entry with { State = UploadState.Started }, Cancel);
        await newsroom.Ingest.RunAsync("ferry.txt", Cancel);
        Assert.NotNull((await newsroom.Articles.FindAsync(id, Cancel))!.WithdrawnAt);
        Assert.Empty((await newsroom.Browse.RunAsync(new ArticleQuery(), Cancel)).Listings);
    }

    [Fact]
    public async Task An_unchanged_item_of_a_file_of_many_stays_withdrawn_and_a_changed_one_returns()
    {
        static string Feed(string first) => $$"""
            [{"id":"a","title":"Ferry sails again","content_text":"{{first}} The first crossing after the winter was sold out by noon, the harbour master said on Tuesday."},
             {"id":"b","title":"Library opens at night","content_text":"The central library will stay open until two in the morning from next month, the council decided by a large majority."}]
            """;
        LedgerEntry entry = await newsroom.UploadAsync("feed.json", Feed("The ferry sails."));
        Assert.Equal(2, entry.Articles.Count);
        await WithdrawAsync(entry.Articles[0]);
        await newsroom.UploadAsync("feed.json", Feed("The ferry sails.") + " ");
        Assert.NotNull((await newsroom.Articles.FindAsync(entry.Articles[0], Cancel))!.WithdrawnAt);
        await newsroom.UploadAsync("feed.json", Feed("The ferry has sailed."));
        Assert.Null((await newsroom.Articles.FindAsync(entry.Articles[0], Cancel))!.WithdrawnAt);
    }

    /// <summary>Whatever write a withdrawal dies before, the next one ends as one clean withdrawal does, and the history has every change once.</summary>
    [Fact]
    public async Task A_withdrawal_that_dies_before_any_of_its_writes_is_completed_by_the_next()
    {
        for (int deadly = 1; ; deadly++)
        {
            var dying = new MemoryNewsroom();
            ArticleId id = (await dying.UploadAsync("courier/ferry.txt", MadeUp.Ferry)).Articles[0];
            await dying.UploadAsync("courier/ferry.txt", MadeUp.FerryCorrected);
            int writes = 0;
            bool died = false;
            dying.Stores.BeforeWrite = verb => { died |= ++writes == deadly; if (writes == deadly) { throw new IOException(verb); } };
            try
            {
                await dying.Withdraw.RunAsync(id, Desk, _ => true, Cancel);
            }
            catch (IOException)
            {
                await dying.Withdraw.RunAsync(id, Desk, _ => true, Cancel);
            }

            Assert.Equal(0, dying.Stores.ListingRows);
            Assert.Equal(
                [ChangeKind.Withdrawn, ChangeKind.Corrected, ChangeKind.Published],
                (await dying.History.OfArticleAsync(id, Cancel))!.Select(entry => entry.Change.Kind));
            Assert.Equal(3, (await dying.History.OfDayAsync(new DateOnly(2031, 5, 6), null, 10, Cancel)).Entries.Count);
            Assert.Equal(0, (await dying.Digests.FindAsync(new DateOnly(2031, 5, 6), Cancel))!.ArticleCount);
            if (!died)
            {
                Assert.True(deadly > 5, "every write of the withdrawal was a point to die at");
                return;
            }
        }
    }

    /// <summary>A run may be killed right after the record is saved and never be repeated: the next change must not lose the one before.</summary>
    [Fact]
    public async Task A_change_whose_row_was_never_written_is_read_from_the_record_and_kept_by_the_next_change()
    {
        newsroom.Stores.BeforeWrite = verb => { if (verb == "listing") { throw new IOException(verb); } };
        await Assert.ThrowsAsync<IOException>(UploadAsync);
        newsroom.Stores.BeforeWrite = _ => { };
        ArticleId id = ArticleId.For("ferry.txt", "");
        Assert.Empty(await ((IHistory)newsroom.Stores).OfArticleAsync(id, 10, Cancel));
        Assert.Equal([(ChangeKind.Published, null)], await HistoryAsync(id));

        await WithdrawAsync(id);
        Assert.Equal([ChangeKind.Published], (await ((IHistory)newsroom.Stores).OfArticleAsync(id, 10, Cancel)).Select(entry => entry.Change.Kind));
        Assert.Equal([ChangeKind.Withdrawn, ChangeKind.Published], (await newsroom.History.OfArticleAsync(id, Cancel))!.Select(entry => entry.Change.Kind));
        Assert.Equal([ChangeKind.Published, ChangeKind.Withdrawn], (await newsroom.History.OfDayAsync(new DateOnly(2031, 5, 6), null, 10, Cancel)).Entries.Select(entry => entry.Change.Kind).Order());
    }

    private async Task<ArticleId> UploadAsync() => (await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry)).Articles[0];

    private Task<WithdrawOutcome> WithdrawAsync(ArticleId id) => newsroom.Withdraw.RunAsync(id, Desk, _ => true, Cancel);

    private async Task<(ChangeKind, string?)[]> HistoryAsync(ArticleId id) =>
        [.. (await newsroom.History.OfArticleAsync(id, Cancel))!.Select(entry => (entry.Change.Kind, entry.Change.Reason))];
}
