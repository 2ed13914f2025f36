using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Stories;

/// <summary>Holds the scores on marked data where it lies beside the project; see tests/NewsFunctions.Benchmarks for all of them.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public async Task Look_alike_events_are_told_apart()
    {
        List<NamedArticle> articles = await ReadAsync(DataFile("stories.jsonl"));
        Dictionary<string, string> answer = File.ReadLines(DataFile("stories.jsonl")).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("cluster").GetString()!);
        Dictionary<string, GroupedLine> story = GroupCommand.Group(articles).SelectMany(line => line.Files.Select(file => (file, line))).ToDictionary(pair => pair.file, pair => pair.line);
        double precision = answer.Average(one => story[one.Key].Files.Count(file => answer[file] == one.Value) / (double)story[one.Key].Files.Count);
        double recall = answer.Average(one => story[one.Key].Files.Count(file => answer[file] == one.Value) / (double)answer.Count(other => other.Value == one.Value));
        Assert.InRange(2 * precision * recall / (precision + recall), 0.93, 1);
    }

    [Fact]
    public async Task The_seeds_are_three_stories()
    {
        string folder = Path.GetDirectoryName(DataFile("seeds/gold.json"))!;
        List<NamedArticle> articles = await ReadAsync([.. Directory.GetFiles(folder, "*.txt")]);
        string[] stories = [.. GroupCommand.Group(articles).Select(line => string.Join(' ', line.Files.Select(file => file[..3]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
        Assert.Equal(["000 001", "002", "003 004"], stories);
    }

    private static async Task<List<NamedArticle>> ReadAsync(params string[] paths)
    {
        var articles = new List<NamedArticle>();
        await foreach (StoryInput input in StoryInput.ReadAsync(paths, (file, why) => Assert.Fail($"{file.Name}: {why.Message}")))
        {
            articles.AddRange(input.Articles);
        }

        return articles;
    }

    private static string DataFile(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/data/{name} is not here.");
        return "";
    }
}
