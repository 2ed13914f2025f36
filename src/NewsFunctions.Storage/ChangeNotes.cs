using Azure.Data.Tables;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Storage;

/// <summary>Touches days and marks an article in one transaction, together with what other runs note at the same moment.</summary>
public sealed class ChangeNotes(NewsStorageClients clients) : IChangeNotes
{
    private readonly GroupCommit commit = new(clients.Tables.GetTableClient(StorageNames.DigestsTable));

    /// <inheritdoc/>
    public Task NoteAsync(ArticleId id, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        TableEntity[] rows =
        [
            .. days.Select(DayIndexTable.Touched),
            .. days.Select(Months.Of).Distinct().Select(month => SearchMarkTable.Row(month, id)),
        ];
        return commit.UpsertAsync(rows, cancellationToken);
    }
}
