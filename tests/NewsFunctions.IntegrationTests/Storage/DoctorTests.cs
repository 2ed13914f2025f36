using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Doctor;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.IntegrationTests.Pipeline;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Storage;

/// <summary>Storage is damaged in every way the doctor knows; it says so, mends it, and then finds nothing.</summary>
public sealed class DoctorTests(AzuriteFixture azurite)
{
    private const string File = "courier/tram.txt";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_store_has_no_findings()
    {
        await using NewsHost host = await StartAsync();
        Assert.Empty(await ExamineAsync(host, mend: false));
    }

    [Fact]
    public Task A_lost_ledger_row() => CheckAsync([FindingCode.UnseenFile, FindingCode.UnownedRecord], async host =>
    {
        await DeleteAsync(host, StorageNames.UploadsTable, row => row.GetString("name") == File);
        // Else the sweep, which is due every four minutes, may be faster than the doctor.
        await host.StopAsync();
        host.Time.Advance(TimeSpan.FromSeconds(31));
    });

    [Fact]
    public Task A_ledger_row_that_forgot_its_article() => CheckAsync([FindingCode.UnownedRecord], host => ChangeAsync(host, StorageNames.UploadsTable, row => row.GetString("name") == File, row =>
    {
        foreach (string column in row.Keys.Where(key => key.StartsWith("articles", StringComparison.Ordinal)).ToArray())
        {
            row.Remove(column);
        }
    }));

    [Fact]
    public Task A_deleted_file() => CheckAsync([FindingCode.GoneFile], host => host.Uploads.DeleteBlobAsync(File, cancellationToken: Cancel));

    [Fact]
    public Task A_lost_list_row() => CheckAsync([FindingCode.MissingListing], host => DeleteAsync(host, StorageNames.ListingsTable, row => row.PartitionKey.StartsWith("day:", StringComparison.Ordinal)));

    [Fact]
    public Task A_list_row_of_an_earlier_version() => CheckAsync([FindingCode.OldListing], host => ChangeAsync(host, StorageNames.ListingsTable, row => row.PartitionKey.StartsWith("source:", StringComparison.Ordinal), row => row["version"] = 0));

    [Fact]
    public Task A_ledger_row_of_an_earlier_shape() => CheckAsync([FindingCode.OldShape], host => ChangeAsync(host, StorageNames.UploadsTable, row => row.GetString("name") == File, row =>
    {
        row["schema"] = 1;
        foreach (string column in row.Keys.Where(key => key.StartsWith("listed", StringComparison.Ordinal)).ToArray())
        {
            row.Remove(column);
        }
    }));

    [Fact]
    public async Task Every_row_says_its_shape()
    {
        await using NewsHost host = await StartAsync();
        foreach (string table in StorageNames.Tables)
        {
            int rows = 0;
            await foreach (TableEntity row in new TableClient(host.Connection, table).QueryAsync<TableEntity>((string?)null, cancellationToken: Cancel))
            {
                rows++;
                Assert.True(row.GetInt32("schema") >= 1, $"{table}: {row.PartitionKey} / {row.RowKey}");
            }

            Assert.True(rows > 0 || table == StorageNames.SearchTable, table);
        }
    }

    [Fact]
    public Task A_list_row_of_an_earlier_shape() => CheckAsync([FindingCode.OldShape], host => ChangeAsync(host, StorageNames.ListingsTable, row => row.PartitionKey.StartsWith("day:", StringComparison.Ordinal), row =>
    {
        row["schema"] = 1;
        row.Remove("languageKey");
    }));

    [Fact]
    public Task A_list_row_on_a_day_its_article_left() => CheckAsync([FindingCode.OrphanListing], async host =>
    {
        var table = new TableClient(host.Connection, StorageNames.ListingsTable);
        TableEntity row = await FindAsync(table, each => each.PartitionKey.StartsWith("day:", StringComparison.Ordinal));
        row.PartitionKey = "day:2031-03-01";
        await table.AddEntityAsync(row, Cancel);
    });

