using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news summarize FILE…</c>: the summary that a digest would give of a file's articles, told together.</summary>
internal static class SummarizeCommand
{
    private const int DefaultWords = 100;

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR") { Arity = ArgumentArity.OneOrMore, Description = "Article files, folders of them, or .jsonl files of clean text." };
        Option<int> words = NumberOption.Create("--words", 1, 10_000, "Most words of a summary.", DefaultWords);
        var json = new Option<bool>("--json") { Description = "Print a JSON line for each file: {\"file\", \"summary\", \"sentences\": [{\"text\", \"article\", \"paragraph\"}]}." };
        Command command = new("summarize", "Summarise articles in sentences of their own. Exit code 2 when a file was refused.") { paths, words, json };
        command.SetAction(parsed => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(words), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, int words, bool json)
    {
        bool refused = false;
        await using var console = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = !Console.IsOutputRedirected };
        await foreach (StoryInput input in StoryInput.ReadAsync(paths, (file, why) =>
        {
            refused = true;
            NewsCommand.ErrorConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{file.Name}:[/] {why.Message}");
        }))
        {
            SummarizedLine line = Summarize(input, words);
            await console.WriteLineAsync(json ? JsonSerializer.Serialize(line, ArticleJson.Options) : $"{line.File}\n{line.Summary}\n");
        }

        return refused ? ExitCode.Refused : ExitCode.Done;
    }

    internal static SummarizedLine Summarize(StoryInput input, int words)
    {
        Dictionary<ArticleId, string> names = input.Articles.DistinctBy(article => article.Article.Id).ToDictionary(article => article.Article.Id, article => article.Name);
        IReadOnlyList<SummarySentence> sentences = Summarizer.Summarize([.. input.Articles.Select(article => article.Article).DistinctBy(article => article.Id)], words);
        return new SummarizedLine(
            input.Name,
            string.Join(' ', sentences.Select(sentence => sentence.Text)),
            [.. sentences.Select(sentence => new SummarizedSentence(sentence.Text, names[sentence.Article], sentence.Paragraph))]);
    }
}

/// <summary>A summary as a line.</summary>
/// <param name="File">The file's name, or the id of a line of input.</param>
/// <param name="Summary">Its sentences, one after the other.</param>
/// <param name="Sentences">Where each stands.</param>
internal sealed record SummarizedLine(string File, string Summary, IReadOnlyList<SummarizedSentence> Sentences);

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Article">The article's name.</param>
/// <param name="Paragraph">Index of its block in the article's body, from 0.</param>
internal sealed record SummarizedSentence(string Text, string Article, int Paragraph);
