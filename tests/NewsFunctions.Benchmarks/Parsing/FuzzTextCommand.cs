using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// <c>fuzz-text DIR SECONDS [SEED]</c>: reads damaged copies of the files of a folder (cut, bits flipped, bytes put in or doubled, pieces
/// swapped, NULs) and a few giants until the time is up; any exception ends it with the seed that brings it back.
/// </summary>
internal static class FuzzTextCommand
{
    public static int Run(string folder, int seconds, int seed, TextWriter output)
    {
        byte[][] originals = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        var reader = new PlainTextReader();
        foreach ((string name, byte[] giant) in Giants())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Time(reader, giant).TotalMilliseconds:0} ms"));
        }

        var all = Stopwatch.StartNew();
        TimeSpan slowest = TimeSpan.Zero;
        int read = 0;
        for (; all.Elapsed < TimeSpan.FromSeconds(seconds); read++, seed++)
        {
            byte[] damaged = Damage(originals[seed % originals.Length], new Random(seed));
            try
            {
                TimeSpan took = Time(reader, damaged);
                slowest = took > slowest ? took : slowest;
            }
            catch (Exception e)
            {
                output.WriteLine($"seed {seed}: {e}");
                return 1;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} damaged texts read, none threw, slowest {slowest.TotalMilliseconds:0} ms"));
        return 0;
    }

    private static TimeSpan Time(PlainTextReader reader, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        reader.Read(new Upload { Name = "fuzz.txt", Content = bytes, UploadedAt = DateTimeOffset.UnixEpoch });
        return watch.Elapsed;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Giants()
    {
        const int Size = 25 * 1024 * 1024;
        yield return ("one line of 25 MB", Encoding.UTF8.GetBytes(new string('a', Size)));
        yield return ("one line of 25 MB of sentences", Fill("The ferry sailed on Monday, the office said. ", Size));
        yield return ("25 MB of short lines", Fill("Menu\n", Size));
        yield return ("25 MB of dates", Fill("12 March 2031 ", Size));
        yield return ("25 MB of brackets", Fill("((((", Size));
        yield return ("25 MB of NULs", new byte[Size]);
        yield return ("25 MB of 0xE9", Fill("\u00E9 ", Size, Encoding.Latin1));
        yield return ("25 MB of ideographs", Fill("港口秋季开放。", Size));
    }

    private static byte[] Fill(string piece, int size, Encoding? encoding = null)
    {
        byte[] part = (encoding ?? Encoding.UTF8).GetBytes(piece), all = new byte[size / part.Length * part.Length];
        for (int at = 0; at < all.Length; at += part.Length)
        {
            part.CopyTo(all, at);
        }

        return all;
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int round = random.Next(1, 6); round > 0 && bytes.Count > 2; round--)
        {
            int at = random.Next(bytes.Count), length = random.Next(1, Math.Min(2000, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 200)));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, length);
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), [0, 0xFF, 0xFE, 0x0A]);
                    break;
            }
        }

        return [.. bytes];
    }
}
