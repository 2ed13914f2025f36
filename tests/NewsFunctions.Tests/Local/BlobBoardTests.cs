using NewsFunctions.Local.Blobs;

namespace NewsFunctions.Tests.Local;

public sealed class BlobBoardTests : IDisposable
{
    private readonly WorkQueue work = new();
    private readonly BlobBoard board;

    public BlobBoardTests() => board = new BlobBoard(work);

    [Fact]
    public async Task A_version_that_is_settled_needs_nothing_and_a_new_one_a_run()
    {
        board.Load([new Receipt("a", "1", 0)]);
        board.Listed("a", "1");
        board.Listed("a", "2");
        Assert.Equal("a", await TakeAsync());
        Assert.True(board.TryBegin("a"));
        Assert.Equal(BlobNeed.None, board.NeedOf("a", "1"));
        Assert.Equal(BlobNeed.Run, board.NeedOf("a", "2"));
    }

    [Fact]
    public async Task What_is_queued_runs_or_pauses_is_unsettled_and_what_has_ended_is_not()
    {
        board.Listed("a", "1");
        board.Hinted("a");
        board.Listed("b", "1");
        Assert.Equal(2, board.Unsettled);
        string name = await TakeAsync();
        Assert.True(board.TryBegin(name));
        Assert.Equal(2, board.Unsettled);
        int pause = board.Pause(name, "1", 1);
        Assert.Equal(2, board.Unsettled);
        board.Resume(name, pause);
        Assert.True(board.TryBegin(name));
        board.End(name, "1");
        Assert.Equal(1, board.Unsettled);
    }

    [Fact]
    public async Task A_name_that_was_put_in_twice_is_begun_once()
    {
        board.Listed("a", "1");
        board.Hinted("a");
        Assert.Equal("a", await TakeAsync());
        Assert.True(board.TryBegin("a"));
        board.End("a", "1");
        Assert.Equal("a", await TakeAsync());
        Assert.False(board.TryBegin("a"));
    }

    [Fact]
    public async Task A_hint_while_it_runs_brings_it_back_when_it_has_ended()
    {
        Begin("a");
        board.Hinted("a");
        Assert.False(board.TryBegin("a"));
        board.End("a", "1");
        await TakeAsync();
        Assert.Equal("a", await TakeAsync());
        Assert.True(board.TryBegin("a"));
    }

    [Fact]
    public void A_failed_version_waits_for_the_end_of_its_pause_even_when_it_is_hinted_at()
    {
        Begin("a");
        int pause = board.Pause("a", "1", attempts: 1);
        board.Hinted("a");
        Assert.True(board.TryBegin("a"));
        Assert.Equal(BlobNeed.Wait, board.NeedOf("a", "1"));
        board.Resume("a", pause);
        Assert.True(board.TryBegin("a"));
        Assert.Equal(BlobNeed.Run, board.NeedOf("a", "1"));
        Assert.Equal(1, board.AttemptsOf("a", "1"));
    }

    [Fact]
    public void A_pause_that_ends_while_the_blob_is_looked_at_is_not_lost()
    {
        Begin("a");
        int pause = board.Pause("a", "1", attempts: 1);
        board.Hinted("a");
        Assert.True(board.TryBegin("a"));
        board.Resume("a", pause);
        Assert.Equal(BlobNeed.Run, board.NeedOf("a", "1"));
    }

    [Fact]
    public void The_end_of_an_old_pause_does_not_end_a_new_one()
    {
        Begin("a");
        int old = board.Pause("a", "1", attempts: 1);
        board.Hinted("a");
        Assert.True(board.TryBegin("a"));
        int current = board.Pause("a", "2", attempts: 1);
        board.Resume("a", old);
        Assert.False(board.TryBegin("a"));
        board.Resume("a", current);
        Assert.True(board.TryBegin("a"));
    }

    [Fact]
    public void Failures_of_another_version_are_not_counted()
    {
        Begin("a");
        board.Pause("a", "1", attempts: 4);
        Assert.Equal(0, board.AttemptsOf("a", "2"));
    }

    [Fact]
    public void A_scan_forgets_what_it_did_not_see_but_nothing_that_is_at_work()
    {
        board.Load([new Receipt("gone", "1", 0), new Receipt("there", "1", 0)]);
        Begin("running");
        board.ScanStarted();
        board.Listed("there", "1");
        Assert.Equal(["gone"], board.ScanEnded());
    }

    [Fact]
    public void A_blob_noticed_during_a_scan_is_kept_though_the_scan_did_not_see_it()
    {
        board.ScanStarted();
        Begin("new");
        board.End("new", "1");
        Assert.Empty(board.ScanEnded());
    }

    public void Dispose() => work.Dispose();

    private void Begin(string name)
    {
        board.Hinted(name);
        Assert.True(board.TryBegin(name));
    }

    private Task<string> TakeAsync() => work.TakeAsync(TestContext.Current.CancellationToken);
}
