using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class IngestUploadTests
{
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_becomes_a_record_a_list_row_and_an_accepted_ledger_row()
    {
        LedgerEntry entry = await newsroom.UploadAsync("courier/ferry.txt", MadeUp.Ferry);

        Assert.Equal(UploadState.Accepted, entry.State);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Assert.Single(entry.Articles), Cancel))!;
        Assert.Equal("Island ferry returns to service after winter repairs", stored.Article.Title);
        Assert.Equal(("courier", Origin.Upload), (stored.Article.Source!.Slug, stored.Article.Origins[ArticleField.Source]));
        Assert.Equal(stored.Article.Id, Assert.Single((await newsroom.Browse.RunAsync(new ArticleQuery { SourceSlug = "courier" }, Cancel)).Listings).Id);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        LedgerEntry first = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        LedgerEntry second = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);

        Assert.Equal(first.Articles, second.Articles);
        Assert.Equal(1, (await newsroom.Articles.FindAsync(first.Articles[0], Cancel))!.Article.Version);
        Assert.Equal(1, newsroom.Stores.ListingRows);
    }

    [Fact]
    public async Task A_correction_is_a_new_version_of_the_same_article()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        LedgerEntry entry = await newsroom.UploadAsync("ferry.txt", MadeUp.FerryCorrected);

        StoredArticle stored = (await newsroom.Articles.FindAsync(Assert.Single(entry.Articles), Cancel))!;
        Assert.Equal(2, stored.Article.Version);
        Assert.Contains(stored.Article.Body, block => block.Text.Contains("4.6 million", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2031-04-28")]
    [InlineData("2031-05-03")]
    public async Task A_correction_that_moves_the_article_to_another_day_leaves_no_row_behind(string corrected)
    {
        DateOnly day = DateOnly.ParseExact(corrected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-01"), ("source", "The Courier"));
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", corrected), ("source", "The Courier"));

        Assert.Equal(2, newsroom.Stores.ListingRows);
        Assert.Empty((await newsroom.Browse.RunAsync(new ArticleQuery { Day = new DateOnly(2031, 5, 1) }, Cancel)).Listings);
        Assert.Single((await newsroom.Browse.RunAsync(new ArticleQuery { Day = day }, Cancel)).Listings);
        Assert.Single((await newsroom.Browse.RunAsync(new ArticleQuery { SourceSlug = "the-courier" }, Cancel)).Listings);
        Assert.Equal([new DateOnly(2031, 5, 1), day], (await ((IDayIndex)newsroom.Stores).WaitingAsync(10, Cancel)).Days.Select(indexed => indexed.Day).OrderBy(touched => touched == day));
    }

    [Fact]
    public async Task A_correction_without_a_date_stays_on_the_day_of_the_first_upload()
    {
        LedgerEntry first = await newsroom.UploadAsync("library.txt", MadeUp.Library);
        newsroom.Clock.Now = newsroom.Clock.Now.AddDays(3);
        await newsroom.UploadAsync("library.txt", MadeUp.Library + "\n\nThe decision takes effect on the first of the month.");

        Article article = (await newsroom.Articles.FindAsync(first.Articles[0], Cancel))!.Article;
        Assert.Equal((2, new DateOnly(2031, 5, 6)), (article.Version, article.Day));
        Assert.Equal(1, newsroom.Stores.ListingRows);
    }

    [Fact]
    public async Task A_refused_correction_leaves_the_last_good_version_in_place()
    {
        LedgerEntry good = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        LedgerEntry bad = await newsroom.UploadAsync("ferry.txt", "");

        Assert.Equal((UploadState.Rejected, RejectCode.EmptyFile), (bad.State, bad.Error!.Code));
        Assert.Equal(good.Articles, bad.Articles);
        Assert.Null((await newsroom.Articles.FindAsync(good.Articles[0], Cancel))!.WithdrawnAt);
    }

    /// <summary>The promise of the whole pipeline: whatever write a run dies before, the next run ends in the rows that one clean run makes.</summary>
    [Fact]
    public async Task A_run_that_dies_before_any_of_its_writes_is_completed_by_the_next()
    {
        for (int deadly = 1; ; deadly++)
        {
            var dying = new MemoryNewsroom();
            await dying.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-01"), ("source", "Courier"));
            int writes = 0;
            bool died = false;
            dying.Stores.BeforeWrite = verb => { died |= ++writes == deadly; if (writes == deadly) { throw new IOException(verb); } };
            try
            {
                await dying.UploadAsync("ferry.txt", MadeUp.FerryCorrected, ("published", "2031-05-02"), ("source", "Herald"));
            }
            catch (IOException)
            {
                await dying.Ingest.RunAsync("ferry.txt", Cancel);
            }

            LedgerEntry entry = (await dying.Ledger.FindAsync("ferry.txt", Cancel))!;
            Assert.Equal((UploadState.Accepted, 2), (entry.State, (await dying.Articles.FindAsync(Assert.Single(entry.Articles), Cancel))!.Article.Version));
            Assert.Equal(2, dying.Stores.ListingRows);
            Assert.Single((await dying.Browse.RunAsync(new ArticleQuery { Day = new DateOnly(2031, 5, 2) }, Cancel)).Listings);
            Assert.Equal(2, (await ((IDayIndex)dying.Stores).WaitingAsync(10, Cancel)).Days.Count);
            if (!died)
            {
                Assert.True(deadly > 6, "every write of the run was a point to die at");
                return;
            }
        }
    }

    /// <summary>Two hosts read one file; the slower one has an older version in its hands when the faster one is done.</summary>
    [Theory]
    [InlineData("article")]
    [InlineData("listing")]
    [InlineData("ledger Accepted")]
    public async Task A_run_that_is_overtaken_by_one_of_a_newer_version_does_not_have_the_last_word(string overtakenBefore)
    {
        newsroom.Stores.Put("ferry.txt", MadeUp.Ferry, newsroom.Clock.Now);
        newsroom.Stores.BeforeWrite = verb =>
        {
            if (verb == overtakenBefore)
            {
                newsroom.Stores.BeforeWrite = _ => { };
                newsroom.UploadAsync("ferry.txt", MadeUp.FerryCorrected).GetAwaiter().GetResult();
            }
        };
        LedgerEntry entry = (await newsroom.Ingest.RunAsync("ferry.txt", Cancel))!;

        Assert.Equal(UploadState.Accepted, entry.State);
        Assert.Equal(entry.RowETag, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.RowETag);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Assert.Single(entry.Articles), Cancel))!;
        Assert.Equal(entry.ETag, stored.UploadETag);
        Assert.Contains(stored.Article.Body, block => block.Text.Contains("4.6 million", StringComparison.Ordinal));
    }

    /// <summary>The row of one run must not be left saying "started" by another one of the same file that dies.</summary>
    [Fact]
    public async Task A_second_run_of_a_file_that_is_done_writes_nothing()
    {
        newsroom.Stores.Put("ferry.txt", MadeUp.Ferry, newsroom.Clock.Now);
        var writes = new List<string>();
        newsroom.Stores.BeforeWrite = verb =>
        {
            newsroom.Stores.BeforeWrite = _ => { };
            newsroom.Ingest.RunAsync("ferry.txt", Cancel).GetAwaiter().GetResult();
            newsroom.Stores.BeforeWrite = writes.Add;
        };
        await newsroom.Ingest.RunAsync("ferry.txt", Cancel);
        Assert.Empty(writes);
        Assert.Equal(UploadState.Accepted, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.State);
    }

    /// <summary>A feed repeats most of its items each time it is fetched.</summary>
    [Fact]
    public async Task An_unchanged_item_of_a_file_that_was_taken_in_whole_does_not_touch_its_day()
    {
        LedgerEntry first = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        LedgerEntry second = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        Assert.Empty((await ((IDayIndex)newsroom.Stores).WaitingAsync(10, Cancel)).Days);
        Assert.Equal(second.ETag, (await newsroom.Articles.FindAsync(first.Articles[0], Cancel))!.UploadETag);

        await newsroom.Ingest.ReplayAsync("ferry.txt", Cancel);
        Assert.Single((await ((IDayIndex)newsroom.Stores).WaitingAsync(10, Cancel)).Days);
    }

    [Fact]
    public async Task Many_runs_at_once_end_in_one_version()
    {
        newsroom.Stores.Put("ferry.txt", MadeUp.Ferry, newsroom.Clock.Now);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => newsroom.Ingest.RunAsync("ferry.txt", Cancel), Cancel)));

        ArticleId id = Assert.Single((await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.Articles);
        Assert.Equal(1, (await newsroom.Articles.FindAsync(id, Cancel))!.Article.Version);
    }

    [Theory]
    [InlineData("../ferry.txt")]
    [InlineData("a/../../ferry.txt")]
    [InlineData("ferry%00.txt")]
    [InlineData("ferry\u0007.txt")]
    [InlineData("ferry 🚢.txt")]
    [InlineData("news\u202Etxt.exe")]
    public async Task A_name_that_cannot_be_kept_is_refused_with_a_sentence(string name)
    {
        LedgerEntry entry = await newsroom.UploadAsync(name, MadeUp.Ferry);

        Assert.Equal((UploadState.Rejected, RejectCode.BadName), (entry.State, entry.Error!.Code));
        Assert.Contains("Rename the file", entry.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, newsroom.Stores.ArticleRows);
    }

    [Fact]
    public async Task A_name_of_a_thousand_characters_is_refused()
    {
        LedgerEntry entry = await newsroom.UploadAsync(new string('n', 996) + ".txt", MadeUp.Ferry);
        Assert.Equal(RejectCode.BadName, entry.Error!.Code);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        var small = new MemoryNewsroom(maxUploadBytes: 100);
        LedgerEntry entry = await small.UploadAsync("ferry.txt", MadeUp.Ferry);
        Assert.Equal((UploadState.Rejected, RejectCode.TooLarge), (entry.State, entry.Error!.Code));
    }

    [Fact]
    public async Task A_file_that_was_never_there_is_nothing() => Assert.Null(await newsroom.Ingest.RunAsync("ferry.txt", Cancel));

    [Fact]
    public async Task A_file_that_keeps_failing_is_quarantined_and_a_replay_takes_it_in()
    {
        newsroom.Stores.BeforeWrite = verb => { if (verb == "listing") { throw new IOException("storage says no"); } };
        foreach (string name in new[] { "ferry.txt", "library.txt" })
        {
            for (int attempt = 0; attempt < 5; attempt++)
            {
                await Assert.ThrowsAsync<IOException>(() => newsroom.UploadAsync(name, name[0] == 'f' ? MadeUp.Ferry : MadeUp.Library));
            }

            await newsroom.Quarantine.RunAsync(name, Cancel);
        }

        LedgerEntry ferry = (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!, library = (await newsroom.Ledger.FindAsync("library.txt", Cancel))!;
        Assert.Equal((UploadState.Quarantined, RejectCode.ProcessingFailed, "IOException"), (ferry.State, ferry.Error!.Code, ferry.Failure!.Reason));
        Assert.Contains(ferry.Failure.StackId, ferry.Error.Message, StringComparison.Ordinal);
        Assert.Equal(ferry.Failure, library.Failure);

        newsroom.Stores.BeforeWrite = verb => { if (verb == "note") { throw new IOException("storage says no"); } };
        await Assert.ThrowsAsync<IOException>(() => newsroom.Ingest.ReplayAsync("ferry.txt", Cancel));
        Assert.NotEqual(library.Failure, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.Failure);

        newsroom.Stores.BeforeWrite = _ => { };
        LedgerEntry replayed = (await newsroom.Ingest.ReplayAsync("ferry.txt", Cancel))!;
        Assert.Equal((UploadState.Accepted, null), (replayed.State, replayed.Failure));
    }

    [Fact]
    public async Task A_late_poison_message_does_not_undo_what_has_been_accepted()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Quarantine.RunAsync("ferry.txt", Cancel);
        Assert.Equal(UploadState.Accepted, (await newsroom.Ledger.FindAsync("ferry.txt", Cancel))!.State);
    }
}
