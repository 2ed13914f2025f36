namespace NewsFunctions.Benchmarks.Scale;

/// <summary>Articles that wait, the longest waiting first.</summary>
internal sealed class CohortQueue
{
    private readonly LinkedList<Cohort> cohorts = new();

    /// <summary>How many wait.</summary>
    public long Count { get; private set; }

    /// <summary>Adds some behind all others.</summary>
    public void Add(Cohort cohort)
    {
        if (cohort.Count > 0)
        {
            cohorts.AddLast(cohort);
            Count += cohort.Count;
        }
    }

    /// <summary>Takes at most so many out, from the front.</summary>
    public List<Cohort> Take(long most)
    {
        var taken = new List<Cohort>();
        while (most > 0 && cohorts.First is { } first)
        {
            cohorts.RemoveFirst();
            Cohort whole = first.Value;
            long part = Math.Min(most, whole.Count);
            taken.Add(whole with { Count = part });
            if (part < whole.Count)
            {
                cohorts.AddFirst(whole with { Count = whole.Count - part });
            }

            most -= part;
            Count -= part;
        }

        return taken;
    }
}
