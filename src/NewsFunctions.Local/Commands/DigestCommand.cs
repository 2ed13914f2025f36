using System.CommandLine;
using System.Globalization;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;
using NewsFunctions.Local.Clients;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news digest [DAY]</c>: compiles and shows a day's digest.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var day = new Argument<DateOnly?>("DAY")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The day, like 2024-02-08. Default: compile every day that waits, show the newest.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                {
                    return date;
                }

                result.AddError($"\"{result.Tokens[0].Value}\" is no day; write it like 2024-02-08.");
                return null;
            },
        };
        var show = new Option<bool>("--show") { Description = "Only show what is compiled already; needs no key." };
        var json = new Option<bool>("--json") { Description = "Print the digest as JSON." };
        var choice = new HostChoice();
        Command command = new("digest", "Compile a day's digest now, and show it. Exit code 2 when there is none.") { day, show, json };
        choice.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = new NewsClient(choice.Choose(parsed));
            DateOnly? wanted = parsed.GetValue(day);
            if (!parsed.GetValue(show))
            {
                await client.CompileAsync(wanted, cancellationToken);
            }

            if (await client.FindDigestAsync(wanted, cancellationToken) is not { } document)
            {
                throw new NotFoundException(wanted is null ? "No digest has been compiled yet." : string.Create(CultureInfo.InvariantCulture, $"There is no digest for {wanted:yyyy-MM-dd}."));
            }

            if (parsed.GetValue(json))
            {
                Console.Out.Write(document);
            }
            else
            {
                Show(NewsClient.Read(document));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Digest digest)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{digest.Day:dddd d MMMM yyyy}[/]  {digest.State.ToString().ToLowerInvariant()}, version {digest.Version}: {Counted.Of(digest.StoryCount, "story", "stories")} from {Counted.Of(digest.ArticleCount, "article")}");
        foreach (Story story in digest.Stories)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{story.Headline}[/]");
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{(story.Sources.Count > 0 ? string.Join(", ", story.Sources) : "source unknown")}; {Counted.Of(story.Members.Count, "article")}[/]");
            AnsiConsole.WriteLine(string.Join(' ', story.Summary.Select(sentence => sentence.Text)));
        }
    }
}
