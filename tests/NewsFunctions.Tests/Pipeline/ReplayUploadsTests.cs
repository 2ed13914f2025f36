using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class ReplayUploadsTests
{
    private readonly MemoryNewsroom newsroom = new();
    private readonly MemoryReplays log = new();
    private readonly ReplayUploads replay;

    public ReplayUploadsTests() => replay = new ReplayUploads(newsroom.Ledger, newsroom.Ingest, log, newsroom.Clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_refused_for_a_reason_are_read_again_and_no_others()
    {
        await newsroom.UploadAsync("courier/ferry.txt", MadeUp.Ferry);
        await newsroom.UploadAsync("courier/empty.txt", "");
        await newsroom.UploadAsync("herald/empty.txt", "");
        await newsroom.UploadAsync("herald/menu.txt", "Home\nSports\nWeather");

        ReplayPage page = await RunAsync(new ReplayFilter { State = UploadState.Rejected, Code = RejectCode.EmptyFile });

        Assert.Equal(["courier/empty.txt", "herald/empty.txt"], page.Files.Select(file => file.Before.Name).Order(StringComparer.Ordinal));
        Assert.All(page.Files, file => Assert.Equal(RejectCode.EmptyFile, file.After!.Error!.Code));
        Assert.Null(page.After);
    }

    [Fact]
    public async Task What_was_quarantined_is_accepted_once_the_fault_is_mended()
    {
        newsroom.Stores.Put("courier/ferry.txt", MadeUp.Ferry, newsroom.Clock.Now);
        await newsroom.Quarantine.RunAsync("courier/ferry.txt", Cancel);

        ReplayPage page = await RunAsync(new ReplayFilter { State = UploadState.Quarantined });

        ReplayedUpload file = Assert.Single(page.Files);
        Assert.Equal((UploadState.Quarantined, UploadState.Accepted), (file.Before.State, file.After!.State));
        Assert.Empty((await RunAsync(new ReplayFilter { State = UploadState.Quarantined })).Files);
    }

    [Fact]
    public async Task A_span_of_time_and_the_beginning_of_a_name_choose()
    {
        DateTimeOffset start = newsroom.Clock.Now;
        for (int day = 0; day < 4; day++)
        {
            newsroom.Clock.Now = start.AddDays(day);
            await newsroom.UploadAsync($"courier/{day}.txt", "");
            await newsroom.UploadAsync($"herald/{day}.txt", "");
        }

        var filter = new ReplayFilter { From = start.AddDays(1), Before = start.AddDays(3), Prefix = "courier/" };

        Assert.Equal(["courier/2.txt", "courier/1.txt"], (await replay.CountAsync(filter, null, Cancel)).Files.Select(file => file.Before.Name));
        // Rows before the span are not looked at, those behind it end the search.
        Assert.Equal(4, (await replay.CountAsync(filter, null, Cancel)).LookedAt);
    }

    [Fact]
    public async Task A_call_reads_so_many_and_the_next_goes_on_until_each_was_read_once()
    {
        for (int i = 0; i < 11; i++)
        {
            newsroom.Clock.Now += TimeSpan.FromSeconds(1);
            await newsroom.UploadAsync($"empty-{i}.txt", "");
        }

        var names = new List<string>();
        string? after = null;
        int calls = 0;
        do
        {
            ReplayPage page = await RunAsync(new ReplayFilter { State = UploadState.Rejected }, after, limit: 4);
            names.AddRange(page.Files.Select(file => file.Before.Name));
            after = page.After;
            calls++;
        }
        while (after is not null);

        Assert.Equal(3, calls);
        Assert.Equal(Enumerable.Range(0, 11).Reverse().Select(i => $"empty-{i}.txt"), names);
    }

    [Fact]
    public async Task Counting_changes_nothing_and_leaves_no_note()
    {
        LedgerEntry before = await newsroom.UploadAsync("empty.txt", "");
        newsroom.Clock.Now += TimeSpan.FromHours(1);

        ReplayPage page = await replay.CountAsync(new ReplayFilter { State = UploadState.Rejected }, null, Cancel);

        Assert.Equal("empty.txt", Assert.Single(page.Files).Before.Name);
        Assert.Equal(before.UpdatedAt, (await newsroom.Ledger.FindAsync("empty.txt", Cancel))!.UpdatedAt);
        Assert.Empty(log.Notes);
    }

    [Fact]
    public async Task A_file_that_fails_does_not_keep_the_others_waiting()
    {
        for (int i = 0; i < 6; i++)
        {
            await newsroom.UploadAsync($"empty-{i}.txt", "");
        }

        int writes = 0;
        newsroom.Stores.BeforeWrite = _ =>
        {
            if (Interlocked.Increment(ref writes) == 3)
            {
                throw new IOException("storage says no");
            }
        };
        ReplayPage page = await RunAsync(new ReplayFilter { State = UploadState.Rejected });

        Assert.Equal(6, page.Files.Count);
        Assert.Single(page.Files, file => file.Failed && file.After is null);
        Assert.Equal((5, 1), (log.Notes[0].Replayed, log.Notes[0].Failed));
    }

    [Fact]
    public async Task A_deleted_file_is_told_as_gone()
    {
        await newsroom.UploadAsync("empty.txt", "");
        newsroom.Stores.Delete("empty.txt");

        ReplayedUpload file = Assert.Single((await RunAsync(new ReplayFilter { Prefix = "empty" })).Files);

        Assert.Equal((null, false), (file.After, file.Failed));
    }

    [Fact]
    public async Task Who_asked_is_on_record_before_the_work_begins()
    {
        await newsroom.UploadAsync("empty.txt", "");
        ReplayNote? noted = null;
        newsroom.Stores.BeforeWrite = _ => noted ??= Assert.Single(log.Notes);

        await replay.RunAsync(new ReplayFilter { Code = RejectCode.EmptyFile }, null, 10, "R. Marlow", "the reader of empty files was mended", Cancel);

        Assert.Equal(("R. Marlow", RejectCode.EmptyFile, null), (noted!.By, noted.Filter.Code, noted.Replayed));
        Assert.Equal((1, 0), (log.Notes[0].Replayed, log.Notes[0].Failed));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_ends_early_and_loses_no_place()
    {
        for (int i = 0; i < 8; i++)
        {
            newsroom.Clock.Now += TimeSpan.FromSeconds(1);
            await newsroom.UploadAsync($"empty-{i}.txt", "");
        }

        newsroom.Stores.BeforeWrite = _ => newsroom.Clock.Now += ReplayUploads.MostTime;
        ReplayPage first = await RunAsync(new ReplayFilter { State = UploadState.Rejected });
        newsroom.Stores.BeforeWrite = _ => { };
        ReplayPage second = await RunAsync(new ReplayFilter { State = UploadState.Rejected }, first.After);

        Assert.InRange(first.Files.Count, 1, 7);
        Assert.Equal(8, first.Files.Concat(second.Files).Select(file => file.Before.Name).Distinct().Count());
        Assert.Null(second.After);
    }

    private Task<ReplayPage> RunAsync(ReplayFilter filter, string? after = null, int limit = 100) => replay.RunAsync(filter, after, limit, "desk", null, Cancel);
}
