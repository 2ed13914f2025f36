using System.Globalization;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>How far the resident memory of this process rises from a point in time on. Linux alone tells; elsewhere the rise is 0.</summary>
internal sealed class PeakMemory
{
    private const string Status = "/proc/self/status";

    private readonly double start;

    private PeakMemory(double start) => this.start = start;

    /// <summary>Forgets earlier peaks and begins anew.</summary>
    public static PeakMemory Start()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(Status))
        {
            File.WriteAllText("/proc/self/clear_refs", "5"); // proc(5): 5 sets the peak to what is resident now
        }

        return new PeakMemory(Read("VmRSS:"));
    }

    /// <summary>The rise up to now.</summary>
    public double Megabytes => Math.Max(0, Read("VmHWM:") - start);

    private static double Read(string name) => !File.Exists(Status) ? 0
        : File.ReadLines(Status).Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => double.Parse(line.AsSpan(name.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) / 1000).FirstOrDefault();
}
