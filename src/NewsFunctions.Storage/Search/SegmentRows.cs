using Azure;
using Azure.Data.Tables;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>Which segment of each month is the current one: partition "segments" of the table Search, newest month first.</summary>
internal sealed class SegmentRows(NewsStorageClients clients)
{
    private readonly TableClient table = clients.Tables.GetTableClient(StorageNames.SearchTable);

    /// <summary>The current segments of this shape.</summary>
    public async Task<IReadOnlyList<SearchSegment>> ListAsync(CancellationToken cancellationToken)
    {
        var segments = new List<SearchSegment>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(row => row.PartitionKey == StorageNames.SearchSegments, cancellationToken: cancellationToken))
        {
            if (row.GetInt32("schema") == SegmentSchema.Version)
            {
                segments.Add(Read(row));
            }
        }

        return segments;
    }

    /// <summary>Makes a segment the current one in place of <paramref name="before"/>; null where there was none of this shape. False when another builder was faster.</summary>
    public async Task<bool> TryCommitAsync(SearchSegment segment, SearchSegment? before, CancellationToken cancellationToken)
    {
        TableEntity row = Write(segment);
        try
        {
            if ((before?.ETag ?? await OlderShapeAsync(row.RowKey, cancellationToken)) is { } tag)
            {
                await table.UpdateEntityAsync(row, new ETag(tag), TableUpdateMode.Replace, cancellationToken);
            }
            else
            {
                await table.AddEntityAsync(row, cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    private async Task<string?> OlderShapeAsync(string key, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(StorageNames.SearchSegments, key, cancellationToken: cancellationToken);
        return found.HasValue && found.Value!.GetInt32("schema") != SegmentSchema.Version ? found.Value.ETag.ToString() : null;
    }

    private static TableEntity Write(SearchSegment segment) => new(StorageNames.SearchSegments, StorageNames.DayNewestFirst(segment.Month))
    {
        ["schema"] = SegmentSchema.Version,
        ["month"] = StorageNames.Month(segment.Month),
        ["name"] = segment.Name,
        ["documents"] = segment.Documents,
        ["terms"] = segment.Terms,
        ["size"] = segment.Size,
    };

    private static SearchSegment Read(TableEntity row) => new()
    {
        Month = StorageNames.ParseDayNewestFirst(row.RowKey),
        Name = row.GetString("name"),
        Documents = row.GetInt32("documents") ?? 0,
        Terms = row.GetInt64("terms") ?? 0,
        Size = row.GetInt64("size") ?? 0,
        ETag = row.ETag.ToString(),
    };
}
