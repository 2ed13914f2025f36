using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What compiling a day came to.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">Whether it still runs.</param>
/// <param name="Version">The version that stands now.</param>
/// <param name="Changed">Whether this run made it.</param>
/// <param name="ArticleCount">Articles of the day.</param>
/// <param name="CopyCount">Those of them that are copies of another one.</param>
/// <param name="StoryCount">Stories of the day.</param>
public sealed record CompiledDay(DateOnly Day, DayState State, int Version, bool Changed, int ArticleCount, int CopyCount, int StoryCount);

/// <summary>Compiles the digest of one day from what is stored. Without a difference nothing is written; of two that compile at once one wins.</summary>
/// <param name="listings">The lists.</param>
/// <param name="articles">The records.</param>
/// <param name="days">Which days wait.</param>
/// <param name="digests">The digests.</param>
/// <param name="compiler">The rules.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
public sealed class CompileDigest(
    IListingStore listings, IArticleStore articles, IDayIndex days, IDigestStore digests, DigestCompiler compiler, NewsroomCalendar calendar, TimeProvider time)
{
    private const int MostRaces = 5;
    private const int ReadsAtOnce = 8;
    private const int DaysAStoryMayPause = 7;
    private const string MemoryExtension = "memory";

    /// <summary>Compiles the day as it stands.</summary>
    public async Task<CompiledDay> RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        using Activity? activity = NewsTelemetry.Start("digest", "news.day", day.ToString("O", CultureInfo.InvariantCulture));
        long began = time.GetTimestamp();
        for (int race = 0; race < MostRaces; race++)
        {
            if (await TryRunAsync(day, activity, cancellationToken) is { } compiled)
            {
                NewsTelemetry.DigestDuration.Record(time.GetElapsedTime(began).TotalSeconds);
                NewsTelemetry.DigestStories.Record(compiled.StoryCount);
                NewsTelemetry.DigestCopies.Record(compiled.CopyCount);
                return compiled;
            }
        }

        throw new InvalidOperationException($"The digest of {day:O} is being compiled by too many others at once; try again.");
    }

    private async Task<CompiledDay?> TryRunAsync(DateOnly day, Activity? activity, CancellationToken cancellationToken)
    {
        // Read before the lists: what changes after this moment leaves the day dirty.
        IndexedDay? indexed = await days.FindAsync(day, cancellationToken);
        StoredDigest? stored = await digests.FindAsync(day, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        List<ArticleListing> all = await ListAsync(day, cancellationToken);
        ArticleListing[] visible = [.. all.Where(listing => !(listing.EmbargoUntil > now))];
        DigestPlan plan = compiler.Plan(day, visible, await RememberAsync(day, stored, cancellationToken));
        Digest? before = stored is null ? null : await ReadAsync(stored, cancellationToken);
        IReadOnlyList<StoredArticle> needed = await ReadAsync(plan.Needed, cancellationToken);
        Digest digest = compiler.Compile(plan, [.. needed.Select(article => article.Article)], calendar.StateOf(day, now), before, stored?.Version ?? 0);
        bool changed = !ReferenceEquals(digest, before);
        if (changed)
        {
            // From a digest to the files it was made of, the newest first.
            NewsTelemetry.Link(activity, needed.OrderByDescending(article => article.Change?.At).Select(article => article.Change?.Trace).OfType<string>());
            IReadOnlyList<DigestDocument> documents = Documents(digest, plan);
            if (!await digests.TrySaveAsync(Row(digest, documents[0], stored, now), digest.Stories, documents, cancellationToken))
            {
                return null;
            }
        }

        // While something waits behind an embargo the day stays dirty, and is looked at again when the first of them ends.
        DateTimeOffset? nextEnd = all.Min(listing => listing.EmbargoUntil > now ? listing.EmbargoUntil : null);
        if (indexed is { Dirty: true } && (nextEnd is null || indexed.WaitsUntil != nextEnd))
        {
            await days.SettleAsync(indexed, nextEnd, cancellationToken);
        }

        return new CompiledDay(day, digest.State, digest.Version, changed, digest.ArticleCount, plan.CopyCount, digest.StoryCount);
    }

    private async Task<List<ArticleListing>> ListAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = new List<ArticleListing>();
        await foreach (ArticleListing listing in listings.OfDayAsync(day, cancellationToken))
        {
            found.Add(listing);
        }

        return found;
    }

    private async Task<IReadOnlyList<StoryMemory>> RememberAsync(DateOnly day, StoredDigest? ofDay, CancellationToken cancellationToken)
    {
        // One look at the list tells which of the earlier days have a digest.
        IReadOnlyList<StoredDigest> earlier = day == DateOnly.MinValue ? [] : await digests.ListAsync(day.AddDays(-1), DaysAStoryMayPause, cancellationToken);
        var memories = new List<StoryMemory>();
        foreach (StoredDigest stored in earlier.TakeWhile(digest => day.DayNumber - digest.Day.DayNumber <= DaysAStoryMayPause).Prepend(ofDay).OfType<StoredDigest>())
        {
            if (await digests.ReadAsync(stored, MemoryExtension, cancellationToken) is { } document)
            {
                memories.AddRange(DigestDocuments.ReadMemories(document));
            }
        }

        return memories;
    }

    private async Task<Digest?> ReadAsync(StoredDigest stored, CancellationToken cancellationToken) =>
        await digests.ReadAsync(stored, DigestDocuments.Forms[0], cancellationToken) is { } document ? DigestDocuments.Read(document) : null;

    /// <summary>The articles that are still served; a listing may be a moment older than its record.</summary>
    private async Task<IReadOnlyList<StoredArticle>> ReadAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<StoredArticle>();
        var bounded = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids, bounded, async (id, token) =>
        {
            if (await articles.FindAsync(id, token) is { WithdrawnAt: null } stored)
            {
                found.Add(stored);
            }
        });
        return [.. found];
    }

    private static StoredDigest Row(Digest digest, DigestDocument json, StoredDigest? before, DateTimeOffset now) => new()
    {
        Day = digest.Day,
        Version = digest.Version,
        State = digest.State,
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(json.Content.Span)),
        ArticleCount = digest.ArticleCount,
        StoryCount = digest.StoryCount,
        Counts = digest.Counts,
        Headlines = [.. digest.Stories.Select(story => story.Headline)],
        CompiledAt = now,
        ETag = before?.ETag,
    };

    /// <summary>The digest in every form, JSON first, and what is to be remembered of it.</summary>
    private static IReadOnlyList<DigestDocument> Documents(Digest digest, DigestPlan plan) =>
    [
        .. DigestDocuments.Forms.Select(form => DigestDocuments.Write(digest, form)),
        new DigestDocument(MemoryExtension, DigestDocuments.Json, JsonSerializer.SerializeToUtf8Bytes(plan.Memories, ArticleJson.Options)),
    ];
}
