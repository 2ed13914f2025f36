namespace NewsFunctions.Benchmarks.Cost;

/// <summary>The real clock, set ahead: what a run an hour later does is seen without waiting for it.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    /// <summary>How far ahead it is.</summary>
    public TimeSpan Ahead { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
