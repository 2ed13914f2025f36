using Azure.Data.Tables;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>
/// Bytes that a table row is billed for: 4 + 2 for each character of its keys, and for each property 8 + 2 for each character of its name + its value
/// (https://learn.microsoft.com/archive/blogs/avkashchauhan/how-the-size-of-an-entity-is-caclulated-in-windows-azure-table-storage).
/// </summary>
internal static class EntitySize
{
    private const int Row = 4;
    private const int Property = 8;
    private const int Variable = 4;

    // The keys are counted apart, the time is in the four bytes of the row.
    private static readonly HashSet<string> System = new(["PartitionKey", "RowKey", "Timestamp", "odata.etag"], StringComparer.Ordinal);

    /// <summary>The bytes of a row as it was read.</summary>
    public static long Of(TableEntity row) =>
        Row + (2L * (row.PartitionKey.Length + row.RowKey.Length)) + row.Where(property => !System.Contains(property.Key)).Sum(property => Property + (2L * property.Key.Length) + OfValue(property.Value));

    private static long OfValue(object? value) => value switch
    {
        null => 0,
        string text => Variable + (2L * text.Length),
        byte[] bytes => Variable + bytes.Length,
        BinaryData data => Variable + data.ToMemory().Length,
        int => 4,
        bool => 1,
        Guid => 16,
        _ => 8,
    };
}
