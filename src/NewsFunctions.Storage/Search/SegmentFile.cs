using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>A finished segment, open for reading from many threads. What it counted it remembers: it never changes.</summary>
internal sealed class SegmentFile(string path, DateOnly month) : IDisposable
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private readonly ConcurrentDictionary<string, int> holding = new(StringComparer.Ordinal);
    private volatile bool disposed;

    /// <summary>Answers a question.</summary>
    public SegmentAnswer Ask(SegmentQuestion question) => With(connection =>
    {
        int[] held = [.. question.Query.Groups.Select(group => Holding(connection, FtsExpression.Of(group)))];
        if (held.Contains(0))
        {
            return new SegmentAnswer([], 0, [.. held.Select(each => (long)each)]);
        }

        List<(string Name, object Value)> values = [("$query", FtsExpression.Of(question.Query))];
        string where = Where(connection, question, values);
        int matches = Count(connection, where, values);
        return new SegmentAnswer(matches == 0 ? [] : Hits(connection, where, values, question.Most), matches, [.. held.Select(each => (long)each)]);
    });

    /// <summary>Documents in the order of the rows.</summary>
    public IReadOnlyList<SearchDocument> Read(IReadOnlyList<long> rows) => With(connection =>
    {
        var found = new Dictionary<long, SearchDocument>();
        using SqliteCommand command = Command(connection, "SELECT row, document FROM documents WHERE row IN (SELECT value FROM json_each($rows))", [("$rows", Json(rows))]);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            found[reader.GetInt64(0)] = DocumentBytes.Read(reader.GetFieldValue<byte[]>(1));
        }

        return (IReadOnlyList<SearchDocument>)[.. rows.Select(row => found.GetValueOrDefault(row)).OfType<SearchDocument>()];
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out SqliteConnection? connection))
        {
            connection.Dispose();
        }
    }

    private static string Json(IEnumerable<long> rows) => $"[{string.Join(',', rows.Select(row => row.ToString(CultureInfo.InvariantCulture)))}]";

    private static SqliteCommand Command(SqliteConnection connection, string statement, IEnumerable<(string Name, object Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // only texts of this class come here; values are parameters
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static int Count(SqliteConnection connection, string where, List<(string Name, object Value)> values)
    {
        using SqliteCommand command = Command(connection, $"SELECT count(*) FROM (SELECT 1 FROM {where} LIMIT {SearchLimits.Counted})", values);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<SegmentHit> Hits(SqliteConnection connection, string where, List<(string Name, object Value)> values, int most)
    {
        string weights = string.Join(", ", SearchFields.Weights.Select(weight => weight.ToString("0.0", CultureInfo.InvariantCulture)));
        using SqliteCommand command = Command(connection, $"SELECT texts.rowid, bm25(texts, {weights}) AS score FROM {where} ORDER BY score, texts.rowid DESC LIMIT $most", [.. values, ("$most", most)]);
        using SqliteDataReader reader = command.ExecuteReader();
        var hits = new List<SegmentHit>();
        while (reader.Read())
        {
            // FTS5 gives better matches the lower number.
            hits.Add(new SegmentHit(reader.GetInt64(0), -reader.GetDouble(1)));
        }

        return hits;
    }

    /// <summary>What the question is asked of: everything behind FROM.</summary>
    private string Where(SqliteConnection connection, SegmentQuestion question, List<(string Name, object Value)> values)
    {
        var where = new StringBuilder("texts");
        SearchFilter filter = question.Filter;
        bool someDays = !filter.TakesAllOf(month);
        if (someDays || filter.SourceSlug is not null || filter.Language is not null)
        {
            where.Append(" CROSS JOIN articles ON articles.row = texts.rowid");
        }

        where.Append(" WHERE texts MATCH $query");
        if (Excluded(connection, question) is { Count: > 0 } excluded)
        {
            where.Append(" AND texts.rowid NOT IN (SELECT value FROM json_each($excluded))");
            values.Add(("$excluded", Json(excluded)));
        }

        if (someDays)
        {
            where.Append(" AND articles.day BETWEEN $from AND $to");
            values.Add(("$from", (filter.From ?? DateOnly.MinValue).DayNumber));
            values.Add(("$to", (filter.To ?? DateOnly.MaxValue).DayNumber));
        }

        if (filter.SourceSlug is { } source)
        {
            where.Append(" AND articles.source = $source");
            values.Add(("$source", source));
        }

        if (filter.Language is { } language)
        {
            where.Append(" AND (articles.language = $language OR substr(articles.language, 1, length($language) + 1) = $language || '-')");
            values.Add(("$language", language.ToLowerInvariant()));
        }

        return where.ToString();
    }

    /// <summary>The rows of articles that have an older form here or are under embargo.</summary>
    private static List<long> Excluded(SqliteConnection connection, SegmentQuestion question)
    {
        string ids = $"[{string.Join(',', question.Without.Select(id => $"\"{id}\""))}]";
        using SqliteCommand command = Command(
            connection,
            "SELECT row FROM articles WHERE id IN (SELECT value FROM json_each($ids)) UNION SELECT row FROM articles WHERE embargo > $now",
            [("$ids", ids), ("$now", question.Now.ToUnixTimeMilliseconds())]);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<long>();
        while (reader.Read())
        {
            rows.Add(reader.GetInt64(0));
        }

        return rows;
    }

    private int Holding(SqliteConnection connection, string expression)
    {
        if (holding.TryGetValue(expression, out int known))
        {
            return known;
        }

        int counted = Count(connection, "texts WHERE texts MATCH $query", [("$query", expression)]);
        if (holding.Count < MostRemembered)
        {
            holding[expression] = counted;
        }

        return counted;
    }

    private T With<T>(Func<SqliteConnection, T> read)
    {
        SqliteConnection connection = idle.TryTake(out SqliteConnection? used) ? used : SegmentSchema.OpenForReading(path);
        try
        {
            return read(connection);
        }
        finally
        {
            if (disposed)
            {
                connection.Dispose();
            }
            else
            {
                idle.Add(connection);
            }
        }
    }
}
