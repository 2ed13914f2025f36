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

    // What FTS5 gives to a word that more than half of the documents hold.
    private const double LeastRarity = 1e-6;

    // Words that so many articles, and such a share of them, hold do not tell which are meant: scoring each would be most of a search's work for nothing.
    private const int CommonMatches = 2000;
    private const int CommonShare = 4;

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private readonly ConcurrentDictionary<string, int> holding = new(StringComparer.Ordinal);
    private long documents = -1;
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
        bool asHeld = question.Query is { Groups.Count: 1, Excluded.Count: 0 } && values.Count == 1;
        int matches = asHeld ? held[0] : Count(connection, where, values);
        long documents = Documents(connection);
        List<SegmentHit> hits = matches == 0 ? []
            : matches >= Math.Max(CommonMatches, documents / CommonShare) ? Common(connection, where, values, question)
            : Scored(connection, where, values, question.Most, Worth(documents, held));
        return new SegmentAnswer(hits, matches, [.. held.Select(each => (long)each)]);
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

    /// <summary>What all groups together are worth to FTS5 in a segment of so many documents.</summary>
    private static double Worth(long documents, IReadOnlyList<int> holding) =>
        holding.Sum(each => Math.Max(LeastRarity, Math.Log((Math.Max(0, documents - each) + 0.5) / (each + 0.5))));

    /// <summary>The best by BM25.</summary>
    private static List<SegmentHit> Scored(SqliteConnection connection, string where, IEnumerable<(string Name, object Value)> values, int most, double worth)
    {
        string weights = string.Join(", ", SearchFields.Weights.Select(weight => weight.ToString("0.0", CultureInfo.InvariantCulture)));
        using SqliteCommand command = Command(connection, $"SELECT texts.rowid, bm25(texts, {weights}) AS score FROM {where} ORDER BY score, texts.rowid DESC LIMIT $most", [.. values, ("$most", most)]);
        using SqliteDataReader reader = command.ExecuteReader();
        var hits = new List<SegmentHit>();
        while (reader.Read())
        {
            // FTS5 gives better matches the lower number.
            hits.Add(new SegmentHit(reader.GetInt64(0), -reader.GetDouble(1) / worth));
        }

        return hits;
    }

    /// <summary>The best by their titles, then the newest.</summary>
    private static List<SegmentHit> Common(SqliteConnection connection, string where, List<(string Name, object Value)> values, SegmentQuestion question)
    {
        List<(string Name, object Value)> inTitle = [.. values.Where(value => value.Name != "$query"), ("$query", FtsExpression.InTitle(question.Query))];
        List<SegmentHit> titled = Scored(connection, where, inTitle, question.Most, 1);
        var hits = titled.Select((hit, place) => hit with { Score = 1 + (1.0 / (1 + place)) }).ToList();
        HashSet<long> known = [.. hits.Select(hit => hit.Row)];
        using SqliteCommand command = Command(connection, $"SELECT texts.rowid FROM {where} ORDER BY texts.rowid DESC LIMIT $most", [.. values, ("$most", question.Most)]);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (known.Add(reader.GetInt64(0)))
            {
                hits.Add(new SegmentHit(reader.GetInt64(0), 1));
            }
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

    private long Documents(SqliteConnection connection)
    {
        if (documents < 0)
        {
            using SqliteCommand command = Command(connection, "SELECT count(*) FROM articles", []);
            documents = (long)command.ExecuteScalar()!;
        }

        return documents;
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
