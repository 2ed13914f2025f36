using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>slow [CONNECTIONS]</c>: some hundred clients that send a byte now and then; how others are served meanwhile, and how long the host bears each.</summary>
internal static class SlowBenchmark
{
    private const int Requests = 300;
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(45);
    private static readonly string[] Paths = ["/api/health", "/api/articles?limit=20", "/"];

    /// <summary>Runs it; 1 when a request of others failed.</summary>
    public static async Task<int> RunAsync(int connections, TextWriter output)
    {
        string project = ProjectFolder.Find();
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        var keys = FunctionKeys.Create();
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, keys) with { Hints = azurite.Hints, AddLogging = _ => { } };
        await using LocalHost host = await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None);
        // A connection for each request: one that is kept open would not be refused as a new one may be.
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(20) };
        await AskAsync(http, () => false);
        (List<double> quiet, _) = await AskAsync(http, () => false);
        output.WriteLine("alone: " + Told(quiet, new Dictionary<string, int>()));

        using SlowClients slow = await SlowClients.OpenAsync(host.Address, keys, connections, Enum.GetValues<SlowKind>(), CancellationToken.None);
        long began = Stopwatch.GetTimestamp();
        Task<(List<double> Times, IReadOnlyDictionary<string, int> Failed)> others = AskAsync(http, () => Stopwatch.GetElapsedTime(began) < Duration);
        while (Stopwatch.GetElapsedTime(began) < Duration)
        {
            await slow.TrickleAsync(CancellationToken.None);
            await Task.Delay(BetweenBytes);
        }

        (List<double> busy, IReadOnlyDictionary<string, int> failed) = await others;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"beside {connections} slow clients: ") + Told(busy, failed));
        foreach (IGrouping<SlowKind, SlowClient> kind in slow.All.GroupBy(client => client.Kind))
        {
            double[] borne = [.. kind.Where(client => client.Borne is not null).Select(client => client.Borne!.Value.TotalSeconds).Order()];
            output.WriteLine(borne.Length == 0
                ? string.Create(CultureInfo.InvariantCulture, $"  {kind.Key}: none of {kind.Count()} ended in {Duration.TotalSeconds:0} s")
                : string.Create(CultureInfo.InvariantCulture, $"  {kind.Key}: {borne.Length} of {kind.Count()} ended by the host, the first after {borne[0]:0.0} s, the last after {borne[^1]:0.0} s"));
        }

        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Asks a number of times, and on while it is to go on; milliseconds of each answer, the shortest first, and how many failed by cause.</summary>
    private static async Task<(List<double> Times, IReadOnlyDictionary<string, int> Failed)> AskAsync(HttpClient http, Func<bool> goOn)
    {
        var times = new List<double>();
        var failed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Requests || goOn(); i++)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                using HttpResponseMessage answer = await http.GetAsync(Paths[i % Paths.Length]);
                if (!answer.IsSuccessStatusCode)
                {
                    Fail(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
                }
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                Fail(e is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "no answer in time");
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return (times, failed);

        void Fail(string why) => failed[why] = failed.GetValueOrDefault(why) + 1;
    }

    private static string Told(List<double> times, IReadOnlyDictionary<string, int> failed) => string.Create(
        CultureInfo.InvariantCulture, $"{times.Count} requests, {failed.Values.Sum()} failed{string.Concat(failed.Select(each => $" ({each.Key}: {each.Value})"))}, p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0} ms");
}
