using System.Collections.Concurrent;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>
/// Local copies of segments. Their names say their content, so several processes may share the folder: a copy is complete once it has its name, and whichever
/// process names it first, it is the same. When the folder grows too large, the least recently used go that this process does not search; another process that
/// still needs one takes it again.
/// </summary>
internal sealed class SegmentCache : IDisposable
{
    private const string Ending = ".sqlite";
    private const string UnfinishedEnding = ".part";

    // A copy or build that takes longer has died.
    private static readonly TimeSpan Unfinished = TimeSpan.FromHours(6);

    private readonly SegmentBlobs blobs;
    private readonly TimeProvider time;
    private readonly string folder;
    private readonly long mostBytes;
    private readonly ConcurrentDictionary<string, Lazy<Task<SegmentFile?>>> open = new(StringComparer.Ordinal);

    public SegmentCache(SegmentBlobs blobs, SearchOptions options, TimeProvider time)
    {
        (this.blobs, this.time) = (blobs, time);
        folder = Path.GetFullPath(options.CacheFolder is { Length: > 0 } own ? own : Path.Combine(Path.GetTempPath(), "newsfunctions-search"));
        mostBytes = options.CacheMegabytes * 1024L * 1024;
        CreateFolder();
    }

    /// <summary>A segment, open; null when it is gone from storage.</summary>
    public async Task<SegmentFile?> OpenAsync(SearchSegment segment, CancellationToken cancellationToken)
    {
        // Shared by all who ask at once, so one that gives up does not stop the others.
        Lazy<Task<SegmentFile?>> opening = open.GetOrAdd(segment.Name!, _ => new(() => TakeAsync(segment)));
        try
        {
            SegmentFile? file = await opening.Value.WaitAsync(cancellationToken);
            if (file is null)
            {
                Forget(segment, opening);
            }

            return file;
        }
        catch (Exception) when (opening.Value.IsFaulted)
        {
            Forget(segment, opening);
            throw;
        }
    }

    /// <summary>Closes segments that are no longer current.</summary>
    public void KeepOnly(IEnumerable<SearchSegment> current)
    {
        HashSet<string> names = [.. current.Select(segment => segment.Name).OfType<string>()];
        foreach (string name in open.Keys.Where(name => !names.Contains(name)))
        {
            if (open.TryRemove(name, out Lazy<Task<SegmentFile?>>? old) && old is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                old.Value.Result?.Dispose();
            }
        }
    }

    /// <summary>Closes a segment whose copy cannot be read, and deletes the copy.</summary>
    public void Discard(SearchSegment segment)
    {
        if (open.TryRemove(segment.Name!, out Lazy<Task<SegmentFile?>>? bad) && bad is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            bad.Value.Result?.Dispose();
        }

        TryDelete(PathOf(segment.Name!));
    }

    /// <summary>A new file's path in the folder, for a copy or a build that is not finished.</summary>
    public string NewPath() => Path.Combine(folder, Guid.NewGuid().ToString("N") + UnfinishedEnding);

    /// <summary>A file of one's own with the content of a segment; null when it is gone from storage.</summary>
    public async Task<string?> CopyAsync(SearchSegment segment, CancellationToken cancellationToken)
    {
        string copy = NewPath();
        if (File.Exists(PathOf(segment.Name!)))
        {
            File.Copy(PathOf(segment.Name!), copy);
            return copy;
        }

        return await blobs.TryDownloadAsync(segment.Name!, copy, cancellationToken) ? copy : null;
    }

    /// <summary>Takes a finished file into the cache.</summary>
    public void Adopt(string name, string path)
    {
        File.Move(path, PathOf(name), overwrite: true);
        MakeRoom(name);
    }

    /// <summary>Deletes a file if it is there and nobody keeps it from going.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use by another process, where that forbids it: it goes another time.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => KeepOnly([]);

    /// <summary>For this user alone: segments hold articles under embargo, too.</summary>
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name.Replace('/', '_'));

    private void Forget(SearchSegment segment, Lazy<Task<SegmentFile?>> opening) => open.TryRemove(KeyValuePair.Create(segment.Name!, opening));

    private async Task<SegmentFile?> TakeAsync(SearchSegment segment)
    {
        string path = PathOf(segment.Name!);
        if (!File.Exists(path))
        {
            string part = NewPath();
            try
            {
                if (!await blobs.TryDownloadAsync(segment.Name!, part, CancellationToken.None))
                {
                    return null;
                }

                if (await SegmentBlobs.NameOfAsync(segment.Month, part, CancellationToken.None) != segment.Name)
                {
                    throw new InvalidDataException($"The blob {segment.Name} in the container {StorageNames.Search} is damaged: delete its row in the table {StorageNames.SearchTable}, and the month is indexed anew.");
                }

                Adopt(segment.Name!, part);
            }
            finally
            {
                TryDelete(part);
            }
        }

        Touch(path);
        return new SegmentFile(path, segment.Month);
    }

    private void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        }
        catch (IOException)
        {
            // Another process made room with it: opening it says so.
        }
    }

    private void MakeRoom(string adopted)
    {
        HashSet<string> inUse = [.. open.Keys.Append(adopted).Select(PathOf)];
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Exists).OrderByDescending(file => file.LastWriteTimeUtc)];
        long bytes = 0;
        foreach (FileInfo file in files)
        {
            bool dead = file.Extension == UnfinishedEnding && time.GetUtcNow() - file.LastWriteTimeUtc > Unfinished;
            bytes += file.Length;
            if (dead || (file.Extension == Ending && bytes > mostBytes && !inUse.Contains(file.FullName)))
            {
                TryDelete(file.FullName);
            }
        }
    }
}
