using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Page.Desk;

/// <summary>Reads the files that the desk shows, each with its first articles.</summary>
internal sealed class ReadDesk(ILedger ledger, ReadArticle articles)
{
    /// <summary>Files a page.</summary>
    public const int Files = 20;

    /// <summary>Articles of one file that are named.</summary>
    public const int ArticlesOfFile = 5;

    /// <summary>A page of files in a state (in any when null), the one written last first, and where to go on.</summary>
    public async Task<(IReadOnlyList<DeskFile> Files, string? After)> RunAsync(UploadState? state, string? after, CancellationToken cancellationToken)
    {
        LedgerList page = await ledger.NewestAsync(state, after, Files, cancellationToken);
        return (await Task.WhenAll(page.Entries.Select(entry => FileAsync(entry, cancellationToken))), page.After);
    }

    private async Task<DeskFile> FileAsync(LedgerEntry entry, CancellationToken cancellationToken) => new(
        entry,
        await Task.WhenAll(entry.Articles.Take(ArticlesOfFile).Select(async id => new DeskArticle(id, await articles.RunAsync(id, cancellationToken)))));
}
