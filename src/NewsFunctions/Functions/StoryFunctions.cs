using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>The stories of a day.</summary>
public sealed class StoryFunctions(ReadDigest read)
{
    /// <summary>The stories of <c>day</c>, or of the newest digest.</summary>
    [Function("GetStories")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stories")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new RequestQuery(request, "day");
        DateOnly? day = query.Day("day");
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        return await read.FindAsync(day, cancellationToken) is { } digest
            ? Answers.Json(request, new { digest.Day, digest.Version, digest.State, Stories = await read.StoriesAsync(digest, cancellationToken) }, digest.CompiledAt)
            : Problems.NoDigest(request, day);
    }
}
