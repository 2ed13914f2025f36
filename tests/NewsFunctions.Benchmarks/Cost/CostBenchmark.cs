namespace NewsFunctions.Benchmarks.Cost;

/// <summary><c>cost [FOLDER]</c>: requests to storage by operation, bytes stored, processor time. Written into the folder's paper where it marks a place for them, and kept for <c>scale</c>.</summary>
internal static class CostBenchmark
{
    /// <summary>The operation that an accepted article costs.</summary>
    public const string Accepted = "an accepted file of one article";

    /// <summary>Runs it, and prints what it finds.</summary>
    public static async Task<int> RunAsync(string? folder, TextWriter output)
    {
        IReadOnlyList<CostLine> lines;
        await using (CostNewsroom newsroom = await CostNewsroom.StartAsync())
        {
            lines = await new CostOperations(newsroom).RunAsync();
        }

        IngestSpeed speed;
        await using (CostNewsroom newsroom = await CostNewsroom.StartAsync())
        {
            speed = await IngestSpeed.MeasureAsync(newsroom);
        }

        StorageUse accepted = lines.Single(line => line.Operation == Accepted).Each;
        var instance = new InstanceTime(speed.CpuSeconds, accepted.Requests);
        (string Name, string Content)[] parts =
        [
            ("requests", CostTables.Requests(lines)),
            ("bytes", CostTables.Bytes(speed)),
            ("partitions", HotPartition.Table(speed.Hot)),
            ("time", CostTables.Time(speed, instance)),
            ("bill", Bill.Table(new BilledWork(accepted, instance, speed.Stored.Values.Sum() + speed.Derived.Values.Sum()), Prices.Listed)),
        ];
        foreach ((string name, string content) in parts)
        {
            output.WriteLine(content);
            if (folder is not null)
            {
                await PaperSection.WriteAsync(Path.Combine(folder, PaperSection.Paper), name, content);
            }
        }

        if (folder is not null)
        {
            await new MeasuredWork(accepted, speed.CpuSeconds, speed.Hot).WriteAsync(folder);
        }

        return 0;
    }
}
