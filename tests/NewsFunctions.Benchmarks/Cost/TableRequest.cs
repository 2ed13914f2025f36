namespace NewsFunctions.Benchmarks.Cost;

/// <summary>Which partition a request to a table is for, and how many rows of it.</summary>
internal static class TableRequest
{
    private const string InAddress = "PartitionKey='";
    private const string InFilter = "PartitionKey eq '";
    private const string InBody = "\"PartitionKey\":\"";
    private const string Batch = "$batch";

    private static readonly string[] Verbs = ["POST ", "PUT ", "MERGE ", "PATCH ", "DELETE ", "GET "];

    /// <summary>The partition as "table partition", and the rows; null for a request that is for no single partition.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">What stands behind the account's address, decoded: <c>Rows(PartitionKey='p',RowKey='r')</c>.</param>
    /// <param name="body">The body of a POST.</param>
    public static (string Partition, int Rows)? Of(string method, string target, string body)
    {
        if (target.StartsWith(Batch, StringComparison.Ordinal))
        {
            // All rows of a transaction are in one partition.
            string[] lines = [.. body.Split('\n').Where(line => Verbs.Any(verb => line.StartsWith(verb, StringComparison.Ordinal)))];
            return lines is [var first, ..] ? Named(TableOf(new Uri(first.Split(' ')[1]).Segments[^1]), KeyIn(Uri.UnescapeDataString(first), body), lines.Length) : null;
        }

        return Named(TableOf(target), KeyIn(target, method == "POST" ? body : ""), 1);
    }

    private static (string Partition, int Rows)? Named(string table, string? key, int rows) => key is null ? null : (table + " " + key, rows);

    private static string? KeyIn(string address, string body) => Between(address, InAddress, '\'') ?? Between(address, InFilter, '\'') ?? Between(body, InBody, '"');

    private static string TableOf(string target)
    {
        int end = target.AsSpan().IndexOfAny('(', '?', '/');
        return end < 0 ? target : target[..end];
    }

    private static string? Between(string text, string begin, char end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(end, from + begin.Length);
        return to < 0 ? null : text[(from + begin.Length)..to];
    }
}
