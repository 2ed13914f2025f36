using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>crash [FILES KILLS]</c>: SIGKILL at random moments; with one host, then with two on one storage.</summary>
internal static class CrashBenchmark
{
    /// <summary>Runs it; 1 when anything was lost, doubled or inconsistent.</summary>
    public static async Task<int> RunAsync(int files, int kills, TextWriter output)
    {
        bool clean = true;
        foreach (int hosts in (int[])[1, 2])
        {
            await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null), CancellationToken.None);
            long start = Stopwatch.GetTimestamp();
            Accounting stock = await CrashRun.RunAsync(azurite.ConnectionString, MixedFile.Make(files, 1), kills, hosts, 1, CancellationToken.None);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hosts} host{(hosts == 1 ? "" : "s")}, killed {kills} times in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, each file uploaded twice: {stock}"));
            clean &= stock.IsClean;
        }

        return clean ? 0 : 1;
    }
}
