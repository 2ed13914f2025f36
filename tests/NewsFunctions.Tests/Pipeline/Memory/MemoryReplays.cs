using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Pipeline.Memory;

/// <summary>The log of replays in memory.</summary>
public sealed class MemoryReplays : IReplayLog
{
    private readonly List<ReplayNote> notes = [];

    /// <summary>All notes, in the order they were begun.</summary>
    public IReadOnlyList<ReplayNote> Notes => notes;

    public Task PutAsync(ReplayNote note, CancellationToken cancellationToken)
    {
        int at = notes.FindIndex(each => each.Id == note.Id);
        if (at < 0)
        {
            notes.Add(note);
        }
        else
        {
            notes[at] = note;
        }

        return Task.CompletedTask;
    }

    public Task<ReplayNotePage> OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(new ReplayNotePage([.. notes.Where(note => DateOnly.FromDateTime(note.At.UtcDateTime) == day).Take(limit)], null));
}
