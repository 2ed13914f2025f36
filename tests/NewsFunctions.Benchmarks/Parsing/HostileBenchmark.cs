using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Tests.Formats.Hostile;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Reads hostile files of the largest size that is taken, each in a process of its own, and prints what came of it, the seconds and the peak of memory.</summary>
internal static class HostileBenchmark
{
    // The largest upload that is read by default, less what a case puts around its bulk.
    private const int Size = (25 * 1024 * 1024) - 65536;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs the cases whose names hold <paramref name="part"/>; the samples are cut too. The exit code is 1 when one case took too long or came to what it must not.</summary>
    public static int Run(string samples, string part, TextWriter output)
    {
        HostileCase[] cases = Cases(samples);
        int wrong = 0;
        output.WriteLine($"{"case",-52} {"file",-8} {"code",-20} {"seconds",8} {"peak MiB",9}");
        for (int i = 0; i < cases.Length; i++)
        {
            if (!cases[i].Name.Contains(part, StringComparison.Ordinal))
            {
                continue;
            }

            (string line, bool right) = InProcess(cases[i], i, samples);
            output.WriteLine($"{cases[i].Name[..Math.Min(cases[i].Name.Length, 52)],-52} {Path.GetExtension(cases[i].FileName),-8} {line}{(right ? "" : "  not " + string.Join(" or ", cases[i].Codes))}");
            wrong += right ? 0 : 1;
        }

        output.WriteLine(wrong == 0 ? "all as they should be" : $"{wrong} not as they should be");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Reads one case in this process and prints code, seconds and peak.</summary>
    public static int One(string samples, int number, TextWriter output)
    {
        HostileCase hostile = Cases(samples)[number];
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());
        var upload = new Upload { Name = hostile.FileName, Content = hostile.Make(Size), UploadedAt = DateTimeOffset.UnixEpoch };
        GC.Collect();
        long started = Stopwatch.GetTimestamp();
        string code = parser.Parse(upload) is ParseOutcome.Rejected { Why.Code: var refused } ? refused : HostileCase.Read;
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code,-20} {seconds,8:0.00} {self.PeakWorkingSet64 / 1048576,9}"));
        return 0;
    }

    private static HostileCase[] Cases(string samples) => [.. HostileFiles.All, .. HostileFiles.Truncated(samples)];

    private static (string Line, bool Right) InProcess(HostileCase hostile, int number, string samples)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["hostile-one", samples, number.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process child = Process.Start(start)!;
        Task<string> said = child.StandardOutput.ReadToEndAsync(), complained = child.StandardError.ReadToEndAsync();
        if (!child.WaitForExit(Patience))
        {
            child.Kill(entireProcessTree: true);
            return ("TOOK TOO LONG", false);
        }

        string line = said.Result.TrimEnd();
        string code = line.Split(' ')[0];
        return child.ExitCode != 0 || line.Length == 0 ? ("DIED: " + complained.Result.Split('\n')[0], false)
            : (line, hostile.Codes.Length == 0 || hostile.Codes.Contains(code));
    }
}
