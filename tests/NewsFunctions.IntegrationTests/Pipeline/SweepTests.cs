using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Pipeline;

/// <summary>What no event told of, found by the function that is deployed.</summary>
public sealed class SweepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_file_is_withdrawn_and_served_again_when_it_comes_back()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-03" });
        string url = (await StatusAsync(host)).GetProperty("articles")[0].GetProperty("url").GetString()!;
        await host.RunTimerAsync("CompileDigests");

        await host.Uploads.DeleteBlobAsync("courier/tram.txt", cancellationToken: Cancel);
        await host.RunTimerAsync("SweepUploads");
        await host.RunTimerAsync("CompileDigests");

        using HttpResponseMessage gone = await host.Http.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("withdrawn", (await StatusAsync(host)).GetProperty("state").GetString());
        Assert.Equal(0, (await host.Http.GetFromJsonAsync<JsonElement>("/api/digests/2031-03-03", Cancel)).GetProperty("articleCount").GetInt32());

        await host.UploadAsync("courier/tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-03" });
        Assert.Equal(2, (await host.Http.GetFromJsonAsync<JsonElement>(url, Cancel)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_file_without_a_ledger_row_is_taken_in_without_its_event()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        // The row is lost; the host has its receipt and will not run the file again by itself.
        var table = new TableClient(host.Connection, StorageNames.UploadsTable);
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(cancellationToken: Cancel))
        {
            await table.DeleteEntityAsync(row, cancellationToken: Cancel);
        }

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.RunTimerAsync("SweepUploads");
        Assert.Equal("accepted", (await StatusAsync(host)).GetProperty("state").GetString());
    }

    private static Task<JsonElement> StatusAsync(NewsHost host) => host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/courier/tram.txt", Cancel);
}
