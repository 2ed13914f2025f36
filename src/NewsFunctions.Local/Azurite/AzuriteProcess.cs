using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsFunctions.Local.Azurite;

/// <summary>
/// Azurite, the storage emulator, as a child process on loopback. It ends when this is disposed, or when this process ends in whatever way
/// (see child.cjs).
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>Azurite saves its data when it is asked to end; a large store takes seconds.</summary>
    private static readonly TimeSpan SavingTime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly bool inMemory;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];
    private readonly Dictionary<string, int> ports = new(StringComparer.Ordinal);

    private AzuriteProcess(Process process, bool inMemory) => (this.process, this.inMemory) = (process, inMemory);

    /// <summary>What its request log hints at.</summary>
    public StorageHints Hints { get; } = new();

    /// <summary>The connection string of the well-known account.</summary>
    public string ConnectionString => ConnectionStringOf(AzuriteAccount.Name);

    /// <summary>Address of the blob service with the account, as Storage Explorer wants it.</summary>
    public string BlobAddress => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports["Blob"]}/{AzuriteAccount.Name}");

    /// <summary>The connection string of an account that it was started with.</summary>
    public string ConnectionStringOf(string account) => AzuriteAccount.ConnectionString(account, ports["Blob"], ports["Queue"], ports["Table"]);

    /// <summary>Starts Azurite and returns when its three services listen.</summary>
    /// <exception cref="AzuriteException">It is not installed, or did not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        string script = Path.Combine(options.Root, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            throw new AzuriteException($"Azurite, the storage emulator, is not installed: run \"npm ci --ignore-scripts\" in {options.Root} (Node.js 20 or newer), or name a storage account with --storage.");
        }

        var azurite = new AzuriteProcess(Launch(script, options), options.DataFolder is null);
        try
        {
            azurite.Listen();
            await azurite.ready.Task.WaitAsync(StartingTime, cancellationToken);
            return azurite;
        }
        catch (Exception e)
        {
            await azurite.DisposeAsync();
            if (e is TimeoutException)
            {
                throw new AzuriteException($"Azurite did not begin to listen within {StartingTime.TotalSeconds:0} s. It said: {azurite.Said()}");
            }

            throw;
        }
    }

    /// <summary>Asks Azurite to save and end, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (inMemory)
        {
            process.Kill();
        }
        else
        {
            process.StandardInput.Close();
        }

        using var late = new CancellationTokenSource(SavingTime);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Process Launch(string script, AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = options.Root,
        };
        string[] arguments =
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "Azurite", "child.cjs"), script,
            "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
            // The SDKs send newer API versions than Azurite knows; it serves what is used here all the same.
            "--skipApiVersionCheck", "--disableTelemetry",
            .. options.DataFolder is { } folder ? ["--location", folder] : (string[])["--inMemoryPersistence"],
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = AzuriteAccount.Declare(options.Accounts);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException($"Node.js could not be started ({e.Message}). Install Node.js 20 or newer, or name a storage account with --storage.");
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private void Listen()
    {
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new AzuriteException($"Azurite ended while it was starting. It said: {Said()}"));
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (ServedRequest.TryParse(line, out ServedRequest? request))
        {
            Hints.Read(request);
        }
        else if (!ready.Task.IsCompleted)
        {
            HearStart(line);
        }
    }

    /// <summary>"Azurite Blob service is successfully listening at http://127.0.0.1:10000"</summary>
    private void HearStart(string line)
    {
        lock (said)
        {
            said.Add(line);
            int colon = line.LastIndexOf(':');
            if (line.Split(' ') is ["Azurite", var service, "service", "is", "successfully", ..]
                && int.TryParse(line.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port))
            {
                ports[service] = port;
            }

            if (ports.Count == 3)
            {
                ready.TrySetResult();
            }
        }
    }

    private string Said()
    {
        lock (said)
        {
            return said.Count == 0 ? "nothing" : string.Join(" / ", said);
        }
    }
}
