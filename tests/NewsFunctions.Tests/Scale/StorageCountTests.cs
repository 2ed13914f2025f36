using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Storage;

namespace NewsFunctions.Tests.Scale;

public sealed class StorageCountTests
{
    [Theory]
    [InlineData("table", "GET", 1, 0, 0, 0, 0)]
    [InlineData("table", "POST", 0, 1, 0, 0, 0)]
    [InlineData("table", "DELETE", 0, 1, 0, 0, 0)]
    [InlineData("blob", "HEAD", 0, 0, 1, 0, 0)]
    [InlineData("blob", "PUT", 0, 0, 0, 1, 0)]
    [InlineData("queue", "GET", 0, 0, 0, 0, 1)]
    public void A_request_is_counted_in_the_class_it_is_billed_in(string service, string verb, int tableReads, int tableWrites, int blobReads, int blobWrites, int queue)
    {
        var use = StorageUse.Of(service, verb, 200);

        Assert.Equal(new StorageUse(tableReads, tableWrites, blobReads, blobWrites, queue, 0, 0), use);
        Assert.Equal(1, use.Requests);
    }

    [Fact]
    public void A_request_that_is_answered_with_404_counts_and_is_told_apart()
    {
        var use = StorageUse.Of("table", "GET", 404);

        Assert.Equal((1, 1), (use.Requests, use.Failed));
    }

    [Fact]
    public void Sums_and_shares_keep_every_part()
    {
        var one = new StorageUse(1, 2, 3, 4, 5, 6, 7);

        Assert.Equal(one, (one + one + one) / 3);
    }

    [Fact]
    public async Task What_the_meter_tells_of_the_account_is_counted_once_and_of_others_not()
    {
        using var count = new StorageCount("mine.table.example");
        await AskAsync("mine.table.example", 200);
        await AskAsync("mine.table.example", 404);
        await AskAsync("theirs.table.example", 200);

        StorageUse counted = count.Take();

        Assert.Equal((2, 1), (counted.TableReads, counted.Failed));
        Assert.Equal(default, count.Take());
    }

    private static async Task AskAsync(string host, int status)
    {
        var options = new TableClientOptions { Transport = new Answering(status), Retry = { MaxRetries = 0 } };
        options.AddPolicy(new StorageMeter("table"), HttpPipelinePosition.PerRetry);
        var table = new TableClient(new Uri($"https://{host}"), "Rows", new TableSharedKeyCredential("name", "a2V5"), options);
        await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Answers every request with a status, and with an empty row.</summary>
    private sealed class Answering(int status) : HttpClientTransport(new Handler(status))
    {
        private sealed class Handler(int status) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage((System.Net.HttpStatusCode)status)
            {
                Content = new StringContent(status == 200 ? """{"PartitionKey":"p","RowKey":"r"}""" : """{"odata.error":{"code":"ResourceNotFound","message":{"lang":"en-US","value":"none"}}}""", System.Text.Encoding.UTF8, "application/json"),
            });
        }
    }
}
