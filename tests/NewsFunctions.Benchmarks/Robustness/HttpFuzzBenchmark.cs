using System.Text.Json;
using Azure.Storage.Blobs;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>fuzz-http [REQUESTS]</c>: random requests for each HTTP function of a host with articles and a digest.</summary>
internal static class HttpFuzzBenchmark
{
    /// <summary>Runs it; 1 when a request failed.</summary>
    public static async Task<int> RunAsync(int requests, TextWriter output)
    {
        string project = ProjectFolder.Find();
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(project, null), CancellationToken.None);
        var keys = FunctionKeys.Create();
        LocalHostOptions options = NewsServer.HostOptions(new ServeOptions { Port = 0 }, project, azurite.ConnectionString, keys) with { Hints = azurite.Hints, AddLogging = _ => { } };
        await using LocalHost host = await LocalHost.StartAsync(options, new HostEvents(), CancellationToken.None);
        IReadOnlyList<MixedFile> files = MixedFile.Make(40, 6);
        foreach (MixedFile file in files)
        {
            await new BlobContainerClient(azurite.ConnectionString, StorageNames.Uploads).GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true);
        }

        await Accounting.SettledAsync(azurite.ConnectionString, files, TimeSpan.FromMinutes(2), CancellationToken.None);
        await Accounting.TakeAsync(azurite.ConnectionString, files, CancellationToken.None);
        HttpFuzzReport report = await HttpFuzz.RunAsync(host, keys, await KnownAsync(host, files, CancellationToken.None), requests, 1, CancellationToken.None);
        output.WriteLine(report);
        bool survives = await HttpFuzz.SurvivesGarbageAsync(host, 300, 1, CancellationToken.None);
        output.WriteLine("300 connections of garbage, half requests and half bodies: " + (survives ? "still answers" : "no answer any more"));
        return report.Failures.Count == 0 && survives ? 0 : 1;
    }

    /// <summary>Ids and names that the host knows.</summary>
    public static async Task<IReadOnlyList<string>> KnownAsync(LocalHost host, IReadOnlyList<MixedFile> files, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        List<string> known = [.. files.Take(10).Select(file => file.Name), "2031-03-03"];
        foreach ((string path, string list) in ((string, string)[])[("/api/articles?limit=20", "articles"), ("/api/stories", "stories")])
        {
            using JsonDocument json = JsonDocument.Parse(await http.GetStringAsync(path, cancellationToken));
            known.AddRange(json.RootElement.GetProperty(list).EnumerateArray().Select(each => each.GetProperty("id").GetString()!));
        }

        return known;
    }
}
