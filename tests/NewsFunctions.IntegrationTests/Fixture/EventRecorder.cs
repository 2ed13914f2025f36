using System.Text;
using NewsFunctions.Local.Running;

namespace NewsFunctions.IntegrationTests.Fixture;

/// <summary>Keeps what a host tells, and lets tests wait for it: never for time.</summary>
internal sealed class EventRecorder
{
    /// <summary>No test waits this long; it only keeps one that is wrong from hanging.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    private readonly List<HostEvent> heard = [];
    private TaskCompletionSource news = New();

    public EventRecorder() => Events.Happened += Hear;

    /// <summary>The events to give to the host.</summary>
    public HostEvents Events { get; } = new();

    /// <summary>What was heard so far, of one kind.</summary>
    public IReadOnlyList<T> All<T>()
        where T : HostEvent
    {
        lock (heard)
        {
            return [.. heard.OfType<T>()];
        }
    }

    /// <summary>
    /// Waits until an event of the kind has been heard so many times, before or after the call; returns the last of them. With
    /// <paramref name="after"/> only what was told later than that event counts.
    /// </summary>
    public async Task<T> WaitAsync<T>(Func<T, bool> wanted, int times = 1, HostEvent? after = null)
        where T : HostEvent
    {
        using var late = new CancellationTokenSource(GiveUp);
        while (true)
        {
            Task more;
            lock (heard)
            {
                int from = after is null ? 0 : heard.IndexOf(after) + 1;
                T[] found = [.. heard.Skip(from).OfType<T>().Where(wanted).Take(times)];
                if (found.Length == times)
                {
                    return found[^1];
                }

                more = news.Task;
            }

            try
            {
                await more.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No {typeof(T).Name} as wanted was heard {times} times; heard was:{Environment.NewLine}{History()}");
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hear(HostEvent happened)
    {
        TaskCompletionSource waiting;
        lock (heard)
        {
            heard.Add(happened);
            (waiting, news) = (news, New());
        }

        waiting.SetResult();
    }

    private string History()
    {
        lock (heard)
        {
            var lines = new StringBuilder();
            heard.ForEach(each => lines.Append("  ").AppendLine(each.ToString()));
            return lines.ToString();
        }
    }
}
