using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Functions;

/// <summary>The page at the site's root.</summary>
public sealed class PageFunctions(ReadDigest read)
{
    /// <summary>The newest digest that has stories, for people.</summary>
    [Function("GetPage")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredDigest> digests = await read.ListAsync(null, FrontPage.ArchiveDays, cancellationToken);
        StoredDigest? shown = FrontPage.Choose(digests);
        return Answers.Html(request, FrontPage.Write(shown, shown is null ? [] : await read.StoriesAsync(shown, cancellationToken), digests));
    }
}
