using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Core.Pipeline;

/// <summary>A span of days in figures.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Articles">Articles of all days, copies included.</param>
/// <param name="Days">Each day that has a digest, newest first.</param>
/// <param name="BySource">Articles by source, most first.</param>
/// <param name="ByFormat">Articles by the format of their files, most first.</param>
/// <param name="Refusals">Files written in the span that were refused, by code, most first.</param>
/// <param name="RefusalsAreCut">There were more refusals than are counted: the oldest are not among them.</param>
public sealed record Stats(
    DateOnly From, DateOnly To, int Articles, IReadOnlyList<DayStats> Days, IReadOnlyList<SourceCount> BySource, IReadOnlyList<FormatCount> ByFormat, IReadOnlyList<RefusalCount> Refusals, bool RefusalsAreCut);

/// <summary>A day in figures, as its digest was compiled last.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">Whether it still runs.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Stories">Its stories.</param>
/// <param name="ByHour">Articles by hour, every hour of the day in order.</param>
/// <param name="CompiledAt">When it was counted.</param>
public sealed record DayStats(DateOnly Day, DayState State, int Articles, int Stories, IReadOnlyList<HourCount> ByHour, DateTimeOffset CompiledAt);

/// <summary>Files refused for one reason.</summary>
/// <param name="Code">A code of <see cref="RejectCode"/>.</param>
/// <param name="Files">How many.</param>
public sealed record RefusalCount(string Code, int Files);

/// <summary>A source and what it sent in a span of days.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Articles">Its articles, copies included.</param>
/// <param name="Newest">The last day it has an article on.</param>
public sealed record SourceStats(string Slug, string Name, int Articles, DateOnly Newest);

/// <summary>
/// Counts without counting: each digest's row holds its day in figures, so a span costs one query, however many articles it has. What came since the
/// last digest (a quarter of an hour at most) is not in it.
/// </summary>
/// <param name="digests">The digests.</param>
/// <param name="ledger">What became of each file.</param>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="time">The clock.</param>
public sealed class ReadStats(IDigestStore digests, ILedger ledger, NewsroomCalendar calendar, TimeProvider time)
{
    /// <summary>Most days of figures.</summary>
    public const int MostDays = 31;

    /// <summary>Most days that sources are looked for in.</summary>
    public const int MostDaysOfSources = 366;

    /// <summary>Most refusals that are counted.</summary>
    public const int MostRefusals = 10_000;

    /// <summary>The newsroom's day now.</summary>
    public DateOnly Today => calendar.DayOf(time.GetUtcNow());

    /// <summary>The figures of the days from one to another, both included.</summary>
    public async Task<Stats> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredDigest> days = await digests.CountsAsync(from, to, cancellationToken);
        DateTimeOffset end = to < DateOnly.MaxValue ? calendar.StartOf(to.AddDays(1)) : DateTimeOffset.MaxValue;
        IReadOnlyDictionary<string, int> refusals = await ledger.RefusalsAsync(calendar.StartOf(from), end, MostRefusals, cancellationToken);
        return new Stats(
            from,
            to,
            days.Sum(day => day.ArticleCount),
            [.. days.Select(day => new DayStats(day.Day, day.State, day.ArticleCount, day.StoryCount, day.Counts?.ByHour ?? [], day.CompiledAt))],
            [.. Sources(days).Select(source => new SourceCount(source.Slug, source.Name, source.Articles))],
            [.. days.SelectMany(day => day.Counts?.ByFormat ?? []).GroupBy(format => format.Format, StringComparer.Ordinal).Select(same => new FormatCount(same.Key, same.Sum(format => format.Articles)))
                .OrderByDescending(format => format.Articles).ThenBy(format => format.Format, StringComparer.Ordinal)],
            [.. refusals.Select(code => new RefusalCount(code.Key, code.Value)).OrderByDescending(code => code.Files).ThenBy(code => code.Code, StringComparer.Ordinal)],
            refusals.Values.Sum() == MostRefusals);
    }

    /// <summary>The sources that have articles on the days from one to another, most articles first.</summary>
    public async Task<IReadOnlyList<SourceStats>> SourcesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => [.. Sources(await digests.CountsAsync(from, to, cancellationToken))];

    /// <summary>The name is the one of the newest day.</summary>
    private static IEnumerable<SourceStats> Sources(IReadOnlyList<StoredDigest> newestFirst) => newestFirst
        .SelectMany(day => (day.Counts?.BySource ?? []).Select(source => (day.Day, Source: source)))
        .GroupBy(each => each.Source.Slug, StringComparer.Ordinal)
        .Select(same => new SourceStats(same.Key, same.First().Source.Name, same.Sum(each => each.Source.Articles), same.First().Day))
        .OrderByDescending(source => source.Articles).ThenBy(source => source.Slug, StringComparer.Ordinal);
}
