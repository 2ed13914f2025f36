namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What a region charges, in US dollars.</summary>
/// <param name="GbSecond">An instance's memory while it runs (Flex Consumption, on demand).</param>
/// <param name="MillionRuns">Runs of functions.</param>
/// <param name="MillionEvents">Operations of Event Grid.</param>
/// <param name="TenThousandTable">Requests to tables, of any kind.</param>
/// <param name="TenThousandBlobWrites">Writes of blobs, hot tier.</param>
/// <param name="TenThousandBlobReads">Reads of blobs, hot tier.</param>
/// <param name="TenThousandQueue">Requests to queues.</param>
/// <param name="TableGigabyteMonth">A GB in tables for a month.</param>
/// <param name="BlobGigabyteMonth">A GB in blobs for a month, hot tier.</param>
internal sealed record Prices(
    double GbSecond,
    double MillionRuns,
    double MillionEvents,
    double TenThousandTable,
    double TenThousandBlobWrites,
    double TenThousandBlobReads,
    double TenThousandQueue,
    double TableGigabyteMonth,
    double BlobGigabyteMonth)
{
    /// <summary>
    /// List prices of East US, with locally redundant storage. Of functions by a guide of 2025 (https://modal.com/blog/azure-function-pricing-guide), of events by
    /// https://learn.microsoft.com/azure/event-grid/overview, of storage as remembered: check them against the pricing pages
    /// (https://azure.microsoft.com/pricing/details/functions, /event-grid, /storage/tables, /storage/blobs, /storage/queues) before money depends on them.
    /// </summary>
    public static Prices Listed { get; } = new(
        GbSecond: 0.000026,
        MillionRuns: 0.40,
        MillionEvents: 0.60,
        TenThousandTable: 0.00036,
        TenThousandBlobWrites: 0.05,
        TenThousandBlobReads: 0.004,
        TenThousandQueue: 0.004,
        TableGigabyteMonth: 0.045,
        BlobGigabyteMonth: 0.0184);
}
