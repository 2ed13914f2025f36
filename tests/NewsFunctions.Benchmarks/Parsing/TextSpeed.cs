using System.Diagnostics;
using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// How fast scraped text is read on one core: bytes to draft, and bytes to finished record. Processor time is what counts where other
/// work shares the machine; the clock stands beside it.
/// </summary>
internal static class TextSpeed
{
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(3);

    public static void Run(string folder, TextWriter output)
    {
        Upload[] uploads = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => new Upload { Name = Path.GetFileName(file), Content = File.ReadAllBytes(file), UploadedAt = DateTimeOffset.UnixEpoch })];
        if (uploads.Length == 0)
        {
            return;
        }

        var reader = new PlainTextReader();
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());
        long bytes = uploads.Sum(upload => (long)upload.Content.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text: {uploads.Length} files, {bytes / 1e6:0.00} MB"));
        Measure("decode", uploads, bytes, upload => TextDecoding.TryDecode(upload.Content, null, out _, out _), output);
        Measure("read", uploads, bytes, upload => reader.Read(upload), output);
        Measure("read and compose", uploads, bytes, upload => parser.Parse(upload), output);
    }

    private static void Measure(string what, Upload[] uploads, long bytes, Action<Upload> work, TextWriter output)
    {
        Array.ForEach(uploads, work);
        // Each file's best round: a round of all files is never without another program's work in between on a shared machine.
        var bests = new TimeSpan[uploads.Length];
        Array.Fill(bests, TimeSpan.MaxValue);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        int rounds = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var all = Stopwatch.StartNew(); all.Elapsed < LeastTime; rounds++)
        {
            for (int i = 0; i < uploads.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                work(uploads[i]);
                TimeSpan took = Stopwatch.GetElapsedTime(start);
                bests[i] = took < bests[i] ? took : bests[i];
            }
        }

        cpu = (Environment.CpuUsage.TotalTime - cpu) / rounds;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds / uploads.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what}: {bytes / 1e6 / cpu.TotalSeconds:0.0} MB and {uploads.Length / cpu.TotalSeconds:0} files a second of one core; by the clock {bytes / 1e6 / bests.Sum(best => best.TotalSeconds):0.0} MB/s (each file's best of {rounds} rounds); {allocated / 1024.0:0} KiB allocated a file"));
    }
}
