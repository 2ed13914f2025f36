using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page;
using NewsFunctions.Page.Desk;

namespace NewsFunctions.Functions;

/// <summary>The page where editors work.</summary>
public sealed class DeskFunctions(ILedger ledger, ReadArticle readArticle, NewsroomOptions newsroom, NewsroomCalendar calendar, TimeProvider time)
{
    private readonly PageSetting setting = new(newsroom, calendar, time);
    private readonly ReadDesk read = new(ledger, readArticle);

    /// <summary>The newest files and what became of each.</summary>
    [Function("GetDesk")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        UploadState? state = Enum.TryParse(request.Query["state"], ignoreCase: true, out UploadState named) && Enum.IsDefined(named) ? named : null;
        string? cursor = request.Query["cursor"] is [{ Length: > 0 } after] ? after : null;
        (IReadOnlyList<DeskFile> files, string? next) = await read.RunAsync(state, cursor, cancellationToken);
        return PageAnswer.Of(request, new DeskView(files, state, next, cursor is null).Write(setting));
    }
}
