using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Storage;

namespace NewsFunctions.Functions;

/// <summary>Whether the system can do its work.</summary>
public sealed class HealthFunctions(StorageHealth health)
{
    /// <summary>200 when storage answers, 503 with what does not.</summary>
    [Function("GetHealth")]
    [Gives(200, "Storage answers.", typeof(HealthJson))]
    [Refuses(503)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request,
        CancellationToken cancellationToken) => await health.CheckAsync(cancellationToken) is { Count: > 0 } failing
            ? Problems.Unhealthy(request, failing)
            : Answers.Json(request, new HealthJson("healthy"));
}