    [Fact]
    public Task A_day_that_the_index_forgot() => CheckAsync([FindingCode.UnknownDay], host => DeleteAsync(host, StorageNames.DigestsTable, row => row.PartitionKey == "days" && row.GetString("day") == "2031-03-03"));

    [Fact]
    public Task A_digest_without_its_document() => CheckAsync([FindingCode.LostDocument], async host =>
    {
        var container = new BlobContainerClient(host.Connection, StorageNames.Digests);
        await foreach (Azure.Storage.Blobs.Models.BlobItem blob in container.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, "2031-03-03/", Cancel))
        {
            await container.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
        }
    });

    [Fact]
    public Task A_digest_that_tells_of_a_withdrawn_article() => CheckAsync([FindingCode.OldDigest], async host =>
    {
        await host.Uploads.DeleteBlobAsync(File, cancellationToken: Cancel);
        await host.RunTimerAsync("SweepUploads");
        await ChangeAsync(host, StorageNames.DigestsTable, row => row.PartitionKey == "days" && row.GetString("day") == "2031-03-03", row => row["dirty"] = false);
    });

    [Fact]
    public Task A_missing_table() => CheckAsync([FindingCode.MissingStorage], async host => await new TableClient(host.Connection, StorageNames.StoriesTable).DeleteAsync(Cancel), [FindingCode.MissingStorage, FindingCode.OldDigest]);

    [Fact]
    public async Task A_clock_that_is_off_is_said()
    {
        await using NewsHost host = await StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal([FindingCode.ClockSkew], (await ExamineAsync(host, mend: false)).Select(finding => finding.Code));
    }

    private async Task<NewsHost> StartAsync()
    {
        NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync(File, MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-03" });
        await host.UploadAsync("empty.txt", "");
        await host.RunTimerAsync("CompileDigests");
        return host;
    }

    private async Task CheckAsync(string[] codes, Func<NewsHost, Task> damage, string[]? mended = null)
    {
        await using NewsHost host = await StartAsync();
        await damage(host);
        string[] ignored = [FindingCode.ClockSkew];
        IReadOnlyList<Finding> found = await ExamineAsync(host, mend: false);
        Assert.Equal(codes, found.Select(finding => finding.Code).Except(ignored));

        // What is mended first may mend what was found behind it.
        IReadOnlyList<Finding> repaired = [.. (await ExamineAsync(host, mend: true)).Where(finding => !ignored.Contains(finding.Code))];
        Assert.Subset((mended ?? codes).ToHashSet(), repaired.Select(finding => finding.Code).ToHashSet());
        Assert.All(repaired, finding => Assert.True(finding.IsMended, finding.ToString()));
        await host.RunTimerAsync("CompileDigests");
        Assert.Empty((await ExamineAsync(host, mend: false)).Where(finding => !ignored.Contains(finding.Code)));
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(NewsHost host, bool mend)
    {
        var found = new List<Finding>();
        await foreach (Finding finding in host.Services.GetRequiredService<ExamineStore>().RunAsync(_ => mend, Cancel))
        {
            found.Add(finding);
        }

        return found;
    }

    private static async Task DeleteAsync(NewsHost host, string tableName, Func<TableEntity, bool> which)
    {
        var table = new TableClient(host.Connection, tableName);
        TableEntity row = await FindAsync(table, which);
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancel);
    }

    private static async Task ChangeAsync(NewsHost host, string tableName, Func<TableEntity, bool> which, Action<TableEntity> change)
    {
        var table = new TableClient(host.Connection, tableName);
        TableEntity row = await FindAsync(table, which);
        change(row);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }

    private static async Task<TableEntity> FindAsync(TableClient table, Func<TableEntity, bool> which)
    {
        await foreach (TableEntity row in table.QueryAsync<TableEntity>((string?)null, cancellationToken: Cancel))
        {
            if (which(row))
            {
                return row;
            }
        }

        throw new InvalidOperationException("There is no such row to damage.");
    }
}
