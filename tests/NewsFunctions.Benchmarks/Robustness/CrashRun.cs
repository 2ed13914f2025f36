using Azure.Storage.Blobs;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>Kills the host again and again while files arrive, each twice and in random order; then lets it run in quiet.</summary>
internal static class CrashRun
{
    private const int UploadsAtOnce = 4;

    // Patience with a loaded machine: the hosts that are left have all to do, no row waits for the sweep.
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(8);

    /// <summary>Runs it and takes stock.</summary>
    /// <param name="storage">Connection string of an empty account.</param>
    /// <param name="files">The files.</param>
    /// <param name="kills">How often the host is killed.</param>
    /// <param name="hosts">Hosts that run side by side on the one storage.</param>
    /// <param name="seed">Decides the order of the files and the moments of the kills.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Accounting> RunAsync(string storage, IReadOnlyList<MixedFile> files, int kills, int hosts, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        MixedFile[] order = [.. files, .. files];
        random.Shuffle(order);
        var container = new BlobContainerClient(storage, StorageNames.Uploads);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        string[] folders = [.. Enumerable.Range(0, hosts).Select(_ => Directory.CreateTempSubdirectory("news-crash").FullName)];
        try
        {
            int share = (order.Length / (kills + 1)) + 1;
            foreach ((MixedFile[] few, int round) in order.Chunk(share).Select((few, round) => (few, round)))
            {
                ChildHost[] running = await Task.WhenAll(folders.Select(folder => ChildHost.StartAsync(storage, folder, cancellationToken)));
                try
                {
                    await Parallel.ForEachAsync(few, new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancellationToken }, async (file, token) =>
                        await container.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true, token));
                    if (round < kills)
                    {
                        // Anywhere between the first read and the last write of these files.
                        await Task.Delay(random.Next(1500), cancellationToken);
                        await Task.WhenAll(running.Select(host => host.KillAsync()));
                    }
                }
                finally
                {
                    Array.ForEach(running, host => host.Dispose());
                }
            }

            ChildHost[] quiet = await Task.WhenAll(folders.Select(folder => ChildHost.StartAsync(storage, folder, cancellationToken)));
            try
            {
                await Accounting.SettledAsync(storage, files, LongestQuiet, cancellationToken);
                // Final rows are the last writes of a run; those that only look again may still be at it.
                await Task.WhenAll(quiet.Select(host => host.EndAsync()));
            }
            finally
            {
                Array.ForEach(quiet, host => host.Dispose());
            }

            return await Accounting.TakeAsync(storage, files, cancellationToken);
        }
        finally
        {
            Array.ForEach(folders, folder => Directory.Delete(folder, recursive: true));
        }
    }
}
