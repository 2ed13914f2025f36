using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page;
using NewsFunctions.Page.Desk;

namespace NewsFunctions.Functions;

/// <summary>The page where editors work.</summary>
public sealed class DeskFunctions(ILedger ledger, ReadArticle readArticle, PageSetting setting)
{
    private readonly ReadDesk read = new(ledger, readArticle);

    /// <summary>The newest files and what became of each.</summary>
    [Function("GetDesk")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk")] HttpRequest request,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        UploadState? state = Enum.TryParse(request.Query["state"], ignoreCase: true, out UploadState named) && Enum.IsDefined(named) ? named : null;
        string? cursor = request.Query["cursor"] is [{ Length: > 0 } after] ? after : null;
        (IReadOnlyList<DeskFile> files, string? next) = await read.RunAsync(state, cursor, cancellationToken);
        return new View(new DeskView(files, state, next, cursor is null).Write(setting));
    });
}
