using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>A made-up upload and what must become of it.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Articles">How many articles it holds; 0 for a file that must be refused.</param>
internal sealed record MixedFile(string Name, byte[] Content, int Articles)
{
    private const int EveryBad = 20;

    private static readonly string[] Places = ["Aldrabridge", "Port Marlow", "Grey Island", "Tolmin Cross", "Vessel Bay", "Hartwick"];
    private static readonly string[] Actors = ["The harbour board", "The ministry of roads", "The pilots' union", "The regional court", "The water company", "The school council"];
    private static readonly string[] Deeds = ["approved a second bridge", "put off its report on flood defences", "published the budget of the coming year", "questioned the new timetable", "withdrew its list of repairs", "defended its view of the accident"];

    /// <summary>Files of every textual format, one in twenty of them bad; the same seed gives the same files.</summary>
    public static IReadOnlyList<MixedFile> Make(int count, int seed)
    {
        var files = new List<MixedFile>(count);
        for (int i = 0; i < count; i++)
        {
            var random = new Random(HashCode(seed, i));
            files.Add(i % EveryBad == EveryBad - 1 ? Bad(i) : Good(i, random));
        }

        return files;
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + number);

    private static MixedFile Bad(int i) => (i / EveryBad % 4) switch
    {
        0 => new($"desk/bad-{i}.txt", [], 0),
        1 => new($"desk/bad-{i}.txt", "Home\nSports\nWeather\nLog in\nSubscribe"u8.ToArray(), 0),
        2 => new($"desk/bad-{i}.json", "{\"title\": \"Cut sho"u8.ToArray(), 0),
        _ => new($"desk/bad-{i}.bin", [.. Enumerable.Range(0, 4000).Select(b => (byte)(b * 37 % 256))], 0),
    };

    private static MixedFile Good(int i, Random random)
    {
        string source = "paper" + (i % 7).ToString(CultureInfo.InvariantCulture);
        var one = MadeArticle.Of(i, 0, random);
        return (i % 10) switch
        {
            0 => File("txt", one.Title + "\n\n" + string.Join("\n\n", one.Paragraphs)),
            1 => File("html", $"<!DOCTYPE html><html><head><title>{one.Title}</title></head><body><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article><h1>{one.Title}</h1>{string.Concat(one.Paragraphs.Select(p => "<p>" + p + "</p>"))}</article><footer>All rights reserved</footer></body></html>"),
            2 => File("md", $"---\ntitle: \"{one.Title}\"\ndate: 2031-03-{1 + (i % 9):D2}\n---\n\n{string.Join("\n\n", one.Paragraphs)}\n"),
            3 => File("json", JsonSerializer.Serialize(new { uri = $"urn:made-up:{i}", type = "text", headline = one.Title, versioncreated = $"2031-03-{1 + (i % 9):D2}T08:00:00Z", body_text = string.Join("\n\n", one.Paragraphs) })),
            4 => Two("jsonl", string.Join('\n', Several(2).Select(each => JsonSerializer.Serialize(new { title = each.Title, body = string.Join("\n\n", each.Paragraphs), published = $"2031-03-{1 + (i % 9):D2}" }))), 2),
            5 => File("xml", $"<?xml version=\"1.0\"?><nitf><head><docdata><doc-id id-string=\"made-up-{i}\"/><date.issue norm=\"203103{1 + (i % 9):D2}T080000Z\"/></docdata></head><body><body.head><hedline><hl1>{one.Title}</hl1></hedline></body.head><body.content>{string.Concat(one.Paragraphs.Select(p => "<p>" + p + "</p>"))}</body.content></body></nitf>"),
            6 => Two("rss", $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper</title><link>https://paper.example/</link><description>News</description>{string.Concat(Several(3).Select((each, n) => $"<item><title>{each.Title}</title><guid>https://paper.example/{i}/{n}</guid><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate><description>{string.Join(" ", each.Paragraphs)}</description></item>"))}</channel></rss>", 3),
            7 => File("eml", $"From: Desk <desk@paper.example>\r\nTo: news@paper.example\r\nSubject: {one.Title}\r\nDate: Mon, 03 Mar 2031 08:00:00 +0000\r\nMessage-ID: <{i}@paper.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{string.Join("\r\n\r\n", one.Paragraphs)}\r\n"),
            8 => new($"{source}/file-{i}.zip", Zip(Several(2)), 2),
            _ => new($"{source}/file-{i}.txt.gz", Gzip(one.Title + "\n\n" + string.Join("\n\n", one.Paragraphs)), 1),
        };

        MixedFile File(string extension, string text) => Two(extension, text, 1);
        MixedFile Two(string extension, string text, int articles) => new($"{source}/file-{i}.{extension}", Encoding.UTF8.GetBytes(text), articles);
        IReadOnlyList<MadeArticle> Several(int many) => [.. Enumerable.Range(0, many).Select(part => MadeArticle.Of(i, part, random))];
    }

    private static byte[] Zip(IReadOnlyList<MadeArticle> articles)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((MadeArticle article, int n) in articles.Select((article, n) => (article, n)))
            {
                using var writer = new StreamWriter(archive.CreateEntry($"{n}.txt").Open());
                writer.Write(article.Title + "\n\n" + string.Join("\n\n", article.Paragraphs));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    /// <summary>An article that no other is like: its number stands in its sentences.</summary>
    private sealed record MadeArticle(string Title, IReadOnlyList<string> Paragraphs)
    {
        public static MadeArticle Of(int file, int part, Random random)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"{file}-{part}");
            string Sentence(int n) => $"{Pick(Actors)} {Pick(Deeds)} in {Pick(Places)} on {Pick(["Monday", "Tuesday", "Thursday"])}, paper {number}/{n} of the archive says, after a debate of {2 + random.Next(9)} hours.";
            return new MadeArticle(
                $"{Pick(Actors)} {Pick(Deeds)} in {Pick(Places)}, case {number}",
                [.. Enumerable.Range(0, 5).Select(paragraph => Sentence(paragraph * 2) + " " + Sentence((paragraph * 2) + 1))]);

            string Pick(string[] words) => words[random.Next(words.Length)];
        }
    }
}
