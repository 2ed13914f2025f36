using System.CommandLine;
using NewsFunctions.Local.Commands;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Local.Clients;

/// <summary>The options by which <c>upload</c>, <c>digest</c>, <c>search</c>, <c>status</c> and <c>replay</c> find the host they talk to.</summary>
internal sealed class HostChoice
{
    private readonly Option<string?> url = new("--url") { Description = "Address of the host, here or in Azure. Default the one that runs on this machine." };
    private readonly Option<string?> key = new("--key") { Description = "Function key. Default the running host's own, or the variable NEWS_KEY." };
    private readonly Option<DirectoryInfo?> data = new("--data") { Description = "Folder that \"news serve --data\" was given. Default the repository." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(key);
        command.Add(data);
    }

    /// <summary>The host that is meant.</summary>
    /// <exception cref="CommandException">None was named and none runs here.</exception>
    public ChosenHost Choose(ParseResult parsed)
    {
        string? given = parsed.GetValue(key) ?? Environment.GetEnvironmentVariable("NEWS_KEY");
        if (parsed.GetValue(url) is { } named)
        {
            return Uri.TryCreate(named, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
                ? new ChosenHost(address, given is null ? null : new FunctionKeys(given, given), null)
                : throw new CommandException($"--url takes an address like http://127.0.0.1:7071, not \"{named}\".");
        }

        using var folder = new DataFolder(parsed.GetValue(data)?.FullName ?? ProjectFolder.FindOrCurrent());
        RunningHost running = folder.FindRunning() ?? throw new CommandException("No host is running here. Start one with \"news serve\", or name one with --url.");
        return new ChosenHost(running.Url, given is null ? folder.ExistingKeys() : new FunctionKeys(given, given), running.Storage);
    }
}

/// <summary>The host a command talks to.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Keys">Its keys, as far as they are known.</param>
/// <param name="Storage">Connection string of its storage; null for a host elsewhere.</param>
internal sealed record ChosenHost(Uri Url, FunctionKeys? Keys, string? Storage);
