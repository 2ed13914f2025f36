using System.Globalization;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>Articles to be told together, under the name that output lines carry: a file or a line of a <c>.jsonl</c> file.</summary>
/// <param name="Name">The file's name, or the line's id.</param>
/// <param name="Articles">The articles, each under its own name.</param>
internal sealed record StoryInput(string Name, IReadOnlyList<NamedArticle> Articles)
{
    private static readonly ArticleComposer Composer = new(new NewsroomCalendar("UTC"));

    /// <summary>
    /// Reads what <c>group</c> and <c>summarize</c> are given. Lines of <c>.jsonl</c> files are clean text and skip the removal of
    /// boilerplate: {"id", "title", "text", "publishedAt"?}, or {"id", "documents": [those]}.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="refused">Told each file that was refused.</param>
    public static async IAsyncEnumerable<StoryInput> ReadAsync(IReadOnlyList<string> paths, Action<InputFile, Rejection> refused)
    {
        ILookup<bool, InputFile> files = InputFiles.Expand(paths).ToLookup(IsCleanText);
        foreach (InputFile file in files[true])
        {
            await foreach (string line in File.ReadLinesAsync(file.Path))
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return OfLine(file, line);
                }
            }
        }

        await foreach (ParsedFile file in FileParser.Create().ParseAsync([.. files[false]]))
        {
            switch (file.Outcome)
            {
                case ParseOutcome.Parsed { Articles: [var only] }:
                    yield return new StoryInput(file.File.Name, [new NamedArticle(file.File.Name, only)]);
                    break;
                case ParseOutcome.Parsed parsed:
                    yield return new StoryInput(file.File.Name, [.. parsed.Articles.Select(article => new NamedArticle($"{file.File.Name}#{article.ItemKey}", article))]);
                    break;
                case ParseOutcome.Rejected rejected:
                    refused(file.File, rejected.Why);
                    break;
            }
        }
    }

    /// <summary>Whether a file is lines of clean text: its first line says so. A newsroom's own JSON lines are read as what they are, articles to be cleaned.</summary>
    private static bool IsCleanText(InputFile file)
    {
        if (!file.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || File.ReadLines(file.Path).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is not { } first)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(first);
            return json.RootElement is { ValueKind: JsonValueKind.Object } line
                && line.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String
                && (line.TryGetProperty("documents", out _) || line.TryGetProperty("text", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static StoryInput OfLine(InputFile file, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!;
            return new StoryInput(id, json.RootElement.TryGetProperty("documents", out JsonElement documents)
                ? [.. documents.EnumerateArray().Select((document, i) => OfDocument(document, string.Create(CultureInfo.InvariantCulture, $"{id}/{i}"))).OfType<NamedArticle>()]
                : OfDocument(json.RootElement, id) is { } article ? [article] : []);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandException($"{file.Path} has a line that is no object with \"id\" and \"text\" or \"documents\": {e.Message}");
        }
    }

    private static NamedArticle? OfDocument(JsonElement document, string otherwise)
    {
        string name = document.TryGetProperty("id", out JsonElement id) ? id.GetString()! : otherwise;
        var draft = new ArticleDraft
        {
            ItemKey = name,
            Title = document.TryGetProperty("title", out JsonElement title) ? title.GetString() : null,
            PublishedAt = document.TryGetProperty("publishedAt", out JsonElement published) && ArticleDate.TryParse(published.GetString(), out ArticleDate date) ? date : null,
            Body = [.. document.GetProperty("text").GetString()!.Split('\n').Select(text => new Block(BlockKind.Paragraph, text))],
        };
        return Composer.Compose(draft, new UploadFacts(name, "jsonl", new Dictionary<string, string>(), DateTimeOffset.UnixEpoch)) is { } article ? new NamedArticle(name, article) : null;
    }
}

/// <summary>An article and the name it is printed by.</summary>
/// <param name="Name">Its file's name, with the item's key where the file holds many; or its id.</param>
/// <param name="Article">The article.</param>
internal sealed record NamedArticle(string Name, Article Article);
