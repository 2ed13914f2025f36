using NewsFunctions.Benchmarks.Robustness;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Robustness;

/// <summary>The small form of the benchmark <c>fuzz-http</c>.</summary>
public sealed class HttpFuzzTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_request_is_answered_with_a_fault_of_ours()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        IReadOnlyList<MixedFile> files = MixedFile.Make(10, 6);
        foreach (MixedFile file in files)
        {
            await host.UploadAsync(file.Name, file.Content);
        }

        await host.RunTimerAsync("CompileDigests");
        HttpFuzzReport report = await HttpFuzz.RunAsync(host.Host, host.Keys, await HttpFuzzBenchmark.KnownAsync(host.Host, files, Cancel), 1500, 7, Cancel);
        Assert.True(report.Failures.Count == 0, report.ToString());
        Assert.Contains(200, report.Statuses.Keys);
        Assert.True(await HttpFuzz.SurvivesGarbageAsync(host.Host, 60, 7, Cancel), "the host answers after garbage");
    }

    [Fact]
    public async Task A_date_that_no_newsroom_has_does_not_stop_the_digests()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        foreach (string published in (string[])["9999-12-31", "0001-01-01", "9999-12-31T23:59:59Z"])
        {
            await host.UploadAsync("courier/" + published.Replace(':', '-') + ".txt", Pipeline.MadeUp.Tram(), new Dictionary<string, string> { ["published"] = published });
        }

        await host.RunTimerAsync("CompileDigests");
        using HttpResponseMessage digest = await host.Http.GetAsync("/api/digests/latest", Cancel);
        Assert.Equal(System.Net.HttpStatusCode.OK, digest.StatusCode);
    }
}
