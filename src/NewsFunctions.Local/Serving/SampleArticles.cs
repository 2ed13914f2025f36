using Azure.Storage.Blobs;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Running;
using NewsFunctions.Local.Timers;
using NewsFunctions.Storage;

namespace NewsFunctions.Local.Serving;

/// <summary>Shows the system at work on the sample articles.</summary>
internal static class SampleArticles
{
    /// <summary>
    /// Uploads the samples when the container is empty, waits until each has been run, then runs every timer function once, so that the digest is
    /// there without waiting for its time.
    /// </summary>
    public static async Task ServeAsync(LocalHost host, string folder, string storage, ServerConsole console, CancellationToken cancellationToken)
    {
        var container = new BlobContainerClient(storage, StorageNames.Uploads);
        if (await container.GetBlobsAsync(cancellationToken: cancellationToken).AnyAsync(cancellationToken))
        {
            return;
        }

        Dictionary<string, string> files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal)
            : [];
        console.Say($"The store is empty: uploading {files.Count} sample articles …");
        Task settled = SettledAsync(host, files.Keys, cancellationToken);
        foreach ((string name, string file) in files)
        {
            await container.GetBlobClient(name).UploadAsync(file, overwrite: true, cancellationToken);
        }

        await settled;
        foreach (TimerListener timer in host.Timers)
        {
            await timer.RunNowAsync(cancellationToken);
        }
    }

    private static async Task SettledAsync(LocalHost host, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var open = new HashSet<string>(names, StringComparer.Ordinal);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (open.Count == 0)
        {
            return;
        }

        host.Events.Happened += Hear;
        try
        {
            await done.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            host.Events.Happened -= Hear;
        }

        void Hear(HostEvent happened)
        {
            if (happened is HostEvent.BlobSettled settled)
            {
                lock (open)
                {
                    if (open.Remove(settled.Blob) && open.Count == 0)
                    {
                        done.SetResult();
                    }
                }
            }
        }
    }
}
