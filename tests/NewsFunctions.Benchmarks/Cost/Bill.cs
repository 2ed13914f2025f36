using System.Globalization;
using System.Text;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What a million articles cost.</summary>
internal static class Bill
{
    private const double Million = 1_000_000;
    private const double TenThousand = 10_000;
    private const double Gigabyte = 1_073_741_824;

    /// <summary>The items of the bill for a million accepted articles: what, how many, in what unit, dollars.</summary>
    public static IReadOnlyList<BillItem> Of(BilledWork work, Prices prices, bool alone) =>
    [
        new("instance memory", Million / 1000 * (alone ? work.Instance.AloneGbSeconds : work.Instance.StreamGbSeconds), "GB-s", prices.GbSecond),
        new("runs of functions", Million, "runs", prices.MillionRuns / Million),
        new("events", Million * BilledWork.EventOperations, "operations", prices.MillionEvents / Million),
        new("table requests", Million * (work.Storage.TableReads + work.Storage.TableWrites), "requests", prices.TenThousandTable / TenThousand),
        new("blob reads", Million * (work.Storage.BlobReads + BilledWork.HostBlobReads), "requests", prices.TenThousandBlobReads / TenThousand),
        // The editor's own upload is one more.
        new("blob writes", Million * (work.Storage.BlobWrites + 1), "requests", prices.TenThousandBlobWrites / TenThousand),
        new("queue requests of the host", Million * BilledWork.HostQueueRequests, "requests", prices.TenThousandQueue / TenThousand),
        new("records, lists, index for a month", Million * work.StoredBytes / Gigabyte, "GB", prices.TableGigabyteMonth),
        new("uploaded files for a month", Million * BilledWork.UploadBytes / Gigabyte, "GB", prices.BlobGigabyteMonth),
    ];

    /// <summary>The bill as a table in Markdown: articles in a stream, and each alone.</summary>
    public static string Table(BilledWork work, Prices prices)
    {
        var table = new StringBuilder();
        table.AppendLine("| of 1,000,000 accepted articles | quantity | price of one, US$ | in a stream, US$ | each alone, US$ |");
        table.AppendLine("|---|--:|--:|--:|--:|");
        IReadOnlyList<BillItem> stream = Of(work, prices, alone: false), alone = Of(work, prices, alone: true);
        foreach ((BillItem one, BillItem other) in stream.Zip(alone))
        {
            string quantity = one.Quantity == other.Quantity ? Number(one.Quantity) : Number(one.Quantity) + " / " + Number(other.Quantity);
            table.AppendLine(CultureInfo.InvariantCulture, $"| {one.Name} | {quantity} {one.Unit} | {one.Price:0.#########} | {one.Dollars:0.00} | {other.Dollars:0.00} |");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"| **together** | | | **{stream.Sum(item => item.Dollars):0.00}** | **{alone.Sum(item => item.Dollars):0.00}** |");
        return table.ToString();
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
