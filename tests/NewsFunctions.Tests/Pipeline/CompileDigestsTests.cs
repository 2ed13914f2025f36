using System.Text;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class CompileDigestsTests
{
    private static readonly DateOnly Today = new(2031, 5, 6);
    private readonly MemoryNewsroom newsroom = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_running_day_is_compiled_open_and_closed_once_it_is_over()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal((DayState.Open, 1, 1), await StateAsync(Today));

        newsroom.Clock.Now = newsroom.Clock.Now.AddDays(1);
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal((DayState.Closed, 1, 2), await StateAsync(Today));
    }

    [Fact]
    public async Task An_empty_day_says_so()
    {
        await newsroom.Compile.RunAsync(Cancel);
        StoredDigest digest = (await newsroom.Digests.FindAsync(Today, Cancel))!;
        Assert.Equal(0, digest.ArticleCount);
        Assert.Contains("No articles", await DocumentAsync(digest, "html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiling_again_without_a_change_writes_nothing()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        var writes = new List<string>();
        newsroom.Stores.BeforeWrite = writes.Add;

        Assert.Empty(await newsroom.Compile.RunAsync(Cancel));
        Assert.False((await newsroom.CompileDay.RunAsync(Today, Cancel)).Changed);
        Assert.Empty(writes);
    }

    [Fact]
    public async Task A_late_article_makes_only_its_own_day_a_new_version()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-02"));
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.UploadAsync("late.txt", MadeUp.Library, ("published", "2031-05-02"));

        CompiledDay compiled = Assert.Single(await newsroom.Compile.RunAsync(Cancel));
        Assert.Equal((new DateOnly(2031, 5, 2), 2, 2), (compiled.Day, compiled.Version, compiled.ArticleCount));
    }

    [Fact]
    public async Task A_corrected_article_makes_only_its_own_day_a_new_version()
    {
        await newsroom.UploadAsync("library.txt", MadeUp.Library, ("published", "2031-05-03"));
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-02"));
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.UploadAsync("ferry.txt", MadeUp.FerryCorrected, ("published", "2031-05-02"));

        CompiledDay compiled = Assert.Single(await newsroom.Compile.RunAsync(Cancel));
        Assert.Equal((new DateOnly(2031, 5, 2), 2, 1), (compiled.Day, compiled.Version, compiled.ArticleCount));
        Digest digest = DigestJson.Read(await DocumentAsync((await newsroom.Digests.FindAsync(compiled.Day, Cancel))!, "json"));
        Assert.Equal((0, digest.Stories[0].Id), (digest.Changes!.Articles, Assert.Single(digest.Changes.ChangedStories)));
    }

    [Fact]
    public async Task A_correction_of_the_date_compiles_the_day_it_left_and_the_day_it_came_to()
    {
        await newsroom.UploadAsync("library.txt", MadeUp.Library, ("published", "2031-05-01"));
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-02"));
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-03"));

        IReadOnlyList<CompiledDay> compiled = await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal([(2, 0, 2), (3, 1, 1)], compiled.Select(day => (day.Day.Day, day.ArticleCount, day.Version)));
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_its_day_and_the_digest_says_what_changed()
    {
        LedgerEntry ferry = await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.Publish.WithdrawAsync(ferry.Articles[0], ferry.Name, WithdrawReason.FileDeleted, Cancel);

        CompiledDay compiled = Assert.Single(await newsroom.Compile.RunAsync(Cancel));
        Assert.Equal((2, 1), (compiled.Version, compiled.ArticleCount));
        Digest digest = DigestJson.Read(await DocumentAsync((await newsroom.Digests.FindAsync(Today, Cancel))!, "json"));
        Assert.Equal((-1, 1), (digest.Changes!.Articles, digest.Changes.GoneStories.Count));
    }

    [Fact]
    public async Task Days_missed_while_the_system_was_down_are_made_up_for()
    {
        await newsroom.Compile.RunAsync(Cancel);
        newsroom.Clock.Now = newsroom.Clock.Now.AddDays(3);
        IReadOnlyList<CompiledDay> compiled = await newsroom.Compile.RunAsync(Cancel);

        Assert.Equal([6, 7, 8, 9], compiled.Select(day => day.Day.Day));
        Assert.Equal([DayState.Closed, DayState.Closed, DayState.Closed, DayState.Open], compiled.Select(day => day.State));
    }

    [Fact]
    public async Task What_is_under_embargo_is_not_in_the_digest_until_its_time()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("embargo", "2031-05-06T12:00:00Z"));
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal((DayState.Open, 0, 1), await StateAsync(Today));

        newsroom.Clock.Now = newsroom.Clock.Now.AddHours(3);
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal((DayState.Open, 1, 2), await StateAsync(Today));
    }

    [Fact]
    public async Task A_day_with_an_embargo_is_not_looked_at_before_the_embargo_ends_unless_it_changes()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("embargo", "2031-05-06T12:00:00Z"));
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Empty(await newsroom.Compile.RunAsync(Cancel));

        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        Assert.Equal(1, Assert.Single(await newsroom.Compile.RunAsync(Cancel)).ArticleCount);
        newsroom.Clock.Now = newsroom.Clock.Now.AddHours(3);
        Assert.Equal(2, Assert.Single(await newsroom.Compile.RunAsync(Cancel)).ArticleCount);
        Assert.Empty(await newsroom.Compile.RunAsync(Cancel));
    }

    [Fact]
    public async Task A_day_that_changes_while_it_is_compiled_is_compiled_again()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        newsroom.Stores.BeforeWrite = verb =>
        {
            if (verb == "digest")
            {
                newsroom.Stores.BeforeWrite = _ => { };
                newsroom.UploadAsync("library.txt", MadeUp.Library).GetAwaiter().GetResult();
            }
        };
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal((DayState.Open, 2, 2), await StateAsync(Today));
    }

    [Fact]
    public async Task Two_instances_that_compile_one_day_agree_on_one_version()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        CompiledDay[] both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => newsroom.CompileDay.RunAsync(Today, Cancel), Cancel)));
        Assert.All(both, compiled => Assert.Equal(1, compiled.Version));
        Assert.Single(both, compiled => compiled.Changed);
    }

    [Fact]
    public async Task A_day_whose_documents_were_deleted_by_hand_goes_on_with_its_next_version()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(Cancel);
        newsroom.Stores.LoseDocuments(Today, "json", "html", "md", "txt", "memory");

        CompiledDay compiled = await newsroom.CompileDay.RunAsync(Today, Cancel);
        Assert.Equal((3, true), (compiled.Version, compiled.Changed));
        StoredDigest row = (await newsroom.Digests.FindAsync(Today, Cancel))!;
        Assert.Equal((3, 3), (row.Version, DigestJson.Read(await DocumentAsync(row, "json")).Version));
        Assert.False((await newsroom.CompileDay.RunAsync(Today, Cancel)).Changed);
    }

    [Fact]
    public async Task Damaged_documents_do_not_keep_a_day_from_being_compiled()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        newsroom.Stores.DamageDocuments(Today);
        Assert.Equal(2, (await newsroom.CompileDay.RunAsync(Today, Cancel)).Version);
    }

    [Fact]
    public async Task The_newest_digest_is_none_of_a_day_to_come_while_there_is_another()
    {
        await newsroom.UploadAsync("misdated.txt", MadeUp.Ferry, ("published", "2034-01-02"));
        await newsroom.CompileDay.RunAsync(new DateOnly(2034, 1, 2), Cancel);
        Assert.Equal(new DateOnly(2034, 1, 2), (await newsroom.ReadDigest.FindAsync(null, Cancel))!.Day);

        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        Assert.Equal(Today, (await newsroom.ReadDigest.FindAsync(null, Cancel))!.Day);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public async Task A_form_that_was_not_written_then_is_made_from_the_digest(string form)
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.Compile.RunAsync(Cancel);
        ReadDigest read = newsroom.ReadDigest;
        DigestDocument written = (await read.DocumentAsync(Today, form, Cancel))!.Value.Document;
        newsroom.Stores.LoseDocuments(Today, "html", "md", "txt");
        DigestDocument made = (await read.DocumentAsync(null, form, Cancel))!.Value.Document;
        Assert.Equal((written.ContentType, Convert.ToHexString(written.Content.Span)), (made.ContentType, Convert.ToHexString(made.Content.Span)));
    }

    [Theory]
    [InlineData("America/New_York", "2031-05-06T03:30:00Z", "2031-05-05")]
    [InlineData("Asia/Kathmandu", "2031-05-06T18:30:00Z", "2031-05-07")]
    public async Task The_day_is_the_newsrooms_own(string timeZone, string instant, string day)
    {
        var elsewhere = new MemoryNewsroom(timeZone);
        elsewhere.Clock.Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        await elsewhere.UploadAsync("ferry.txt", MadeUp.Ferry);
        CompiledDay compiled = Assert.Single(await elsewhere.Compile.RunAsync(Cancel));
        Assert.Equal((day, 1), (compiled.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), compiled.ArticleCount));
    }

    private async Task<(DayState State, int Articles, int Version)> StateAsync(DateOnly day)
    {
        StoredDigest digest = (await newsroom.Digests.FindAsync(day, Cancel))!;
        return (digest.State, digest.ArticleCount, digest.Version);
    }

    private async Task<string> DocumentAsync(StoredDigest digest, string extension) =>
        Encoding.UTF8.GetString((await newsroom.Digests.ReadAsync(digest, extension, Cancel))!.Content.Span);
}
