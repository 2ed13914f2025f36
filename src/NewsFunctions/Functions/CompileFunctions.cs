using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Compiles digests, by the clock and on demand.</summary>
public sealed class CompileFunctions(CompileDigests compile, CompileDigest compileDay)
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
        CancellationToken cancellationToken) => RequestQuery.TryDay(day, out DateOnly date)
            ? Answers.Json(request, await compileDay.RunAsync(date, cancellationToken))
            : Problems.BadDay(request, day);
}
