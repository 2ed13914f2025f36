using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Html;
using NewsFunctions.Tests.Html;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary><c>fuzz-html DIR [SECONDS]</c>: hostile pages, then pages of a folder cut, flipped and mixed; prints the slowest and the hungriest, and how many trees are not AngleSharp's. Any exception ends it.</summary>
internal static class HtmlFuzz
{
    private static readonly HtmlReader Reader = new();

    public static int Run(string folder, int seconds, TextWriter output)
    {
        foreach ((string name, Func<string> page) in Hostile)
        {
            byte[] content = Encoding.UTF8.GetBytes(page());
            var peak = PeakMemory.Start();
            (double time, long bytes, string outcome) = Read(content);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {content.Length / 1e6,6:0.0} MB read in {time,7:0.0} ms, {bytes / 1e6,6:0.0} MB allocated, peak {peak.Megabytes,6:0.0} MB above the page  {outcome}"));
        }

        byte[][] pages = [.. Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];
        var random = new Random(1);
        (int count, double slowest, long hungriest, int unlike) = (0, 0, 0, 0);
        for (long start = Stopwatch.GetTimestamp(); pages.Length > 0 && Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; count++)
        {
            byte[] page = Spoilt(pages, random);
            (double time, long bytes, string outcome) = Read(page);
            (slowest, hungriest) = (Math.Max(slowest, time), Math.Max(hungriest, bytes));
            unlike += outcome is "read" && IsUnlike(Encoding.UTF8.GetString(page)) ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} spoilt pages, slowest {slowest:0.0} ms, most {hungriest / 1e6:0.0} MB allocated, no exception; {unlike} trees are not AngleSharp's"));
        return 0;
    }

    /// <summary>Pages made to hurt, by name.</summary>
    private static IEnumerable<(string Name, Func<string> Page)> Hostile =>
    [
        ("100,000 div", () => Many("<div>", 100_000)),
        ("100,000 b", () => Many("<b>", 100_000)),
        ("100,000 a", () => Many("<a href=x>", 100_000)),
        ("50,000 li ul", () => Many("<li><ul>", 50_000)),
        ("50,000 h1 b", () => Many("<h1><b>", 50_000)),
        ("20,000 p b", () => Many("<p><b>", 20_000)),
        ("2,900 font, 2,900 p", () => Many("<font color=red>", 2_900) + Many("<p>word", 2_900)),
        ("1,450 unlike b, 1,450 p", () => string.Concat(Enumerable.Range(0, 1_450).Select(i => $"<b id=b{i}>")) + Many("<p>word", 1_450)),
        ("70,000 i in a table", () => "<table><tr>" + Many("<i>x</i>", 70_000)),
        ("140,000 closed spans", () => Many("<i>x</i>", 70_000)),
        ("149,000 p in 2,900 div", () => Many("<div>", 2_900) + Many("<p>x", 145_000)),
        ("70,000 table cells", () => "<table>" + Many("<tr><td>x", 70_000)),
        ("5,000,000 spans", () => Many("<i>x</i>", 5_000_000)),
        ("50 MB of <", () => new string('<', 50_000_000)),
        ("25 MB of entities", () => "<p>" + Many("&amp;", 5_000_000)),
        ("25 MB of one word", () => "<html><p>" + new string('x', 25_000_000)),
        ("25 MB of sentences", () => "<html><p>" + Many("A word, and another. ", 1_200_000)),
        ("10 MB of line breaks", () => "<html><body>" + Many("x<br><br>", 70_000)),
        ("100,000 attributes", () => "<html><div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">"),
        ("20 MB of NUL", () => "<html>" + new string('\0', 20_000_000)),
        ("20 MB comment", () => "<html><!--" + new string('-', 20_000_000)),
        ("2 MB JSON-LD of [", () => "<html><script type=application/ld+json>" + new string('[', 1_900_000) + "</script>"),
    ];

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static byte[] Spoilt(byte[][] pages, Random random)
    {
        byte[] page = [.. pages[random.Next(pages.Length)]];
        switch (random.Next(4))
        {
            case 0:
                return page[..random.Next(page.Length)];
            case 1:
                for (int i = 0; i < 200; i++)
                {
                    page[random.Next(page.Length)] ^= (byte)(1 << random.Next(8));
                }

                return page;
            case 2:
                byte[] other = pages[random.Next(pages.Length)];
                return [.. page[..random.Next(page.Length)], .. other[random.Next(other.Length)..]];
            default:
                int from = random.Next(page.Length), length = random.Next(page.Length - from);
                return [.. page[..from], .. Enumerable.Repeat(page[from..(from + Math.Min(length, 2000))], 50).SelectMany(part => part), .. page[from..]];
        }
    }

    private static (double Milliseconds, long Bytes, string Outcome) Read(byte[] page)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        ReadOutcome outcome = Reader.Read(new Upload { Name = "page.html", Content = page, UploadedAt = DateTimeOffset.UnixEpoch });
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before, outcome is ReadOutcome.Refused refused ? refused.Why.Code : "read");
    }

    /// <summary>
    /// Whether the tree is not AngleSharp's. It may differ where branches grow deeper than AngleSharp lets them, since that lifts what is too deep only at the
    /// end; and where a link's address is none, AngleSharp throws.
    /// </summary>
    private static bool IsUnlike(string html)
    {
        try
        {
            return TreeOutline.Ours(html) != TreeOutline.AngleSharps(html);
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static byte[] Load(string path)
    {
        using var bytes = new MemoryStream();
        using (Stream file = File.OpenRead(path))
        using (Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file)
        {
            content.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
