using System.CommandLine;
using NewsFunctions.Local.Clients;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news replay</c>: has files that were dealt with read again, after a fault was mended or a reader has learnt more.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var state = new Option<string?>("--state") { Description = "Only files in this state: started, accepted, rejected, quarantined, withdrawn." };
        var code = new Option<string?>("--code") { Description = "Only files that were refused with this code, e.g. no-article." };
        var from = new Option<string?>("--from") { Description = "Only files written on this day or later, e.g. 2024-02-08." };
        var to = new Option<string?>("--to") { Description = "Only files written on this day or earlier." };
        var prefix = new Option<string?>("--prefix") { Description = "Only files whose name begins so, folders included: courier/." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell which files are meant, and how many." };
        var by = new Option<string>("--by") { Description = "Who asks for it, for the log of replays. Default the user of this machine.", DefaultValueFactory = _ => Environment.UserName };
        var note = new Option<string?>("--note") { Description = "Why, for the log of replays." };
        var choice = new HostChoice();
        Command command = new("replay", "Have files read again: by state, code of the refusal, day, beginning of the name. Exit code 2 when none is meant, or some are refused still.")
        {
            state, code, from, to, prefix, dryRun, by, note,
        };
        choice.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string query = QueryOf(
                ("state", parsed.GetValue(state)), ("code", parsed.GetValue(code)), ("from", parsed.GetValue(from)), ("to", parsed.GetValue(to)), ("prefix", parsed.GetValue(prefix)), ("dryRun", parsed.GetValue(dryRun) ? "true" : null));
            using var client = new NewsClient(choice.Choose(parsed));
            return await RunAsync(client, "api/replays" + query, new ReplayCause(parsed.GetValue(by)!, parsed.GetValue(note)), Console.Out, cancellationToken);
        });
        return command;
    }

    /// <summary>The parameters that are given, as an address carries them.</summary>
    internal static string QueryOf(params (string Name, string? Value)[] parameters)
    {
        string[] given = [.. parameters.Where(parameter => parameter.Value is not null).Select(parameter => parameter.Name + "=" + Uri.EscapeDataString(parameter.Value!))];
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    private static async Task<int> RunAsync(NewsClient client, string first, ReplayCause cause, TextWriter output, CancellationToken cancellationToken)
    {
        (int files, int refused, bool isDry) = (0, 0, false);
        for (string? next = first; next is not null;)
        {
            ReplayAnswer answer = await client.ReplayAsync(next, cause, cancellationToken);
            files += answer.Files;
            refused += answer.Uploads.Count(file => file.Error is not null || file.Problem is not null);
            isDry = answer.DryRun;
            foreach (ReplayedFile file in answer.Uploads)
            {
                output.WriteLine(Line(file, isDry));
            }

            next = answer.Next;
        }

        output.WriteLine(isDry ? $"{Counted.Of(files, "file")} would be read again" : $"{Counted.Of(files, "file")} read again, {refused} of them refused still or not read");
        return files == 0 || refused > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static string Line(ReplayedFile file, bool isDry)
    {
        string was = file.Was.ToString().ToLowerInvariant() + (file.WasCode is { } code ? " " + code : "");
        string now = isDry ? was : file.State?.ToString().ToLowerInvariant() ?? (file.Problem is null ? "gone" : "not read");
        string why = file.Problem ?? (file.Error is { } error ? $"{error.Code}: {error.Message}" : isDry ? "" : $"was {was}");
        return $"{now,-11} {file.Name}  {why}".TrimEnd();
    }
}
