using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using NewsFunctions.Local.Serving;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary>The command line <c>news</c>. Without a command it serves, with the sample articles when the store is empty.</summary>
internal static class NewsCommand
{
    /// <summary>After Ctrl+C: enough for running functions to end and Azurite to save.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(60);

    /// <summary>Runs a command line. 0: done. 1: it could not be done, or was not understood. 2: files were refused, or nothing was found.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Console.IsOutputRedirected)
        {
            // Lines of a log are not to be wrapped at a screen's width.
            AnsiConsole.Profile.Width = int.MaxValue;
        }

        if (Console.IsErrorRedirected)
        {
            ErrorConsole.Profile.Width = int.MaxValue;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndingTime };
        try
        {
            ParseResult parsed = Create().Parse(args);
            if (parsed.Action is ParseErrorAction error)
            {
                // A page of help would hide the one line that says what is wrong.
                error.ShowHelp = false;
            }

            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (NotFoundException e)
        {
            ErrorConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]news:[/] {e.Message}");
            return ExitCode.Refused;
        }
        catch (Exception e) when (FaultText.Of(e) is { } sentence)
        {
            // Told to people: the sentence says what to do, a stack trace would not.
            ErrorConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]news:[/] {sentence}");
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            ErrorConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]news:[/] This should not have happened. Please report it with these lines:");
            ErrorConsole.WriteLine(e.ToString());
            return ExitCode.Failed;
        }
    }

    /// <summary>Where errors go.</summary>
    public static IAnsiConsole ErrorConsole { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>The commands.</summary>
    internal static RootCommand Create()
    {
        RootCommand root = new("From article files to clean records and a daily digest. Without a command: serves, with the sample articles when the store is empty.")
        {
            ServeCommand.Create(),
            ParseCommand.Create(),
            UploadCommand.Create(),
            GroupCommand.Create(),
            SummarizeCommand.Create(),
            DigestCommand.Create(),
            StatusCommand.Create(),
            ReplayCommand.Create(),
            SearchCommand.Create(),
            DoctorCommand.Create(),
        };
        root.SetAction((_, cancellationToken) => NewsServer.RunAsync(new ServeOptions { Samples = true }, cancellationToken));
        return root;
    }
}
