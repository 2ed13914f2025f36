using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Tests.Scale;

public sealed class TableRequestTests
{
    [Fact]
    public void A_point_names_its_partition_in_the_address()
    {
        Assert.Equal(("Listings day:2031-03-01", 1), TableRequest.Of("PUT", "Listings(PartitionKey='day:2031-03-01',RowKey='7')", ""));
        Assert.Equal(("Listings day:2031-03-01", 1), TableRequest.Of("GET", "Listings?$filter=PartitionKey eq 'day:2031-03-01' and RowKey gt 'a'", ""));
    }

    [Fact]
    public void A_new_row_names_it_in_the_body()
    {
        Assert.Equal(("Articles ab", 1), TableRequest.Of("POST", "Articles?$format=json", """{"PartitionKey":"ab","RowKey":"abc"}"""));
    }

    [Fact]
    public void A_transaction_counts_each_of_its_rows()
    {
        const string body = "--batch_1\nContent-Type: application/http\n\nPUT http://127.0.0.1:1/account/History(PartitionKey='day%3A1',RowKey='a') HTTP/1.1\n\n{\"PartitionKey\":\"day:1\"}\n--b\n\nDELETE http://127.0.0.1:1/account/History(PartitionKey='day%3A1',RowKey='b') HTTP/1.1\n";

        Assert.Equal(("History day:1", 2), TableRequest.Of("POST", "$batch", body));
    }

    [Fact]
    public void A_transaction_of_new_rows_names_it_in_their_bodies()
    {
        const string body = "--b\n\nPOST http://127.0.0.1:1/account/History HTTP/1.1\n\n{\"PartitionKey\":\"day:1\",\"RowKey\":\"a\"}\n";

        Assert.Equal(("History day:1", 1), TableRequest.Of("POST", "$batch", body));
    }

    [Fact]
    public void A_scan_is_for_no_single_partition()
    {
        Assert.Null(TableRequest.Of("GET", "Uploads?$select=name", ""));
    }

    [Fact]
    public void Days_are_left_out_of_the_names_of_hot_partitions_and_cold_ones_are_no_hot_ones()
    {
        IReadOnlyList<HotPartition> hot = HotPartition.Of(new Dictionary<string, int> { ["Listings day:2031-03-01"] = 100, ["UploadLists Started"] = 200, ["Articles ab"] = 3 }, 100);

        Assert.Equal([new HotPartition("UploadLists Started", 2), new HotPartition("Listings day:…", 1)], hot);
    }
}
