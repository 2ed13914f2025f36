using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Compiles digests, by the clock and on demand.</summary>
public sealed class CompileFunctions(CompileDigests compile, CompileDigest compileDay, IDayIndex days, NewsroomCalendar calendar, TimeProvider time)
{
    /// <summary>Every 15 minutes: the running day, days just closed, days that changed.</summary>
    [Function("CompileDigests")]
    public Task CompileAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => compile.RunAsync(cancellationToken);

    /// <summary>Compiles one day now.</summary>
    [Function("CompileDigest")]
    [Gives(200, "The day is compiled now.", typeof(CompiledDay))]
    public async Task<IResult> CompileDayAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/digests/{day}/compile")] HttpRequest request,
        string day,
        CancellationToken cancellationToken)
    {
        if (!RequestQuery.TryDay(day, out DateOnly date))
        {
            return Problems.BadDay(request, day);
        }

        // A slip of the hand would leave an empty digest of a day to come, which nobody takes away.
        return date > calendar.DayOf(time.GetUtcNow()) && await days.FindAsync(date, cancellationToken) is null
            ? Problems.DayToCome(request, date)
            : Answers.Json(request, await compileDay.RunAsync(date, cancellationToken));
    }
}
