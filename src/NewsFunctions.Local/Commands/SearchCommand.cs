using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsFunctions.Core.Search;
using NewsFunctions.Local.Clients;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news search QUERY</c>: looks through the articles of the running host.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Arity = ArgumentArity.OneOrMore, Description = "Words, \"a phrase\", beginnings (harb*), title:word, name:, author:, source:, body:, -without, one OR other." };
        var from = new Option<string?>("--from") { Description = "Only this day and later ones, like 2024-02-08." };
        var to = new Option<string?>("--to") { Description = "Only this day and earlier ones." };
        var source = new Option<string?>("--source") { Description = "Only this source, by its slug." };
        var language = new Option<string?>("--language") { Description = "Only this language, like \"en\"." };
        Option<int> limit = NumberOption.Create("--limit", 1, 100, "Results to show, 1–100.", 10);
        var json = new Option<bool>("--json") { Description = "Print what the host answers." };
        var choice = new HostChoice();
        Command command = new("search", "Look through all articles. Exit code 2 when nothing is found.") { query, from, to, source, language, limit, json };
        choice.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = new NewsClient(choice.Choose(parsed));
            var address = new StringBuilder("q=").Append(Uri.EscapeDataString(string.Join(' ', parsed.GetValue(query)!)))
                .Append(CultureInfo.InvariantCulture, $"&limit={parsed.GetValue(limit)}");
            foreach (Option<string?> option in (Option<string?>[])[from, to, source, language])
            {
                address.Append(parsed.GetValue(option) is { } value ? $"&{option.Name.TrimStart('-')}={Uri.EscapeDataString(value)}" : "");
            }

            string answer = await client.SearchAsync(address.ToString(), cancellationToken);
            FoundArticles found = FoundArticles.Read(answer);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(answer);
            }
            else
            {
                Show(found);
            }

            return found.Results.Count > 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Show(FoundArticles found)
    {
        foreach (FoundArticle article in found.Results)
        {
            AnsiConsole.MarkupLine($"[bold]{Marked(article.MarkedTitle, "yellow")}[/]");
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{article.Day:yyyy-MM-dd}  {article.Source?.Name ?? "source unknown"}  {article.Url}[/]");
            AnsiConsole.MarkupLine(Marked(article.Snippet, "yellow"));
            AnsiConsole.WriteLine();
        }

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(found.AtLeast ? "more than " : "")}{found.Matches} found{(found.Unread ? "; very many articles are coming in, some could not be looked at yet" : "")}");
    }

    private static string Marked(Highlighted text, string colour)
    {
        var markup = new StringBuilder();
        int at = 0;
        foreach (TextMark mark in text.Marks)
        {
            markup.Append(Markup.Escape(text.Text[at..mark.Start])).Append('[').Append(colour).Append(']').Append(Markup.Escape(text.Text.Substring(mark.Start, mark.Length))).Append("[/]");
            at = mark.Start + mark.Length;
        }

        return markup.Append(Markup.Escape(text.Text[at..])).ToString();
    }
}
