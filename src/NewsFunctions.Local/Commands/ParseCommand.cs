using System.CommandLine;
using System.Text;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news parse FILE|DIR…</c>: what the pipeline would make of files, without storing anything.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR") { Arity = ArgumentArity.OneOrMore, Description = "Article files, or folders of them; folders are read recursively in name order, .gz is opened." };
        var json = new Option<bool>("--json") { Description = "Print a JSON line for each article, and for each refused file one with \"error\"." };
        var explain = new Option<bool>("--explain") { Description = "Print which lines were kept and dropped, and why." };
        Command command = new("parse", "Show what becomes of article files, without storing anything. Exit code 2 when a file was refused.") { paths, json, explain };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(explain))
            {
                result.AddError("--json and --explain exclude each other: the JSON names what was removed, too.");
            }
        });
        command.SetAction(parsed => RunAsync(
            parsed.GetValue(paths)!,
            parsed.GetValue(json) ? new ParsedJson() : parsed.GetValue(explain) ? new ParsedExplanation() : new ParsedTable()));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, IParsedOutput output)
    {
        IReadOnlyList<InputFile> files = InputFiles.Expand(paths);
        bool refused = false;
        var totals = new ParsedTotals();
        await using var console = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = !Console.IsOutputRedirected };
        await foreach (ParsedFile file in FileParser.Create().ParseAsync(files))
        {
            refused |= file.Outcome is ParseOutcome.Rejected;
            output.Write(file, console);
            totals.Add(file);
        }

        if (files.Count > 1 && output is not ParsedJson)
        {
            totals.Write(console);
        }

        return refused ? ExitCode.Refused : ExitCode.Done;
    }
}
