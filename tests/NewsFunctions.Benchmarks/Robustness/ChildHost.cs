using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary><c>news serve</c> in a process of its own, which can be killed at any moment.</summary>
internal sealed class ChildHost : IDisposable
{
    private readonly Process process;

    private ChildHost(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it is reached.</summary>
    public Uri Address { get; }

    /// <summary>Memory that it holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Most memory that it ever held, in bytes.</summary>
    public long PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a host on a storage account and waits until it serves.</summary>
    /// <param name="storage">Connection string.</param>
    /// <param name="folder">Folder of its own for keys and lock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ChildHost> StartAsync(string storage, string folder, CancellationToken cancellationToken)
    {
        string running = Path.Combine(folder, ".news", "running.json");
        Directory.CreateDirectory(Path.GetDirectoryName(running)!);
        File.Delete(running);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "news.exe" : "news"), ["serve", "--storage", storage, "--port", "0", "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        var said = new Queue<string>();
        void Hear(object sender, DataReceivedEventArgs heard)
        {
            lock (said)
            {
                said.Enqueue(heard.Data ?? "");
                _ = said.Count > 20 ? said.Dequeue() : null;
            }
        }

        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.HasExited)
        {
            if (File.Exists(running) && await ReadAsync(running, cancellationToken) is { } address)
            {
                return new ChildHost(process, address);
            }

            await Task.Delay(20, cancellationToken);
        }

        throw new InvalidOperationException("The host ended at its start: " + string.Join(Environment.NewLine, said));
    }

    /// <summary>SIGKILL: no handler runs, nothing is saved.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: what runs may end, and has ended when this returns.</summary>
    public async Task EndAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static async Task<Uri?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, cancellationToken));
            return new Uri(json.RootElement.GetProperty("Url").GetString()!);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            // Being written.
            return null;
        }
    }
}
