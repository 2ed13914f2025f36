using System.Collections.Concurrent;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>
/// Records that were parsed lately, by the version of their row: a row is read from storage each time, but parsed once. Never stale, because the
/// row itself says its version; bounded in number and size.
/// </summary>
internal sealed class RecordCache
{
    // At most some 60 MB.
    private const int MostRecords = 1000;
    private const int LongestRecord = 32_000;

    private readonly ConcurrentDictionary<string, (string Version, StoredArticle Stored)> records = new(StringComparer.Ordinal);

    /// <summary>The record of a row in this version; null when it is to be parsed.</summary>
    public StoredArticle? Find(string row, string version) => records.TryGetValue(row, out (string Version, StoredArticle Stored) known) && known.Version == version ? known.Stored : null;

    /// <summary>Keeps a record of so many characters.</summary>
    public void Keep(string row, string version, StoredArticle stored, int length)
    {
        if (length > LongestRecord)
        {
            return;
        }

        if (records.Count >= MostRecords)
        {
            // What is read often is back at once; anything finer costs every reader.
            records.Clear();
        }

        records[row] = (version, stored);
    }
}
