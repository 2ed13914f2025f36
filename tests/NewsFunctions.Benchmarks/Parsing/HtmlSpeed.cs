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
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {pages.Sum(page => (long)page.Content.Length) / 1e6:0.0} MB, one thread, the best of {Rounds} rounds"));
        double alone = Measure(output, "AngleSharp alone", texts, text => parser.ParseDocument(text).Dispose());
        double ours = Measure(output, "NewsFunctions", pages, page => reader.Read(page));
        Measure(output, "SmartReader", texts, text => new SmartReader.Reader("https://example.org/", text).GetArticle());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NewsFunctions takes {ours / alone:0.00} times as long as AngleSharp alone"));
        return 0;
    }

    private static double Measure<T>(TextWriter output, string name, T[] pages, Action<T> read)
    {
        double best = double.MaxValue;
        long allocated = 0;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            foreach (T page in pages)
            {
                read(page);
            }
        }

        for (int round = 0; round < Rounds; round++)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            foreach (T page in pages)
            {
                read(page);
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            best = Math.Min(best, seconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {pages.Length / best,8:0} pages/s {best * 1000 / pages.Length,8:0.00} ms a page {allocated / 1024 / pages.Length,8} KB a page"));
        return best;
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
