using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class SweepUploadsTests
{
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_whose_event_was_lost_is_taken_in()
    {
        Put("ferry.txt", MadeUp.Ferry);
        SweepReport report = await SweepLaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, true), (report.Mended[SweepNeed.NeverSeen], report.IsComplete));
        Assert.Equal(UploadState.Accepted, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.State);
    }

    [Fact]
    public async Task A_file_just_uploaded_is_left_to_its_own_event()
    {
        Put("ferry.txt", MadeUp.Ferry);
        Assert.Empty((await SweepLaterAsync(TimeSpan.Zero)).Mended);
        Assert.Null(await newsroom.Ledger.FindAsync("ferry.txt", Cancel));
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended[SweepNeed.NeverSeen]);
    }

    [Fact]
    public async Task A_correction_whose_event_was_lost_is_taken_in()
    {
        LedgerEntry first = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        Put("ferry.txt", MadeUp.FerryCorrected);
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(1))).Mended[SweepNeed.Changed]);
        Assert.Equal(2, (await newsroom.Articles.FindAsync(first.Articles[0], Cancel))!.Article.Version);
    }

    [Fact]
    public async Task A_run_that_died_is_run_again_but_not_one_that_may_be_running()
    {
        await DieAsync("ferry.txt", MadeUp.Ferry);
        Assert.Empty((await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended);
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(6))).Mended[SweepNeed.Stuck]);
        Assert.Equal(UploadState.Accepted, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.State);
    }

    [Fact]
    public async Task A_run_that_died_long_after_its_file_was_checked_is_run_again()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await SweepLaterAsync(TimeSpan.FromHours(1));
        // A replay of an old file: the container pass no longer looks at it, the ledger pass does.
        LedgerEntry entry = (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!;
        await newsroom.Ledger.TryPutAsync(entry with { State = UploadState.Started, UpdatedAt = newsroom.Clock.Now }, Cancel);
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(11))).Mended[SweepNeed.Stuck]);
    }

    [Fact]
    public async Task The_articles_of_a_deleted_file_are_withdrawn_from_lists_and_digests()
    {
        LedgerEntry entry = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-06"));
        newsroom.Stores.Delete("ferry.txt");
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended[SweepNeed.Gone]);

        Assert.NotNull((await newsroom.Articles.FindAsync(entry.Articles[0], Cancel))!.WithdrawnAt);
        Assert.Equal((0, UploadState.Withdrawn), (newsroom.Stores.ListingRows, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.State));
        Assert.Single((await ((IDayIndex)newsroom.Stores).WaitingAsync(10, Cancel)).Days);
        Assert.Empty((await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended);
    }

    [Fact]
    public async Task A_deleted_file_with_a_refused_name_is_withdrawn_on_the_word_of_the_listing()
    {
        await newsroom.UploadAsync("a/../b.txt", MadeUp.Ferry);
        Assert.Empty((await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended);
        newsroom.Stores.Delete("a/../b.txt");
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended[SweepNeed.Gone]);
    }

    [Fact]
    public async Task A_restored_file_is_served_again_although_it_is_the_same_version()
    {
        LedgerEntry entry = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        Action restore = newsroom.Stores.Delete("ferry.txt");
        await SweepLaterAsync(TimeSpan.FromHours(2));
        restore();
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromMinutes(4))).Mended[SweepNeed.Returned]);

        StoredArticle stored = (await newsroom.Articles.FindAsync(entry.Articles[0], Cancel))!;
        Assert.Equal((2, null), (stored.Article.Version, stored.WithdrawnAt));
    }

    [Fact]
    public async Task A_file_that_fails_does_not_keep_others_waiting_and_is_quarantined_after_five_attempts()
    {
        Put("a-broken.txt", MadeUp.Ferry);
        Put("b-good.txt", MadeUp.Library);
        newsroom.Stores.BeforeRead = name => { if (name == "a-broken.txt") { throw new IOException("storage says no"); } };
        SweepReport first = await SweepLaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("a-broken.txt", Assert.Single(first.Failures).Name);
        Assert.Equal(UploadState.Accepted, (await newsroom.Ledger.FindAsync("b-good.txt", Cancel))!.State);

        for (int more = 0; more < SweepUploads.MaxAttempts - 1; more++)
        {
            await SweepLaterAsync(SweepUploads.MaxIngestTime);
        }

        LedgerEntry given = (await newsroom.Ledger.FindAsync("a-broken.txt", Cancel))!;
        Assert.Equal((UploadState.Quarantined, RejectCode.ProcessingFailed), (given.State, given.Error!.Code));
        Assert.Empty((await SweepLaterAsync(SweepUploads.MaxIngestTime)).Failures);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public async Task What_one_run_has_no_time_for_the_next_ones_do(int pageSize)
    {
        newsroom.Stores.PageSize = pageSize;
        for (int i = 0; i < 20; i++)
        {
            Put($"{i:D2}.txt", MadeUp.Ferry);
        }

        newsroom.Clock.Now += TimeSpan.FromHours(1);
        newsroom.Stores.BeforeWrite = verb => newsroom.Clock.Now += verb == "ledger Started" ? TimeSpan.FromSeconds(40) : TimeSpan.Zero;
        int runs = 0;
        int takenIn = 0;
        for (SweepReport? report = null; report is not { IsComplete: true }; runs++)
        {
            report = await newsroom.Sweep.RunAsync(Cancel);
            takenIn += report.Mended.GetValueOrDefault(SweepNeed.NeverSeen);
        }

        Assert.Equal((20, 20), (takenIn, newsroom.Stores.ArticleRows));
        Assert.InRange(runs, 4, 6);

        // Nothing listed whole in one run: a deleted file is still found, by asking for each.
        newsroom.Stores.Delete("07.txt");
        newsroom.Stores.BeforeWrite = verb => newsroom.Clock.Now += verb == "sweep" ? TimeSpan.FromMinutes(2) : TimeSpan.Zero;
        int gone = 0;
        for (int i = 0; i < 20; i++)
        {
            gone += (await newsroom.Sweep.RunAsync(Cancel)).Mended.GetValueOrDefault(SweepNeed.Gone);
        }

        Assert.Equal(1, gone);
    }

    [Fact]
    public async Task A_failure_is_looked_for_again_even_when_its_row_could_not_be_written()
    {
        Put("ferry.txt", MadeUp.Ferry);
        newsroom.Stores.BeforeWrite = verb => { if (verb == "ledger Started") { throw new IOException("storage says no"); } };
        Assert.Single((await SweepLaterAsync(TimeSpan.FromMinutes(1))).Failures);
        newsroom.Stores.BeforeWrite = _ => { };
        Assert.Equal(1, (await SweepLaterAsync(TimeSpan.FromHours(3))).Mended[SweepNeed.NeverSeen]);
    }

    [Fact]
    public async Task A_withdrawal_that_dies_before_any_of_its_writes_is_completed_by_the_next_sweep()
    {
        for (int deadly = 1; ; deadly++)
        {
            var dying = new MemoryNewsroom();
            LedgerEntry entry = await dying.UploadAsync("ferry.txt", MadeUp.Ferry, ("source", "Courier"));
            dying.Stores.Delete("ferry.txt");
            int writes = 0;
            bool died = false;
            dying.Stores.BeforeWrite = verb => { died |= ++writes == deadly; if (writes == deadly) { throw new IOException(verb); } };
            for (int sweep = 0; sweep < 2; sweep++)
            {
                try
                {
                    await dying.Sweep.RunAsync(Cancel);
                }
                catch (IOException)
                {
                }
            }

            Assert.NotNull((await dying.Articles.FindAsync(entry.Articles[0], Cancel))!.WithdrawnAt);
            Assert.Equal((0, UploadState.Withdrawn), (dying.Stores.ListingRows, (await dying.Ledger.FindAsync("ferry.txt", Cancel))!.State));
            if (!died)
            {
                Assert.True(deadly > 5, "every write of the run was a point to die at");
                return;
            }
        }
    }

    private void Put(string name, string text) => newsroom.Stores.Put(name, text, newsroom.Clock.Now);

    private async Task<SweepReport> SweepLaterAsync(TimeSpan wait)
    {
        newsroom.Clock.Now += wait;
        return await newsroom.Sweep.RunAsync(Cancel);
    }

    /// <summary>Leaves a row "started", as a killed run does.</summary>
    private async Task DieAsync(string name, string text)
    {
        newsroom.Stores.BeforeWrite = verb => { if (verb == "article") { throw new IOException(verb); } };
        await Assert.ThrowsAsync<IOException>(() => newsroom.UploadAsync(name, text));
        newsroom.Stores.BeforeWrite = _ => { };
    }
}
