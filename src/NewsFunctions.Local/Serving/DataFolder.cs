using System.Text.Json;
using NewsFunctions.Local.Commands;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Local.Serving;

/// <summary>What a running host leaves for the other commands: where it is reached and where files are uploaded.</summary>
/// <param name="Url">Address of page and API.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="Storage">Connection string of its storage.</param>
internal sealed record RunningHost(Uri Url, int Process, string Storage);

/// <summary>The host's own files, in the folder ".news": its keys, where it runs, and a lock against a second one.</summary>
internal sealed class DataFolder(string root) : IDisposable
{
    private readonly string news = Path.Combine(root, ".news");
    private FileStream? held;

    /// <summary>Azurite's folder.</summary>
    public string Azurite => Path.Combine(root, ".azurite");

    private string RunningFile => Path.Combine(news, "running.json");

    /// <summary>The keys; created at the first start.</summary>
    public (FunctionKeys Keys, bool AreNew) Keys() => FunctionKeys.LoadOrCreate(Path.Combine(news, "keys.json"));

    /// <summary>The keys; null when no host has run here.</summary>
    public FunctionKeys? ExistingKeys() => File.Exists(Path.Combine(news, "keys.json")) ? Keys().Keys : null;

    /// <summary>Takes the folder for this process; throws when another host runs on it.</summary>
    public void Lock()
    {
        try
        {
            Directory.CreateDirectory(news);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{root} takes no files of ours ({e.Message.TrimEnd('.')}). Name a folder that can be written to with --data.");
        }

        try
        {
            held = new FileStream(Path.Combine(news, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CommandException($"{root} takes no files of ours ({e.Message.TrimEnd('.')}). Name a folder that can be written to with --data.");
        }
        catch (IOException)
        {
            string where = ReadRunning() is { } running ? $" at {running.Url} (process {running.Process})" : "";
            throw new CommandException($"A host is already running on {root}{where}. Stop it, or name another folder with --data.");
        }
    }

    /// <summary>Leaves word of the running host, for the owner alone: a connection string may hold a key.</summary>
    public void Announce(RunningHost running) => PrivateFile.Write(RunningFile, JsonSerializer.Serialize(running));

    /// <summary>The host that runs on this folder; null when none does.</summary>
    public RunningHost? FindRunning()
    {
        if (ReadRunning() is not { } running)
        {
            return null;
        }

        try
        {
            // The lock ends with its process, however that ended; the word it left may be old.
            using var free = new FileStream(Path.Combine(news, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (IOException)
        {
            return running;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (held is not null)
        {
            File.Delete(RunningFile);
            held.Dispose();
        }
    }

    private RunningHost? ReadRunning()
    {
        try
        {
            return JsonSerializer.Deserialize<RunningHost>(File.ReadAllText(RunningFile));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
