using System.Globalization;
using System.Text;
using NewsFunctions.Benchmarks.Latency;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>A made-up upload.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Articles">How many articles it holds; 0 for one that is refused.</param>
internal sealed record CostFile(string Name, byte[] Content, int Articles)
{
    /// <summary>Files of one article each, of one paper and one day.</summary>
    public static CostFile[] Singles(string folder, int first, int many) =>
        [.. Enumerable.Range(first, many).Select(i => new CostFile(string.Create(CultureInfo.InvariantCulture, $"{folder}/{i}.txt"), MadeUpArticle.Write(i), 1))];

    /// <summary>The file corrected: the same name, another text.</summary>
    public CostFile Corrected(int number) => this with { Content = MadeUpArticle.Write(number) };

    /// <summary>Files that nothing can be made of: a picture's bytes.</summary>
    public static CostFile[] Refused(int many) =>
        [.. Enumerable.Range(0, many).Select(i => new CostFile(string.Create(CultureInfo.InvariantCulture, $"desk/picture-{i}.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 2000).Select(b => (byte)(b * (i + 3) % 256))], 0))];

    /// <summary>A feed file of many articles, each with a guid of its own.</summary>
    public static CostFile Feed(string folder, int number, int items)
    {
        var rss = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title><link>https://harbour.example/</link><description>News</description>");
        for (int i = 0; i < items; i++)
        {
            int id = (number * items) + i;
            string[] lines = Encoding.UTF8.GetString(MadeUpArticle.Write(1_000_000 + id)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>{lines[0]}</title><guid isPermaLink=\"false\">harbour-{id}</guid><pubDate>Tue, 11 Mar 2025 08:00:00 GMT</pubDate><description>{string.Join("\n\n", lines[2..])}</description></item>");
        }

        return new CostFile(string.Create(CultureInfo.InvariantCulture, $"{folder}/feed-{number}.rss"), Encoding.UTF8.GetBytes(rss.Append("</channel></rss>").ToString()), items);
    }
}
