using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary><c>parse DIR</c>: saved pages a second on one thread, beside AngleSharp alone and SmartReader in the same run.</summary>
internal static class HtmlSpeed
{
    private const int Rounds = 15;

    /// <summary>Until then the run time still compiles what it measures; a host that ran for a while has that behind it.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static int Run(string folder, TextWriter output)
    {
        Upload[] pages = [.. Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];
        string[] texts = [.. pages.Select(page => Encoding.UTF8.GetString(page.Content.Span))];
        if (pages.Length == 0)
        {
            return 0;
        }

        var parser = new HtmlParser();
        var reader = new HtmlReader();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {pages.Sum(page => (long)page.Content.Length) / 1e6:0.0} MB, one thread, processor time, the best of {Rounds} rounds taken in turn"));
        Contender[] contenders =
        [
            new("AngleSharp alone", () => Array.ForEach(texts, text => parser.ParseDocument(text).Dispose())),
            new("NewsFunctions", () => Array.ForEach(pages, page => reader.Read(page))),
            new("SmartReader", () => Array.ForEach(texts, text => new SmartReader.Reader("https://example.org/", text).GetArticle())),
        ];
        Array.ForEach(contenders, WarmedUp);
        for (int round = 0; round < Rounds; round++)
        {
            Array.ForEach(contenders, Measure);
        }

        foreach (Contender one in contenders)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Name,-18} {pages.Length / one.Best,8:0} pages/s {one.Best * 1000 / pages.Length,8:0.00} ms a page {one.Allocated / 1024 / pages.Length,8} KB a page"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NewsFunctions takes {contenders[1].Best / contenders[0].Best:0.00} times as long as AngleSharp alone"));
        return 0;
    }

    private static void WarmedUp(Contender one)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            one.Read();
        }
    }

    private static void Measure(Contender one)
    {
        GC.Collect();
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        one.Read();
        one.Best = Math.Min(one.Best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        one.Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>One way of reading all pages, and what it took at best: processor time, as the machine may be busy with other work.</summary>
    private sealed class Contender(string name, Action read)
    {
        public string Name { get; } = name;

        public Action Read { get; } = read;

        public double Best { get; set; } = double.MaxValue;

        public long Allocated { get; set; }
    }

    private static Upload Load(string path)
    {
        using var bytes = new MemoryStream();
        using (Stream file = File.OpenRead(path))
        using (Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file)
        {
            content.CopyTo(bytes);
        }

        return new Upload { Name = Path.GetFileName(path).Replace(".gz", "", StringComparison.Ordinal), Content = bytes.ToArray(), UploadedAt = DateTimeOffset.UnixEpoch };
    }
}
