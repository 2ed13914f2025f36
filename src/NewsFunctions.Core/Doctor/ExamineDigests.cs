using System.Runtime.CompilerServices;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Core.Doctor;

/// <summary>Holds the digests against the records and the clock.</summary>
/// <param name="digests">The digests.</param>
/// <param name="articles">The records.</param>
/// <param name="days">Which days wait for a digest.</param>
/// <param name="compile">Compiles a day.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
public sealed class ExamineDigests(IDigestStore digests, IArticleStore articles, IDayIndex days, CompileDigest compile, NewsroomCalendar calendar, TimeProvider time)
{
    private const int DigestsAtOnce = 100;

    /// <summary>What is wrong, each with what mends it.</summary>
    public async IAsyncEnumerable<(Finding Found, Func<Task> Remedy)> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DateOnly? newest = null;
        while (true)
        {
            IReadOnlyList<StoredDigest> some = await digests.ListAsync(newest, DigestsAtOnce, cancellationToken);
            foreach (StoredDigest digest in some)
            {
                if (await ExamineAsync(digest, cancellationToken) is { } found)
                {
                    yield return (found, () => CompileAsync(digest.Day, cancellationToken));
                }
            }

            if (some.Count < DigestsAtOnce)
            {
                yield break;
            }

            newest = some[^1].Day.AddDays(-1);
        }
    }

    private async Task<Finding?> ExamineAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        if (digest.State == DayState.Open && time.GetUtcNow() - calendar.StartOf(digest.Day.AddDays(1)) >= CompileDigests.OverdueAfter)
        {
            return new Finding(FindingCode.OverdueDigest, $"{digest.Day:O}", "The day is over, but its digest still says that it runs.", "Compile it.");
        }

        if (await digests.ReadAsync(digest, DigestDocuments.Forms[0], cancellationToken) is null)
        {
            return new Finding(FindingCode.LostDocument, $"{digest.Day:O}", "The digest has a row but no document: readers get an error.", "Compile it again; it becomes the next version.");
        }

        if (await days.FindAsync(digest.Day, cancellationToken) is { Dirty: true })
        {
            return null;
        }

        int gone = 0;
        foreach (ArticleId id in (await digests.StoriesAsync(digest, cancellationToken)).SelectMany(story => story.Members).Select(member => member.Id))
        {
            gone += await articles.FindAsync(id, cancellationToken) is { WithdrawnAt: null } ? 0 : 1;
        }

        return gone == 0 ? null
            : new Finding(FindingCode.OldDigest, $"{digest.Day:O}", $"The digest tells of {gone} articles that are not served any more, and its day does not wait for a new one.", "Compile it again.");
    }

    private async Task CompileAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await days.TouchAsync(day, cancellationToken);
        await compile.RunAsync(day, cancellationToken);
    }
}
