using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Running;

namespace NewsFunctions.Local.Blobs;

/// <summary>
/// Drives one blob function: notices blobs by hints and by scans, runs the function at least once for every version, counts failed attempts
/// and hands a hopeless blob to the poison queue.
/// </summary>
internal sealed class BlobListener : IListener, IDisposable
{
    private readonly FunctionDefinition function;
    private readonly BlobPath path;
    private readonly StorageAccount account;
    private readonly ListenerContext host;
    private readonly BlobContainerClient container;
    private readonly ReceiptTable receipts;
    private readonly WorkQueue work = new();
    private readonly BlobBoard board;

    public BlobListener(FunctionDefinition function, FunctionTrigger.Blob trigger, StorageAccount account, ListenerContext host)
    {
        this.function = function;
        this.account = account;
        this.host = host;
        path = trigger.Path;
        container = account.Blobs.GetBlobContainerClient(path.Container);
        receipts = new ReceiptTable(account.Tables, function.Name);
        board = new BlobBoard(work);
    }

    /// <summary>Blobs that wait to be run, run, or wait to be tried again.</summary>
    public int Unsettled => board.Unsettled;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        board.Load(await receipts.LoadAsync(stop));
        if (host.Hints is { } hints)
        {
            hints.BlobWritten += Hinted;
        }

        try
        {
            await Task.WhenAll([ScanAsync(stop), .. Enumerable.Range(0, host.Blobs.MaxDegreeOfParallelism).Select(_ => WorkAsync(stop))]);
        }
        finally
        {
            if (host.Hints is { } ended)
            {
                ended.BlobWritten -= Hinted;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => work.Dispose();

    private void Hinted(string accountName, string containerName, string name)
    {
        if (accountName == container.AccountName && containerName == path.Container && path.Match(name) is not null)
        {
            board.Hinted(name);
        }
    }

    private async Task ScanAsync(CancellationToken stop)
    {
        ScanPace pace = host.Hints is null ? ScanPace.Clock : ScanPace.SafetyNet;
        while (true)
        {
            long start = host.Time.GetTimestamp();
            HostEvent? scanned = null;
            try
            {
                int count = await ScanOnceAsync(stop);
                scanned = new HostEvent.ContainerScanned(path.Container, count, host.Time.GetElapsedTime(start));
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                // Of any kind: a storage that cannot be reached gives an AggregateException, and the scan is the safety net.
                host.Log.LogWarning(e, "The container {Container} could not be listed; it is tried again.", path.Container);
            }

            DateTimeOffset next = host.Time.GetUtcNow() + pace.After(host.Time.GetElapsedTime(start));
            if (scanned is not null)
            {
                host.Events.Tell(scanned);
            }

            await Waiting.UntilAsync(next, host.Time, stop);
        }
    }

    private async Task<int> ScanOnceAsync(CancellationToken stop)
    {
        int count = 0;
        board.ScanStarted();
        string? prefix = path.Prefix.Length > 0 ? path.Prefix : null;
        await foreach (BlobItem blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, stop))
        {
            if (path.Match(blob.Name) is not null && blob.Properties.ETag is { } etag)
            {
                board.Listed(blob.Name, Plain(etag));
                count++;
            }
        }

        foreach (string gone in board.ScanEnded())
        {
            await receipts.DropAsync(gone, stop);
        }

        return count;
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        while (true)
        {
            string name = await work.TakeAsync(stop);
            if (!board.TryBegin(name))
            {
                continue;
            }

            try
            {
                await LookAtAsync(name, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                // Not the function's failure but the storage's: it costs no attempt, the blob is looked at again after a pause.
                host.Log.LogWarning(e, "{Blob} could not be looked at; it is tried again.", name);
                ResumeAfter(BlobTriggerOptions.PauseAfter(1), name, board.Pause(name), stop);
            }
        }
    }

    private async Task LookAtAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is not { } found)
        {
            // Deleted since, or so far only staged.
            board.End(name, null);
            host.Events.Tell(new HostEvent.BlobPassedOver(function.Name, name));
            return;
        }

        switch (board.NeedOf(name, Plain(found.ETag)))
        {
            case BlobNeed.None:
                board.End(name, null);
                host.Events.Tell(new HostEvent.BlobPassedOver(function.Name, name));
                break;
            case BlobNeed.Wait:
                break;
            case BlobNeed.Run:
                await RunOneAsync(found, stop);
                break;
        }
    }

