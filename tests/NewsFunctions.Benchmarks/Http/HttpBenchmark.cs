using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Benchmarks.Latency;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Http;

/// <summary>
/// How long the local host takes for an article, a page of a list, a digest and a 304, beside the bare point read of the article's row, with 1, 8
/// and 32 clients; and what answering a page of a list allocates, however long the list is. Azurite in memory, all on this machine.
/// </summary>
internal static class HttpBenchmark
{
    private const int Few = 100;
    private const int Many = 500;
    private const int Requests = 500;
    private const int Pages = 20;
    private static readonly int[] Clients = [1, 8, 32];

    /// <summary>Runs the benchmark and prints what it finds.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        string project = ProjectFolder.Find();
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, FunctionKeys.Create()) with { Hints = azurite.Hints, AddLogging = _ => { } };
        await using LocalHost host = await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
        using var http = new HttpClient(handler) { BaseAddress = host.Address };
        var container = new BlobContainerClient(azurite.ConnectionString, StorageNames.Uploads);

        await FillAsync(container, http, 0, Few);
        await PrintAllocationAsync(host, Few, output);
        await FillAsync(container, http, Few, Many);
        await PrintAllocationAsync(host, Many, output);
        await host.Timers.Single(timer => timer.Function.Name == "CompileDigests").RunNowAsync(CancellationToken.None);

        string id = ArticleId.For("many/0.txt", "").ToString(), article = "/api/articles/" + id;
        using HttpResponseMessage first = await http.GetAsync(article);
        EntityTagHeaderValue tag = first.Headers.ETag!;
        var table = new TableClient(azurite.ConnectionString, StorageNames.ArticlesTable);
        (string Name, Func<Task> Ask)[] asked =
        [
            ("raw point read", () => table.GetEntityIfExistsAsync<TableEntity>(id[..2], id)),
            ("article", () => GetAsync(http, article, null, HttpStatusCode.OK)),
            ("article, 304", () => GetAsync(http, article, tag, HttpStatusCode.NotModified)),
            ("list of 50", () => GetAsync(http, "/api/articles", null, HttpStatusCode.OK)),
            ("digest", () => GetAsync(http, "/api/digests/latest?format=json", null, HttpStatusCode.OK)),
        ];
        foreach ((_, Func<Task> ask) in asked)
        {
            await MeasureAsync(ask, 1, Requests / 10);
        }

        foreach (int clients in Clients)
        {
            await PrintAsync(asked, clients, output);
        }

        return 0;
    }

    /// <summary>In turns, so that what else the machine does falls on all of them.</summary>
    private static async Task PrintAsync((string Name, Func<Task> Ask)[] asked, int clients, TextWriter output)
    {
        const int Turns = 5;
        var times = asked.ToDictionary(each => each.Name, _ => new List<double>(), StringComparer.Ordinal);
        for (int turn = 0; turn < Turns; turn++)
        {
            foreach ((string name, Func<Task> ask) in asked)
            {
                times[name].AddRange(await MeasureAsync(ask, clients, Math.Max(1, Requests / Turns / clients)));
            }
        }

        double raw = Quantile(times[asked[0].Name], 0.5);
        foreach ((string name, _) in asked)
        {
            double half = Quantile(times[name], 0.5);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clients,2} clients  {name,-14}  p50 {half,6:0.00} ms  p99 {Quantile(times[name], 0.99),6:0.00} ms  {half / raw,5:0.00} × the raw read"));
        }
    }

    private static async Task<List<double>> MeasureAsync(Func<Task> ask, int clients, int requests)
    {
        List<double>[] each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>(requests);
            for (int i = 0; i < requests; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await ask();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return times;
        })));
        return [.. each.SelectMany(times => times)];
    }

    private static async Task GetAsync(HttpClient http, string path, EntityTagHeaderValue? known, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        using HttpResponseMessage answer = await http.SendAsync(request);
        _ = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
        }
    }

    private static async Task FillAsync(BlobContainerClient container, HttpClient http, int from, int to)
    {
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, token) => await container.GetBlobClient($"many/{i}.txt").UploadAsync(BinaryData.FromBytes(MadeUpArticle.Write(i)), overwrite: true, token));
        for (int i = from; i < to; i++)
        {
            while ((await http.GetAsync("/api/articles/" + ArticleId.For($"many/{i}.txt", ""))).StatusCode != HttpStatusCode.OK)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>What is allocated from the question to the bytes that go out: the page's rows, never the list.</summary>
    private static async Task PrintAllocationAsync(LocalHost host, int articles, TextWriter output)
    {
        BrowseArticles browse = host.Services.GetRequiredService<BrowseArticles>();
        foreach (int limit in (int[])[50, 200])
        {
            async Task<int> PageAsync() => ArticleListJson.Write(await browse.RunAsync(new ArticleQuery { Limit = limit }, CancellationToken.None), null, new DefaultHttpContext().Request).Length;
            int bytes = await PageAsync();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Pages; i++)
            {
                await PageAsync();
            }

            long each = (GC.GetTotalAllocatedBytes(precise: true) - before) / Pages;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a page of {limit} of {articles} articles: {bytes / 1024.0:0} KiB of JSON, {each / 1024.0:0} KiB allocated"));
        }
    }

    private static double Quantile(List<double> times, double part) => times.Order().ElementAt((int)((times.Count - 1) * part));
}
