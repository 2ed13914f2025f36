using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Stories: all of a day, and one through its days.</summary>
public sealed class StoryFunctions(ReadDigest read, ReadStory story)
{
    /// <summary>The stories of <c>day</c>, or of the newest digest.</summary>
    [Function("GetStories")]
    [Gives(200, "The stories of a day, most important first.", typeof(StoryListJson))]
    [Refuses(404)]
    [Query("day", "The day; the newest digest's without it.", Kind = QueryKind.Day)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stories")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = RequestQuery.Of<StoryFunctions>(request);
        DateOnly? day = query.Day("day");
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        return await read.FindAsync(day, cancellationToken) is { } digest
            ? Answers.Json(request, new StoryListJson(digest.Day, digest.Version, digest.State, await read.StoriesAsync(digest, cancellationToken)), digest.CompiledAt)
            : Problems.NoDigest(request, day);
    }

    /// <summary>One story through its days, the newest first.</summary>
    [Function("GetStory")]
    [Gives(200, "A story through its days, newest first.", typeof(StoryJson))]
    [Refuses(404)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/stories/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (RequestQuery.Of<StoryFunctions>(request).Problem() is { } problem)
        {
            return problem;
        }

        IReadOnlyList<StoryOnDay> days = await story.RunAsync(id, cancellationToken);
        return days.Count > 0 ? Answers.Json(request, StoryJson.Of(days), days.Max(day => day.Digest.CompiledAt)) : Problems.NoStory(request, id);
    }
}
