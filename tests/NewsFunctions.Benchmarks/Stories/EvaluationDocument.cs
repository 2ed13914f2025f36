using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Benchmarks.Stories;

/// <summary>A line of an evaluation file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Answer">The marked cluster or summary.</param>
/// <param name="Article">The text as an article.</param>
internal sealed record EvaluationDocument(string Id, string Answer, Article Article)
{
    private static readonly ArticleComposer Composer = new(new NewsroomCalendar("UTC"));

    /// <summary>Reads a .jsonl file whose answers stand in the field <paramref name="answer"/>.</summary>
    public static IReadOnlyList<EvaluationDocument> Read(string path, string answer) => [.. File.ReadLines(path).Where(line => line.Length > 1).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        string id = json.RootElement.GetProperty("id").GetString()!;
        string? title = json.RootElement.TryGetProperty("title", out JsonElement given) ? given.GetString() : null;
        return new EvaluationDocument(id, json.RootElement.GetProperty(answer).GetString()!, Compose(id, title, json.RootElement.GetProperty("text").GetString()!));
    })];

    /// <summary>Text as an article of one day.</summary>
    public static Article Compose(string name, string? title, string text, int minute = 0) => Composer.Compose(
        new ArticleDraft { ItemKey = name, Title = title, Body = [.. text.Split('\n').Select(line => new Block(BlockKind.Paragraph, line))] },
        new UploadFacts(name, "jsonl", new Dictionary<string, string>(), DateTimeOffset.UnixEpoch.AddMinutes(minute)))!;
}
