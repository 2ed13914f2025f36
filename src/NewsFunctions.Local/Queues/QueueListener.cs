using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Running;

namespace NewsFunctions.Local.Queues;

/// <summary>Drives one queue function: takes messages, deletes those that succeed, moves those that fail too often to "…-poison".</summary>
internal sealed class QueueListener : IListener, IDisposable
{
    /// <summary>How long a message that is being run stays hidden from others; as the storage extension does.</summary>
    private static readonly TimeSpan HiddenWhileRunning = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly FunctionDefinition function;
    private readonly ListenerContext host;
    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private readonly SemaphoreSlim hinted = new(0, 1);

    public QueueListener(FunctionDefinition function, FunctionTrigger.Queue trigger, StorageAccount account, ListenerContext host)
    {
        this.function = function;
        this.host = host;
        queue = account.Queues.GetQueueClient(trigger.Name);
        poison = account.Queues.GetQueueClient(trigger.Name + "-poison");
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        if (host.Hints is { } hints)
        {
            hints.QueueWritten += Hinted;
        }

        try
        {
            await LoopAsync(stop);
        }
        finally
        {
            if (host.Hints is { } ended)
            {
                ended.QueueWritten -= Hinted;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => hinted.Dispose();

    private void Hinted(string accountName, string name)
    {
        if (accountName == queue.AccountName && name == queue.Name)
        {
            try
            {
                hinted.Release();
            }
            catch (SemaphoreFullException)
            {
                // A hint is waiting already.
            }
        }
    }

    private async Task LoopAsync(CancellationToken stop)
    {
        TimeSpan pause = ShortestPause;
        while (!stop.IsCancellationRequested)
        {
            QueueMessage[] messages = await TakeAsync(stop);
            if (messages.Length > 0)
            {
                pause = ShortestPause;
                await Task.WhenAll(messages.Select(HandleAsync));
                continue;
            }

            DateTimeOffset next = host.Time.GetUtcNow() + pause;
            host.Events.Tell(new HostEvent.QueueEmpty(queue.Name, pause));
            bool wasHinted = await WaitAsync(next, stop);
            pause = wasHinted ? ShortestPause : Min(pause * 2, host.Queues.MaxPollingInterval);
        }
    }

    private async Task<QueueMessage[]> TakeAsync(CancellationToken stop)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(host.Queues.BatchSize, HiddenWhileRunning, stop);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Nobody has made the queue yet.
            return [];
        }
        catch (RequestFailedException e) when (!stop.IsCancellationRequested)
        {
            host.Log.LogWarning(e, "The queue {Queue} could not be read; it is tried again.", queue.Name);
            return [];
        }
    }

    /// <summary>Waits for a time or a hint; true for a hint.</summary>
    private async Task<bool> WaitAsync(DateTimeOffset next, CancellationToken stop)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task delay = Waiting.UntilAsync(next, host.Time, wake.Token);
        Task hint = hinted.WaitAsync(wake.Token);
        Task first = await Task.WhenAny(delay, hint);
        await wake.CancelAsync();
        stop.ThrowIfCancellationRequested();
        return first == hint;
    }

    private async Task HandleAsync(QueueMessage message)
    {
        try
        {
            await host.Runner.RunAsync(function, message.MessageId, message.Body.ToString(), _ => null, null, CancellationToken.None);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        catch (Exception e)
        {
            await FailedAsync(message, e);
        }
    }

    private async Task FailedAsync(QueueMessage message, Exception error)
    {
        try
        {
            if (message.DequeueCount < host.Queues.MaxDequeueCount)
            {
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.Body, host.Queues.VisibilityTimeout);
                return;
            }

            host.Log.LogError(error, "The message {Message} failed {Count} times and goes to {Queue}.", message.MessageId, message.DequeueCount, poison.Name);
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        catch (RequestFailedException e)
        {
            // The message shows itself again when its hiding ends.
            host.Log.LogWarning(e, "The message {Message} of {Queue} could not be put back.", message.MessageId, queue.Name);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
