using System.Globalization;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Running;
using Spectre.Console;

namespace NewsFunctions.Local.Serving;

/// <summary>What <c>news serve</c> tells the person who started it.</summary>
internal sealed class ServerConsole(bool verbose)
{
    private readonly Lock gate = new();

    /// <summary>Says where everything is.</summary>
    public void Welcome(Uri address, string? blobAddress, FunctionKeys? newKeys)
    {
        lock (gate)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]NewsFunctions[/] on [link]{address}[/]");
            if (blobAddress is not null)
            {
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  storage   Azurite, {blobAddress}; drop article files into the container [bold]uploads[/]");
            }

            if (newKeys is not null)
            {
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  key       {newKeys.Default} (header {FunctionKeys.Header}; kept in .news/keys.json, printed this once)");
            }
        }
    }

    /// <summary>Says that everything is up.</summary>
    public void Ready(Uri address, FunctionKeys keys)
    {
        lock (gate)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"The page is [link]{address}[/], the API [link]{new Uri(address, "api/articles")}[/]. Ctrl+C ends.");
            // Behind "#", the key reaches no server and no log but this one, on the terminal of whoever started it.
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"The desk, where files are sent in: [link]{new Uri(address, "desk#key=" + keys.Default)}[/]");
        }
    }

    /// <summary>Says that the end has begun.</summary>
    public void Ending()
    {
        lock (gate)
        {
            AnsiConsole.MarkupLine("Ending: what runs may end, then storage closes …");
        }
    }

    /// <summary>Says something in passing.</summary>
    public void Say(FormattableString text)
    {
        lock (gate)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, text);
        }
    }

    /// <summary>Tells what happened, when it is of interest.</summary>
    public void Tell(HostEvent happened)
    {
        switch (happened)
        {
            case HostEvent.FunctionEnded { Outcome: RunOutcome.Failed } failed:
                Say($"[red]✗[/] {failed.Function.Name} {failed.Subject}: {failed.Error?.Message ?? "failed"}");
                break;
            case HostEvent.FunctionEnded ended when verbose || ended.Function.Trigger is not FunctionTrigger.Http:
                Say($"[green]✓[/] {ended.Function.Name} {ended.Subject} [dim]{ended.Took.TotalMilliseconds:0} ms[/]");
                break;
            case HostEvent.BlobPaused paused:
                Say($"  {paused.Blob} is tried again in {paused.Pause.TotalSeconds:0} s");
                break;
            case HostEvent.BlobSettled { Poisoned: true } poisoned:
                Say($"[red]✗[/] {poisoned.Blob} is given up and goes to the poison queue");
                break;
        }
    }
}
