using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>faults [FILES]</c>: storage that fails one call in ten; storage that is away for ten seconds; a run that ends at each of its writes.</summary>
internal static class FaultBenchmark
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(10);

    /// <summary>Runs it; 1 when anything was lost, doubled or inconsistent.</summary>
    public static async Task<int> RunAsync(int files, TextWriter output)
    {
        bool clean = await InjectAsync(files, output);
        clean &= await InterruptAsync(files, output);
        return await EndAsync(output) && clean ? 0 : 1;
    }

    /// <summary>Files through a storage that fails; then a quiet run without faults.</summary>
    public static async Task<(Accounting Stock, FaultyStorage Proxy)> RunFaultyAsync(string storage, IReadOnlyList<MixedFile> files, double share, CancellationToken cancellationToken)
    {
        await UploadAsync(storage, files, cancellationToken);
        string folder = Directory.CreateTempSubdirectory("news-faults").FullName;
        try
        {
            await using FaultyStorage proxy = await FaultyStorage.StartAsync(storage, share, 1);
            // A start that storage refuses is a failed start, told plainly; whoever runs the host starts it again.
            ChildHost? host = null;
            for (int start = 0; host is null; start++)
            {
                try
                {
                    host = await ChildHost.StartAsync(proxy.ConnectionString, folder, cancellationToken);
                }
                catch (InvalidOperationException) when (start < 10)
                {
                }
            }

            using (host)
            {
                await Accounting.SettledAsync(storage, files, TimeSpan.FromMinutes(5), cancellationToken);
            }

            using (ChildHost quiet = await ChildHost.StartAsync(storage, folder, cancellationToken))
            {
                await Accounting.SettledAsync(storage, files, TimeSpan.FromMinutes(5), cancellationToken);
                await quiet.EndAsync();
            }

            return (await Accounting.TakeAsync(storage, files, cancellationToken), proxy);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> InjectAsync(int count, TextWriter output)
    {
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null), CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        (Accounting stock, FaultyStorage proxy) = await RunFaultyAsync(azurite.ConnectionString, MixedFile.Make(count, 2), 0.1, CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{proxy.Calls} storage calls, failed {string.Join(", ", proxy.Injected.Select(each => each.Key + " " + each.Value))} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {stock}"));
        return stock.IsClean;
    }

    private static async Task<bool> EndAsync(TextWriter output)
    {
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null), CancellationToken.None);
        FaultPoints tried = await FaultPoints.RunAsync(azurite.ConnectionString, CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"runs ended at {tried.Points} writes, {tried.Wrong.Count} not completed by the next run {string.Join("; ", tried.Wrong)}"));
        return tried.Wrong.Count == 0;
    }

    private static async Task<bool> InterruptAsync(int count, TextWriter output)
    {
        IReadOnlyList<MixedFile> files = MixedFile.Make(count, 3);
        string data = Directory.CreateTempSubdirectory("news-outage").FullName;
        try
        {
            var options = new AzuriteOptions(ProjectFolder.Find(), Path.Combine(data, "azurite"));
            AzuriteProcess azurite = await AzuriteProcess.StartAsync(options, CancellationToken.None);
            try
            {
                string storage = azurite.ConnectionString;
                await UploadAsync(storage, files, CancellationToken.None);
                using ChildHost host = await ChildHost.StartAsync(storage, data, CancellationToken.None);
                // In the middle of the work.
                await Accounting.SettledAsync(storage, [.. files.Take(count / 4)], TimeSpan.FromMinutes(2), CancellationToken.None);
                await azurite.DisposeAsync();
                await Task.Delay(Outage);
                azurite = await AzuriteProcess.StartAsync(options with { BlobPort = PortOf(storage, "Blob"), QueuePort = PortOf(storage, "Queue"), TablePort = PortOf(storage, "Table") }, CancellationToken.None);
                await Accounting.SettledAsync(storage, files, TimeSpan.FromMinutes(5), CancellationToken.None);
                await host.EndAsync();
                Accounting stock = await Accounting.TakeAsync(storage, files, CancellationToken.None);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"storage away for {Outage.TotalSeconds:0} s: {stock}"));
                return stock.IsClean;
            }
            finally
            {
                await azurite.DisposeAsync();
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task UploadAsync(string storage, IReadOnlyList<MixedFile> files, CancellationToken cancellationToken)
    {
        var container = new BlobContainerClient(storage, StorageNames.Uploads);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (MixedFile file in files)
        {
            await container.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true, cancellationToken);
        }
    }

    private static int PortOf(string storage, string service) =>
        new Uri(storage.Split(';').Single(part => part.StartsWith(service + "Endpoint=", StringComparison.Ordinal)).Split('=', 2)[1]).Port;
}
