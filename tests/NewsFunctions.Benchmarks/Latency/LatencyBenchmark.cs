using System.Diagnostics;
using System.Globalization;
using System.Net;
using Azure.Storage.Blobs;
using NewsFunctions.Core.Articles;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Latency;

/// <summary>
/// How long after the start of its upload a file is served over HTTP as a record, by the local host with Azurite in memory: in an empty
/// container, while a backlog is worked off, and among many files.
/// </summary>
internal static class LatencyBenchmark
{
    private const int Samples = 200;
    private const int Many = 10_000;
    private const int UploadsAtOnce = 16;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    /// <summary>Runs the benchmark and prints what it finds.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        string project = ProjectFolder.Find();
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        var container = new BlobContainerClient(azurite.ConnectionString, StorageNames.Uploads);
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, FunctionKeys.Create()) with { Hints = azurite.Hints };
        await using (LocalHost host = await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            await MeasureAsync(container, http, "warm-up", Samples / 10);
            output.WriteLine(await MeasureAsync(container, http, "empty", Samples));

            var backlog = new Settled(host.Events, Many);
            long start = Stopwatch.GetTimestamp();
            Task filling = FillAsync(container);
            output.WriteLine("while 10,000 come in: " + await MeasureAsync(container, http, "during", Samples));
            await filling;
            await backlog.Reached;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Many} files uploaded and ingested in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
            output.WriteLine("among 10,000: " + await MeasureAsync(container, http, "among", Samples));
        }

        output.WriteLine("after a restart: " + await MeasureRestartAsync(options, container));
        return 0;
    }

    private static async Task<string> MeasureAsync(BlobContainerClient container, HttpClient http, string folder, int count)
    {
        var times = new List<double>(count);
        for (int i = 0; i < count; i++)
        {
            times.Add(await MeasureOneAsync(container, http, $"{folder}/{i}.txt", i));
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{folder}: {count} files, from upload to served p50 {times[count / 2]:0} ms, p95 {times[count * 95 / 100]:0} ms, longest {times[^1]:0} ms");
    }

    private static async Task<double> MeasureOneAsync(BlobContainerClient container, HttpClient http, string name, int number)
    {
        string address = $"/api/articles/{ArticleId.For(name, "")}";
        BinaryData content = BinaryData.FromBytes(MadeUpArticle.Write(number));
        long start = Stopwatch.GetTimestamp();
        await container.GetBlobClient(name).UploadAsync(content, overwrite: true);
        while (true)
        {
            using HttpResponseMessage response = await http.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            await Task.Delay(BetweenLooks);
        }
    }

    private static Task FillAsync(BlobContainerClient container) => Parallel.ForAsync(
        0,
        Many,
        new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce },
        async (i, token) => await container.GetBlobClient($"many/{i}.txt").UploadAsync(BinaryData.FromBytes(MadeUpArticle.Write(i)), overwrite: true, token));

    private static async Task<string> MeasureRestartAsync(LocalHostOptions options, BlobContainerClient container)
    {
        var events = new HostEvents();
        var scanned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int repeated = 0;
        events.Happened += happened =>
        {
            switch (happened)
            {
                case HostEvent.ContainerScanned:
                    scanned.TrySetResult();
                    break;
                case HostEvent.BlobSettled { Blob: var name } when name.StartsWith("many/", StringComparison.Ordinal):
                    Interlocked.Increment(ref repeated);
                    break;
            }
        };
        long start = Stopwatch.GetTimestamp();
        await using LocalHost host = await LocalHost.StartAsync(options, events, CancellationToken.None);
        await scanned.Task;
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        using var http = new HttpClient { BaseAddress = host.Address };
        string measured = await MeasureAsync(container, http, "restarted", Samples);
        return string.Create(CultureInfo.InvariantCulture, $"receipts read and container listed in {took.TotalSeconds:0.0} s, {repeated} files run again; {measured}");
    }

    /// <summary>Waits until so many of the files "many/…" are done.</summary>
    private sealed class Settled
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left;

        public Settled(HostEvents events, int count)
        {
            left = count;
            events.Happened += happened =>
            {
                if (happened is HostEvent.BlobSettled settled && settled.Blob.StartsWith("many/", StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0)
                {
                    reached.SetResult();
                }
            };
        }

        public Task Reached => reached.Task;
    }
}
