namespace NewsFunctions.Benchmarks.Scale;

/// <summary>Event Grid: events that wait to be delivered, now or at the time of their next attempt.</summary>
internal sealed class EventTopic(Random random)
{
    private readonly CohortQueue fresh = new();
    private readonly PriorityQueue<Cohort, (int Due, int Offered)> again = new();

    /// <summary>Events that wait.</summary>
    public long Waiting { get; private set; }

    /// <summary>Those of them that were refused at least once.</summary>
    public long Refused { get; private set; }

    /// <summary>Events that it has given up.</summary>
    public long DeadLetters { get; private set; }

    /// <summary>Takes an event in.</summary>
    public void Publish(int second, long count)
    {
        fresh.Add(new Cohort(second, 0, count));
        Waiting += count;
    }

    /// <summary>Delivers what is due: at most so many are tried, of which at most so many are taken; the rest is tried again later.</summary>
    /// <returns>What was taken.</returns>
    public List<Cohort> Deliver(int second, long mostTried, long mostTaken)
    {
        var tried = new List<Cohort>();
        while (mostTried > 0 && again.TryPeek(out Cohort due, out (int Due, int Offered) when) && when.Due <= second)
        {
            again.Dequeue();
            long part = Math.Min(mostTried, due.Count);
            Refused -= part;
            tried.Add(due with { Count = part });
            mostTried -= part;
            if (part < due.Count)
            {
                again.Enqueue(due with { Count = due.Count - part }, when);
            }
        }

        tried.AddRange(fresh.Take(mostTried));
        var taken = new List<Cohort>();
        foreach (Cohort cohort in tried)
        {
            long part = Math.Min(mostTaken, cohort.Count);
            mostTaken -= part;
            if (part > 0)
            {
                taken.Add(cohort with { Attempts = 0, Count = part });
                Waiting -= part;
            }

            Refuse(cohort with { Attempts = cohort.Attempts + 1, Count = cohort.Count - part }, second);
        }

        return taken;
    }

    /// <summary>Forgets so many refused events, because their files were found without them.</summary>
    public List<Cohort> Forget(long count)
    {
        var found = new List<Cohort>();
        while (count > 0 && again.TryDequeue(out Cohort cohort, out (int Due, int Offered) when))
        {
            long part = Math.Min(count, cohort.Count);
            found.Add(cohort with { Count = part });
            if (part < cohort.Count)
            {
                again.Enqueue(cohort with { Count = cohort.Count - part }, when);
            }

            count -= part;
            Waiting -= part;
            Refused -= part;
        }

        return found;
    }

    private void Refuse(Cohort cohort, int second)
    {
        if (cohort.Count == 0)
        {
            return;
        }

        int due = second + EventSchedule.PauseAfter(cohort.Attempts, random);
        if (cohort.Attempts >= EventSchedule.MostAttempts || due - cohort.Offered > EventSchedule.MostSeconds)
        {
            DeadLetters += cohort.Count;
            Waiting -= cohort.Count;
            return;
        }

        again.Enqueue(cohort, (due, cohort.Offered));
        Refused += cohort.Count;
    }
}
