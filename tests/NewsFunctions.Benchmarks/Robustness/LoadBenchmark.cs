using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>load [FILES]</c>: a burst of files onto one host; what is lost, what memory it takes, and whether one heavy file holds up the light ones.</summary>
internal static class LoadBenchmark
{
    private const int UploadsAtOnce = 32;
    private const int Light = 1000;
    private const int HeavyBytes = 20 * 1024 * 1024;

    /// <summary>Runs it; 1 when anything was lost.</summary>
    public static async Task<int> RunAsync(int count, TextWriter output)
    {
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null), CancellationToken.None);
        string folder = Directory.CreateTempSubdirectory("news-load").FullName;
        try
        {
            using ChildHost host = await ChildHost.StartAsync(azurite.ConnectionString, folder, CancellationToken.None);
            long idle = host.WorkingSet;
            IReadOnlyList<MixedFile> files = MixedFile.Make(count, 4);
            long start = Stopwatch.GetTimestamp();
            await UploadAsync(azurite.ConnectionString, files);
            TimeSpan uploaded = Stopwatch.GetElapsedTime(start);
            await Accounting.SettledAsync(azurite.ConnectionString, files, TimeSpan.FromMinutes(20), CancellationToken.None);
            TimeSpan settled = Stopwatch.GetElapsedTime(start);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} files uploaded in {uploaded.TotalSeconds:0} s, all dealt with after {settled.TotalSeconds:0} s; memory {idle >> 20} MiB idle, {host.PeakWorkingSet >> 20} MiB at most"));
            IReadOnlyList<MixedFile> more = await FairnessAsync(azurite.ConnectionString, output);
            Accounting stock = await Accounting.TakeAsync(azurite.ConnectionString, [.. files, .. more], CancellationToken.None);
            output.WriteLine(stock);
            return stock.IsClean ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A file of 20 MB first, then a thousand light ones: when are these done, and when is the heavy one?</summary>
    private static async Task<IReadOnlyList<MixedFile>> FairnessAsync(string storage, TextWriter output)
    {
        var heavy = new MixedFile("heavy/pages.html", Heavy(), 1);
        IReadOnlyList<MixedFile> light = [.. MixedFile.Make(Light * 2, 5).Where(file => file.Articles > 0).Take(Light).Select(file => file with { Name = "light/" + file.Name })];
        await UploadAsync(storage, [heavy]);
        await UploadAsync(storage, light);
        await Accounting.SettledAsync(storage, [heavy, .. light], TimeSpan.FromMinutes(10), CancellationToken.None);
        await using ServiceProvider services = Accounting.ServicesOn(storage);
        var ledger = services.GetRequiredService<ILedger>();
        var waits = new List<double>();
        foreach (MixedFile file in light)
        {
            LedgerEntry entry = (await ledger.FindAsync(file.Name, CancellationToken.None))!;
            waits.Add((entry.UpdatedAt - entry.UploadedAt).TotalSeconds);
        }

        waits.Sort();
        LedgerEntry big = (await ledger.FindAsync(heavy.Name, CancellationToken.None))!;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Light} files behind one of 20 MB: p50 {waits[Light / 2]:0.0} s, p95 {waits[Light * 95 / 100]:0.0} s, longest {waits[^1]:0.0} s; the heavy one is {big.State} after {(big.UpdatedAt - big.UploadedAt).TotalSeconds:0.0} s"));
        return [heavy, .. light];
    }

    private static byte[] Heavy()
    {
        var page = new StringBuilder(HeavyBytes + 1000).Append("<html><body><article><h1>The whole archive of the harbour board</h1>");
        for (int i = 0; page.Length < HeavyBytes; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>In its meeting number {i} the harbour board approved the repairs of the quay, put off the budget, and thanked the pilots for their work in the winter storms of that year. Members asked when the crane of berth {i % 90} would be mended, and were told that parts had been ordered in spring but that the foundry was waiting for a permit. The sitting closed at a quarter past nine, the next one being set for the first Monday of the month.</p>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</article></body></html>").ToString());
    }

    private static Task UploadAsync(string storage, IReadOnlyList<MixedFile> files)
    {
        var container = new BlobContainerClient(storage, StorageNames.Uploads);
        return Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce }, async (file, token) =>
            await container.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true, token));
    }
}
