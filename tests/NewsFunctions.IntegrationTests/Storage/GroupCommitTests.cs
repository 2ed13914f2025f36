using Azure;
using Azure.Data.Tables;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Storage;

public sealed class GroupCommitTests(AzuriteFixture azurite)
{
    private const string Partition = "day:2031-05-06";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_are_written_at_once_are_all_stored_in_few_requests()
    {
        (TableClient table, string connection) = await TableAsync();
        using var counter = new StorageCounter(connection);
        var commit = new GroupCommit(table);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => commit.UpsertAsync([Row(i, "small")], Cancel)));

        Assert.Equal(200, await CountAsync(table));
        Assert.InRange(counter.Take().Count(call => call.StartsWith("POST", StringComparison.Ordinal)), 1, 10);
    }

    /// <summary>2 MiB in one property is more than storage takes.</summary>
    [Fact]
    public async Task A_row_that_storage_does_not_take_fails_only_who_wrote_it()
    {
        (TableClient table, _) = await TableAsync();
        var commit = new GroupCommit(table);
        Task[] writes = [.. Enumerable.Range(0, 20).Select(i => commit.UpsertAsync([Row(i, i == 13 ? new string('x', 1024 * 1024) : "small")], Cancel))];
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => Task.WhenAll(writes));

        Assert.Equal([13], Enumerable.Range(0, 20).Where(i => writes[i].IsFaulted));
        Assert.Equal(19, await CountAsync(table));
    }

    [Fact]
    public async Task Of_two_writes_of_one_row_the_later_one_stands()
    {
        (TableClient table, _) = await TableAsync();
        var commit = new GroupCommit(table);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => commit.UpsertAsync([Row(0, "text " + i)], Cancel)));
        Assert.Equal("text 29", (await table.GetEntityAsync<TableEntity>(Partition, "0", cancellationToken: Cancel)).Value.GetString("text"));
    }

    private static TableEntity Row(int number, string text) => new(Partition, number.ToString(System.Globalization.CultureInfo.InvariantCulture)) { ["text"] = text };

    private static async Task<int> CountAsync(TableClient table)
    {
        int count = 0;
        await foreach (TableEntity _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == Partition, cancellationToken: Cancel))
        {
            count++;
        }

        return count;
    }

    private async Task<(TableClient Table, string Connection)> TableAsync()
    {
        string connection = azurite.NewAccount();
        var clients = new NewsStorageClients(new NewsStorageOptions { ConnectionString = connection });
        await clients.EnsureCreatedAsync(Cancel);
        return (clients.Tables.GetTableClient(StorageNames.ListingsTable), connection);
    }
}
