namespace NewsFunctions.Tests.Pipeline.Memory;

/// <summary>A clock that stands still until a test sets it.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
