using System.Globalization;
using System.Text.Json;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class ParseOutputTests
{
    private const string ArticleText = """
        Bridge over the Aldra opens after nine years of building

        The bridge over the river Aldra was opened to traffic on Tuesday morning, nine years after the first pile was driven into its bed.

        Several hundred people walked across it in the rain before the first lorry was let through, and the mayor cut a ribbon in the colours of the town.

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("news-parse").FullName;

    [Fact]
    public async Task Lines_stand_in_the_order_of_the_files_though_many_are_parsed_at_once()
    {
        string[] names = [.. Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"paper/{i:D2}.txt"))];
        foreach (string name in names)
        {
            Put(name, ArticleText);
        }

        Assert.Equal(names, (await LinesAsync(folder)).Select(line => line.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task An_article_has_every_field_in_its_place()
    {
        JsonElement line = Assert.Single(await LinesAsync(Put("bridge.txt", ArticleText)));
        string[] expected =
        [
            "file", "id", "title", "subtitle", "authors", "byline", "dateline", "source", "syndicatedFrom", "section", "url", "language", "publishedAt",
            "day", "origins", "paragraphs", "headings", "body", "images", "captions", "removed", "warnings",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), line.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        string[] paragraphs = [.. line.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()!)];
        Assert.Equal(string.Join("\n\n", paragraphs), line.GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_refused_file_has_its_name_and_the_error_and_does_not_stop_the_others()
    {
        Put("a-empty.txt", "");
        Put("b-damaged.txt.gz", "no gzip");
        Put("c-bridge.txt", ArticleText);
        IReadOnlyList<JsonElement> lines = await LinesAsync(folder);
        Assert.Equal(["a-empty.txt", "b-damaged.txt.gz", "c-bridge.txt"], lines.Select(line => line.GetProperty("file").GetString()));
        Assert.Equal("empty-file", lines[0].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("malformed", lines[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["file", "error"], lines[0].EnumerateObject().Select(field => field.Name));
        Assert.False(lines[2].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task The_summary_for_people_names_the_title_and_the_reason_of_a_refusal()
    {
        Put("a-empty.txt", "");
        Put("b-bridge.txt", ArticleText);
        string text = await WriteAsync(new ParsedTable(), folder);
        Assert.Contains("refused    empty-file:", text, StringComparison.Ordinal);
        Assert.Contains("Bridge over the Aldra opens", text, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(IParsedOutput output, string path)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await foreach (ParsedFile file in FileParser.Create().ParseAsync(InputFiles.Expand([path])))
        {
            output.Write(file, text);
        }

        return text.ToString();
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(string path) =>
    [
        .. (await WriteAsync(new ParsedJson(), path)).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
    ];

    private string Put(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
