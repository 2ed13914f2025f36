using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Pipeline.Contract;

/// <summary>The ledger's part.</summary>
public abstract partial class StoreContract
{
    [Theory]
    [InlineData("reuters/2032/talks & tea #1?.txt")]
    [InlineData("späte Änderung – 東京.txt")]
    [InlineData("a\\b.txt")]
    public async Task A_ledger_row_is_found_by_any_name(string name)
    {
        var entry = new LedgerEntry
        {
            Name = mark + name,
            ETag = "\"0x1\"",
            State = UploadState.Accepted,
            Size = 5_000_000_000,
            Format = "text",
            Articles = [ArticleId.For(name, "1"), ArticleId.For(name, "2")],
            Failed = [new FailedItem("3", new Rejection(RejectCode.NoArticle, "Nothing to read."))],
            Failure = new UploadFailure("IOException", "0123456789ab"),
            Attempts = 2,
            UploadedAt = new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero),
            UpdatedAt = new DateTimeOffset(2032, 1, 1, 0, 0, 1, TimeSpan.Zero),
        };
        LedgerEntry written = (await Ledger.TryPutAsync(entry, Cancel))!;
        Assert.Equal(Json(written), Json((await Ledger.FindAsync(entry.Name, Cancel))!));
        Assert.Equal(Json(entry), Json(written with { RowETag = null, Listed = null }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Files_are_listed_by_state_the_one_written_last_first(int limit)
    {
        DateTimeOffset at = new(UniqueDay().ToDateTime(default), TimeSpan.Zero);
        LedgerEntry Entry(int hour, UploadState state) => new()
        {
            Name = $"{mark}/{hour}.txt",
            ETag = hour.ToString(System.Globalization.CultureInfo.InvariantCulture),
            State = state,
            Error = state == UploadState.Rejected ? new Rejection(hour % 2 == 0 ? RejectCode.EmptyFile : RejectCode.NoArticle, "No.") : null,
            UploadedAt = at.AddHours(hour),
            UpdatedAt = at.AddHours(hour),
        };
        for (int hour = 0; hour < 6; hour++)
        {
            LedgerEntry started = (await Ledger.TryPutAsync(Entry(hour, UploadState.Started), Cancel))!;
            Assert.NotNull(await Ledger.TryPutAsync(Entry(hour, hour < 4 ? UploadState.Rejected : UploadState.Accepted) with { RowETag = started.RowETag, Listed = started.Listed }, Cancel));
        }

        async Task<string> ListAsync(UploadState? state)
        {
            var found = new List<string>();
            string? after = null;
            do
            {
                LedgerList page = await Ledger.NewestAsync(state, after, limit, Cancel);
                Assert.True(page.Entries.Count <= limit);
                found.AddRange(page.Entries.Where(entry => entry.Name.StartsWith(mark, StringComparison.Ordinal)).Select(entry => entry.ETag));
                after = page.After;
            }
            while (after is not null);
            return string.Concat(found);
        }

        Assert.Equal("3210", await ListAsync(UploadState.Rejected));
        Assert.Equal("543210", await ListAsync(null));
        Assert.Equal("", await ListAsync(UploadState.Started));
        IReadOnlyDictionary<string, int> refusals = await Ledger.RefusalsAsync(at.AddHours(1), at.AddHours(3), 100, Cancel);
        Assert.Equal([(RejectCode.EmptyFile, 1), (RejectCode.NoArticle, 1)], refusals.Select(pair => (pair.Key, pair.Value)).Order());

        LedgerEntry standing = (await Ledger.FindAsync($"{mark}/2.txt", Cancel))!;
        Assert.NotNull(await Ledger.TryPutAsync(Entry(2, UploadState.Accepted) with { UploadedAt = at.AddHours(9), RowETag = standing.RowETag, Listed = standing.Listed }, Cancel));
        Assert.Equal("310", await ListAsync(UploadState.Rejected));
        Assert.Equal("254", await ListAsync(UploadState.Accepted));
    }

    [Fact]
    public async Task Long_names_that_differ_only_at_their_end_have_rows_of_their_own()
    {
        string stem = mark + new string('n', 900);
        foreach (char end in "ab")
        {
            await Ledger.TryPutAsync(new LedgerEntry { Name = stem + end, ETag = end.ToString(), State = UploadState.Rejected, UploadedAt = default(DateTimeOffset).AddYears(2000), UpdatedAt = default(DateTimeOffset).AddYears(2000) }, Cancel);
        }

        Assert.Equal("a", (await Ledger.FindAsync(stem + "a", Cancel))!.ETag);
        Assert.Equal("b", (await Ledger.FindAsync(stem + "b", Cancel))!.ETag);
    }

    [Fact]
    public async Task The_ledger_is_gone_through_row_by_row()
    {
        string[] names = [mark + "/a.txt", mark + "/b c.txt", mark + "/ü.txt"];
        foreach (string name in names)
        {
            await Ledger.TryPutAsync(new LedgerEntry { Name = name, ETag = "1", State = UploadState.Quarantined, UploadedAt = default(DateTimeOffset).AddYears(2000), UpdatedAt = default(DateTimeOffset).AddYears(2000) }, Cancel);
        }

        await Sweeps.SaveAsync(new SweepState { PassBegan = default(DateTimeOffset).AddYears(2000) }, Cancel);
        var found = new List<LedgerRow>();
        string? after = null;
        do
        {
            LedgerPage page = await Ledger.ListAsync(after, Cancel);
            found.AddRange(page.Rows.Where(row => row.Name.StartsWith(mark, StringComparison.Ordinal)));
            after = page.After;
        }
        while (after is not null);
        Assert.Equal(names, found.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.All(found, row => Assert.Equal(UploadState.Quarantined, row.State));
    }

    [Fact]
    public async Task Of_two_runs_that_write_a_row_at_once_one_is_told()
    {
        LedgerEntry Entry(UploadState state) => new() { Name = mark + "/once.txt", ETag = "1", State = state, UploadedAt = default(DateTimeOffset).AddYears(2000), UpdatedAt = default(DateTimeOffset).AddYears(2000) };
        LedgerEntry first = (await Ledger.TryPutAsync(Entry(UploadState.Started), Cancel))!;
        Assert.Null(await Ledger.TryPutAsync(Entry(UploadState.Started), Cancel));

        LedgerEntry second = (await Ledger.TryPutAsync(first with { State = UploadState.Accepted }, Cancel))!;
        Assert.Null(await Ledger.TryPutAsync(first with { State = UploadState.Rejected }, Cancel));
        Assert.Equal((UploadState.Accepted, second.RowETag), ((await Ledger.FindAsync(second.Name, Cancel))!.State, (await Ledger.FindAsync(second.Name, Cancel))!.RowETag));
    }

    /// <summary>Two writes for a place that lasts a second are not worth it; a run that had to be repeated may stay long.</summary>
    [Fact]
    public async Task A_file_is_listed_when_its_first_run_ends_and_as_under_way_only_when_it_runs_again()
    {
        DateTimeOffset at = new(UniqueDay().ToDateTime(default), TimeSpan.Zero);
        var entry = new LedgerEntry { Name = mark + "/listed.txt", ETag = "1", State = UploadState.Started, Attempts = 1, UploadedAt = at, UpdatedAt = at };
        async Task<IEnumerable<UploadState>> ListedAsync(UploadState? state) =>
            (await Ledger.NewestAsync(state, LedgerEntry.OrderFrom(at.AddHours(1)), 10, Cancel)).Entries.Where(each => each.Name == entry.Name).Select(each => each.State);

        LedgerEntry first = (await Ledger.TryPutAsync(entry, Cancel))!;
        Assert.Empty(await ListedAsync(null));
        LedgerEntry again = (await Ledger.TryPutAsync(first with { Attempts = 2 }, Cancel))!;
        Assert.Equal([UploadState.Started], await ListedAsync(UploadState.Started));
        LedgerEntry accepted = (await Ledger.TryPutAsync(again with { State = UploadState.Accepted }, Cancel))!;
        Assert.Empty(await ListedAsync(UploadState.Started));
        Assert.Equal([UploadState.Accepted], await ListedAsync(UploadState.Accepted));

        LedgerEntry corrected = (await Ledger.TryPutAsync(accepted with { ETag = "2", State = UploadState.Started, Attempts = 1, UploadedAt = at.AddMinutes(1) }, Cancel))!;
        Assert.Empty(await ListedAsync(UploadState.Accepted));
        Assert.Equal([UploadState.Started], await ListedAsync(null));
        await Ledger.TryPutAsync(corrected with { State = UploadState.Accepted }, Cancel);
        Assert.Equal([UploadState.Accepted], await ListedAsync(null));
    }
}
