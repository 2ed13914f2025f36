using NewsFunctions.Benchmarks.Robustness;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Robustness;

/// <summary>The small form of the benchmarks <c>crash</c> and <c>faults</c>: the same code, fewer files.</summary>
public sealed class RobustnessTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_killed_host_loses_nothing_and_doubles_nothing(int hosts)
    {
        IReadOnlyList<MixedFile> files = MixedFile.Make(30, 11);
        Accounting stock = await CrashRun.RunAsync(azurite.NewAccount(), files, kills: 2, hosts, seed: hosts, Cancel);
        Assert.True(stock.IsClean, stock.ToString());
        Assert.Equal(files.Sum(file => file.Articles), stock.Articles);
    }

    [Fact]
    public async Task Storage_that_fails_one_call_in_ten_loses_nothing_and_doubles_nothing()
    {
        IReadOnlyList<MixedFile> files = MixedFile.Make(40, 20);
        (Accounting stock, FaultyStorage proxy) = await FaultBenchmark.RunFaultyAsync(azurite.NewAccount(), files, 0.1, Cancel);
        Assert.True(stock.IsClean, stock.ToString());
        Assert.Equal(files.Sum(file => file.Articles), stock.Articles);
        Assert.True(proxy.Injected.Values.Sum() > 20, "faults were injected");
    }

    /// <summary>Before every write and after it, on real storage; the unit tests do the same in memory for more kinds of files.</summary>
    [Fact]
    public async Task A_run_that_ends_at_any_of_its_writes_is_completed_by_the_next()
    {
        FaultPoints tried = await FaultPoints.RunAsync(azurite.NewAccount(), Cancel);
        Assert.Empty(tried.Wrong);
        Assert.True(tried.Points > 50, $"{tried.Points} points were tried");
    }
}