    private async Task<FoundBlob?> FindAsync(string name, CancellationToken stop)
    {
        BlobClient blob = container.GetBlobClient(name);
        if (blob.Name != name)
        {
            // The client folds a name such as "a/../b" into another blob's address; a listing still names it as it is.
            await foreach (BlobItem item in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, name, stop))
            {
                if (item.Name == name && item.Properties is { ETag: { } etag, BlobType: { } type })
                {
                    return new FoundBlob(name, etag, type);
                }
            }

            return null;
        }

        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: stop);
            return new FoundBlob(name, properties.ETag, properties.BlobType);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task RunOneAsync(FoundBlob found, CancellationToken stop)
    {
        (string name, string etag) = (found.Name, Plain(found.ETag));
        try
        {
            BlobClient blob = container.GetBlobClient(name);
            object given = await BlobInput.OfAsync(blob, function.Method.GetParameters()[function.TriggerParameter].ParameterType, stop);
            stop.ThrowIfCancellationRequested();
            // Not the listener's token: when the host stops, running functions first get time to end (FunctionRunner.DrainAsync).
            await host.Runner.RunAsync(function, name, given, key => key == path.Placeholder ? path.Match(name) : null, null, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host is stopping: without a receipt the next start runs it again.
            board.End(name, null);
            return;
        }
        catch (Exception)
        {
            await FailedAsync(found, stop);
            return;
        }

        await SettleAsync(name, etag, poisoned: false);
    }

    private async Task FailedAsync(FoundBlob found, CancellationToken stop)
    {
        (string name, string etag) = (found.Name, Plain(found.ETag));
        int attempts = board.AttemptsOf(name, etag) + 1;
        if (attempts < host.Blobs.PoisonBlobThreshold)
        {
            await receipts.WriteAsync(new Receipt(name, etag, attempts), CancellationToken.None);
            TimeSpan pause = BlobTriggerOptions.PauseAfter(attempts);
            ResumeAfter(pause, name, board.Pause(name, etag, attempts), stop);
            host.Events.Tell(new HostEvent.BlobPaused(function.Name, name, attempts, pause));
            return;
        }

        var message = new PoisonMessage("BlobTrigger", "Host.Functions." + function.Name, found.Type.ToString() + "Blob", path.Container, name, found.ETag.ToString("H"));
        await message.SendAsync(account.Queues, CancellationToken.None);
        await SettleAsync(name, etag, poisoned: true);
    }

    /// <summary>Written even while the host stops: the run is over, and a restart must not repeat it.</summary>
    private async Task SettleAsync(string name, string etag, bool poisoned)
    {
        await receipts.WriteAsync(new Receipt(name, etag, 0), CancellationToken.None);
        board.End(name, etag);
        host.Events.Tell(new HostEvent.BlobSettled(function.Name, name, etag, poisoned));
    }

    private void ResumeAfter(TimeSpan pause, string name, int number, CancellationToken stop)
    {
        _ = ResumeAsync();

        async Task ResumeAsync()
        {
            try
            {
                await Task.Delay(pause, host.Time, stop);
                board.Resume(name, number);
            }
            catch (OperationCanceledException)
            {
                // Stopped; the receipt keeps the count.
            }
        }
    }

    /// <summary>Listings give ETags without quotes, responses with.</summary>
    private static string Plain(ETag etag) => etag.ToString().Trim('"');

    /// <summary>A version of a blob as storage has it now.</summary>
    private sealed record FoundBlob(string Name, ETag ETag, BlobType Type);
}
