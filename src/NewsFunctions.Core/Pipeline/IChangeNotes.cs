using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>Notes what changed, for those who come by later: the digests of the days (<see cref="IDayIndex"/>) and the search segments of their months.</summary>
public interface IChangeNotes
{
    /// <summary>Says that an article changed that stands, or stood, on these days. To be called after the change is stored. Safe to repeat.</summary>
    Task NoteAsync(ArticleId id, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken);
}
