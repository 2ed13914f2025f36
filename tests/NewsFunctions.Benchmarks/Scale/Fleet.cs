namespace NewsFunctions.Benchmarks.Scale;

/// <summary>The instances of the app: none while nothing happens, more while work waits, never more than allowed.</summary>
internal sealed class Fleet(ScaleLimits limits, int slotsAnInstance)
{
    private readonly Queue<(int Ready, int Count)> starting = new();
    private int nextDecision;
    private int idleSince = -1;

    /// <summary>Instances that work.</summary>
    public int Live { get; private set; }

    /// <summary>Instances that work or start.</summary>
    public int Paid => Live + starting.Sum(each => each.Count);

    /// <summary>Looks at what waits and begins or ends instances.</summary>
    public void Decide(int second, long waiting)
    {
        while (starting.TryPeek(out (int Ready, int Count) first) && first.Ready <= second)
        {
            starting.Dequeue();
            Live += first.Count;
        }

        idleSince = waiting > 0 ? -1 : idleSince < 0 ? second : idleSince;
        if (idleSince >= 0 && Live > 0 && second - idleSince >= limits.IdleSeconds)
        {
            Live--;
            idleSince = second;
        }

        // The first instance does not wait for the next decision: an event wakes the app.
        if (waiting == 0 || (second < nextDecision && Paid > 0))
        {
            return;
        }

        long wanted = Math.Min(limits.MostInstances, (waiting + slotsAnInstance - 1) / slotsAnInstance);
        int more = (int)Math.Min(Paid == 0 ? 1 : limits.InstancesAtOnce, wanted - Paid);
        nextDecision = second + limits.SecondsBetweenDecisions;
        if (more > 0)
        {
            starting.Enqueue((second + limits.ColdStartSeconds, more));
        }
    }
}
