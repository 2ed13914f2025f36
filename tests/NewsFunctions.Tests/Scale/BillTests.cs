using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Tests.Scale;

public sealed class BillTests
{
    private static readonly Prices Round = new(GbSecond: 1, MillionRuns: 1, MillionEvents: 1, TenThousandTable: 1, TenThousandBlobWrites: 1, TenThousandBlobReads: 1, TenThousandQueue: 1, TableGigabyteMonth: 1, BlobGigabyteMonth: 1);

    [Fact]
    public void Each_line_is_its_quantity_at_its_price()
    {
        var work = new BilledWork(new StorageUse(2, 7, 3, 0, 0, 1, 0), new InstanceTime(0.010, 12), 1_073_741_824 / 1e6);

        Dictionary<string, double> dollars = Bill.Of(work, Round, alone: false).ToDictionary(item => item.Name, item => Math.Round(item.Dollars, 6));

        Assert.Equal(900, dollars["table requests"]);
        // Three of ours and two of the host's.
        Assert.Equal(500, dollars["blob reads"]);
        // The editor's own upload.
        Assert.Equal(100, dollars["blob writes"]);
        Assert.Equal(2, dollars["events"]);
        Assert.Equal(1, dollars["runs of functions"]);
        Assert.Equal(1, dollars["records, lists, index for a month"]);
        // 2 GB for 10 ms of processor each: waiting for storage (70 ms among 8) is less.
        Assert.Equal(20_000, dollars["instance memory"]);
    }

    [Fact]
    public void An_instance_is_bound_by_what_is_slower_of_processor_and_waiting()
    {
        Assert.Equal(0.020, new InstanceTime(0.020, 10).BusySeconds, 6);
        Assert.Equal((0.002 + (20 * InstanceTime.StorageSeconds)) / InstanceTime.AtOnce, new InstanceTime(0.002, 20).BusySeconds, 6);
    }

    [Fact]
    public void An_article_that_comes_alone_is_billed_a_second()
    {
        Assert.Equal(1000 * InstanceTime.Gigabytes, new InstanceTime(0.005, 9).AloneGbSeconds);
        Assert.Equal(1000 * InstanceTime.Gigabytes * 3, new InstanceTime(3, 0).AloneGbSeconds);
    }
}
