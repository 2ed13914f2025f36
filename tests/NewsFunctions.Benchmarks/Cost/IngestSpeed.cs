using System.Diagnostics;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What an accepted file of one article costs an instance, and how many bytes it leaves.</summary>
/// <param name="CpuSeconds">Processor time of the process that ingests, storage's own not counted, for each article.</param>
/// <param name="ParseSeconds">From the bytes to the article, one at a time, for each article.</param>
/// <param name="WallSeconds">On this machine, with the emulator on the same processors, for each article at <see cref="InstanceTime.AtOnce"/>.</param>
/// <param name="Stored">Bytes by table and container, for each article.</param>
/// <param name="Derived">Further bytes that digests, stories and the search index take, for each article of a day.</param>
/// <param name="Corrected">Further bytes by a correction.</param>
/// <param name="Hot">Partitions that the articles of one day and source share.</param>
internal sealed record IngestSpeed(
    double CpuSeconds,
    double ParseSeconds,
    double WallSeconds,
    IReadOnlyDictionary<string, double> Stored,
    IReadOnlyDictionary<string, double> Derived,
    IReadOnlyDictionary<string, double> Corrected,
    IReadOnlyList<HotPartition> Hot)
{
    private const int WarmUp = 300;
    private const int Files = 1000;
    private const int Corrections = 200;
    private const int OtherTexts = 500_000;
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    /// <summary>Measures on an empty store.</summary>
    public static async Task<IngestSpeed> MeasureAsync(CostNewsroom newsroom)
    {
        CostFile[] warm = CostFile.Singles("harbour-news", 0, WarmUp);
        CostFile[] files = CostFile.Singles("harbour-news", WarmUp, Files);
        await newsroom.UploadAsync([.. warm, .. files]);
        await IngestAsync(newsroom, warm);
        IReadOnlyDictionary<string, long> before = await newsroom.StoredAsync();
        (double cpu, double wall) = await TimeAsync(() => IngestAsync(newsroom, files));
        IReadOnlyDictionary<string, long> after = await newsroom.StoredAsync();
        double parse = Parse(newsroom.Get<UploadParser>(), files);
        newsroom.Clock.Ahead += AnHour;
        await newsroom.Get<CompileDigests>().RunAsync(CancellationToken.None);
        await newsroom.Get<Core.Search.BuildSearch>().RunAsync(CancellationToken.None);
        IReadOnlyDictionary<string, long> derived = await newsroom.StoredAsync();
        CostFile[] others = CostFile.Singles("harbour-news", WarmUp + Files, Corrections);
        await newsroom.UploadAsync(others);
        IReadOnlyList<HotPartition> hot = HotPartition.Of(await newsroom.PartitionsAsync(() => IngestAsync(newsroom, others)), Corrections);
        IReadOnlyDictionary<string, long> settled = await newsroom.StoredAsync();
        CostFile[] corrections = [.. files.Take(Corrections).Select((file, i) => file.Corrected(OtherTexts + i))];
        await newsroom.UploadAsync(corrections);
        await IngestAsync(newsroom, corrections);
        IReadOnlyDictionary<string, long> corrected = await newsroom.StoredAsync();
        return new IngestSpeed(
            cpu / Files, parse / Files, wall / Files, Difference(before, after, Files), Difference(after, derived, WarmUp + Files), Difference(settled, corrected, Corrections), hot);
    }

    private static Task IngestAsync(CostNewsroom newsroom, CostFile[] files) => Parallel.ForEachAsync(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = InstanceTime.AtOnce },
        async (file, token) => await newsroom.Get<IngestUpload>().RunAsync(file.Name, token));

    private static async Task<(double Cpu, double Wall)> TimeAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan cpu = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await work();
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return ((process.TotalProcessorTime - cpu).TotalSeconds, wall.TotalSeconds);
    }

    private static double Parse(UploadParser parser, CostFile[] files)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (CostFile file in files)
        {
            if (parser.Parse(new Upload { Name = file.Name, Content = file.Content, UploadedAt = DateTimeOffset.UnixEpoch }) is not ParseOutcome.Parsed)
            {
                throw new InvalidOperationException($"{file.Name} is no article.");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Dictionary<string, double> Difference(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after, int among) =>
        after.Where(place => place.Value != before[place.Key]).ToDictionary(place => place.Key, place => (place.Value - before[place.Key]) / (double)among, StringComparer.Ordinal);
}
