using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news group FILE|DIR…</c>: which articles tell the same story, day by day as the digest would group them.</summary>
internal static class GroupCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR") { Arity = ArgumentArity.OneOrMore, Description = "Article files, folders of them, or .jsonl files of clean text." };
        var json = new Option<bool>("--json") { Description = "Print a JSON line for each story: {\"id\", \"day\", \"files\", \"copies\"}." };
        Command command = new("group", "Show which articles tell the same story. Exit code 2 when a file was refused.") { paths, json };
        command.SetAction(parsed => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, bool json)
    {
        bool refused = false;
        var articles = new List<NamedArticle>();
        await foreach (StoryInput input in StoryInput.ReadAsync(paths, (file, why) =>
        {
            refused = true;
            NewsCommand.ErrorConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{file.Name}:[/] {why.Message}");
        }))
        {
            articles.AddRange(input.Articles);
        }

        await using var console = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        foreach (GroupedLine line in Group(articles))
        {
            await console.WriteLineAsync(json ? JsonSerializer.Serialize(line, ArticleJson.Options) : Text(line));
        }

        return refused ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>The stories, first day first; one that goes on over days is one line.</summary>
    internal static IReadOnlyList<GroupedLine> Group(IReadOnlyList<NamedArticle> articles)
    {
        // A file given twice is one article.
        Dictionary<ArticleId, NamedArticle> byId = articles.DistinctBy(article => article.Article.Id).ToDictionary(article => article.Article.Id);
        var memories = new List<StoryMemory>();
        var groups = new List<(DateOnly Day, StoryGroup Story)>();
        foreach (IGrouping<DateOnly, NamedArticle> day in byId.Values.GroupBy(article => article.Article.Day).OrderBy(day => day.Key))
        {
            IReadOnlyList<StoryGroup> stories = StoryGrouper.Group(day.Key, [.. day.Select(article => ArticleListing.Of(article.Article))], memories);
            groups.AddRange(stories.Select(story => (day.Key, story)));
            memories.AddRange(stories.Select(story => StoryMemory.Of(story, day.Key)));
        }

        return [.. groups.GroupBy(group => group.Story.Id, StringComparer.Ordinal).Select(story => new GroupedLine(
            story.Key,
            story.First().Day,
            [.. story.SelectMany(group => group.Story.Members).Select(member => byId[member.Listing.Id].Name)],
            [.. story.SelectMany(group => group.Story.Members).Where(member => member.CopyOf is not null).Select(member => new CopyLine(byId[member.Listing.Id].Name, byId[member.CopyOf!.Value].Name))]))];
    }

    private static string Text(GroupedLine line) => string.Join('\n', line.Files.Select(file =>
        line.Copies.FirstOrDefault(copy => copy.File == file) is { } copy ? $"  {file} (copy of {copy.Of})" : $"  {file}").Prepend(string.Create(CultureInfo.InvariantCulture, $"{line.Day:yyyy-MM-dd} {line.Id}")));
}

/// <summary>A story as a line.</summary>
/// <param name="Id">Its lasting id.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Files">Its articles, earliest first.</param>
/// <param name="Copies">Which of them are near-copies, and of which.</param>
internal sealed record GroupedLine(string Id, DateOnly Day, IReadOnlyList<string> Files, IReadOnlyList<CopyLine> Copies);

/// <summary>A near-copy.</summary>
/// <param name="File">The copy.</param>
/// <param name="Of">The original.</param>
internal sealed record CopyLine(string File, string Of);
