using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Figures, from the digests' own counts.</summary>
public sealed class StatsFunctions(ReadStats stats)
{
    /// <summary>Articles by day, hour, source and format, and refused files by code; of the last seven days without parameters, at most of 31.</summary>
    [Function("GetStats")]
    [Gives(200, "Articles by day, hour, source and format, and refused files by code, as of the last digests.", typeof(Stats))]
    [Query("from", "The first day.", Kind = QueryKind.Day)]
    [Query("to", "The last day; today without it.", Kind = QueryKind.Day)]
    public async Task<IResult> StatsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stats")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<StatsFunctions>(request);
        (DateOnly from, DateOnly to) = DaySpan.Read(query, stats.Today, 7, ReadStats.MostDays);
        return query.Problem() ?? Answers.Json(request, await stats.RunAsync(from, to, cancellationToken));
    }

    /// <summary>The sources that have articles, most first; of the last 31 days without parameters, at most of 366.</summary>
    [Function("GetSources")]
    [Gives(200, "The sources that have articles, most first.", typeof(SourceListJson))]
    [Query("from", "The first day.", Kind = QueryKind.Day)]
    [Query("to", "The last day; today without it.", Kind = QueryKind.Day)]
    public async Task<IResult> SourcesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/sources")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<StatsFunctions>(request);
        (DateOnly from, DateOnly to) = DaySpan.Read(query, stats.Today, 31, ReadStats.MostDaysOfSources);
        return query.Problem() ?? Answers.Json(request, SourceListJson.Of(from, to, await stats.SourcesAsync(from, to, cancellationToken)));
    }
}
