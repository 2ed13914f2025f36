using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>Writes changes into the file of a segment.</summary>
internal sealed class SegmentWriter : IDisposable
{
    // FTS5 leaves what is replaced in place until it merges; a file is put in order when a fifth of it is new or changed.
    private const int InOrderShare = 5;

    private readonly SqliteConnection connection;

    /// <summary>A writer of a file that nobody else has open.</summary>
    public SegmentWriter(string path) => connection = SegmentSchema.OpenForWriting(path);

    /// <summary>Puts documents in, in place of older forms, and takes articles out. False when the segment held just that before.</summary>
    public bool Apply(IReadOnlyList<SearchDocument> documents, IReadOnlyList<ArticleId> gone)
    {
        int changed = 0;
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            foreach (ArticleId id in gone)
            {
                changed += Find(id) is { } row ? Remove(row.Row) : 0;
            }

            foreach (SearchDocument document in documents)
            {
                (long Row, string Hash)? before = Find(document.Id);
                if (before?.Hash != HashOf(document))
                {
                    changed += before is { } old ? Remove(old.Row) : 0;
                    changed += Put(document);
                }
            }

            Execute("UPDATE about SET unsorted = unsorted + $changed", ("$changed", changed));
            transaction.Commit();
        }

        if (changed > 0)
        {
            PutInOrder();
        }

        return changed > 0;
    }

    /// <summary>Articles in the segment, and terms in them all.</summary>
    public (int Documents, long Terms) Count()
    {
        using SqliteCommand command = Command("SELECT count(*), total(terms) FROM articles");
        using SqliteDataReader reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt32(0), (long)reader.GetDouble(1));
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static string HashOf(SearchDocument document) => document.ContentHash[..Math.Min(16, document.ContentHash.Length)] + document.Version.ToString(CultureInfo.InvariantCulture);

    private (long Row, string Hash)? Find(ArticleId id)
    {
        using SqliteCommand command = Command("SELECT row, hash FROM articles WHERE id = $id", ("$id", id.ToString()));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private int Remove(long row)
    {
        Execute("DELETE FROM texts WHERE rowid = $row", ("$row", row));
        Execute("DELETE FROM documents WHERE row = $row", ("$row", row));
        Execute("DELETE FROM articles WHERE row = $row", ("$row", row));
        return 1;
    }

    private int Put(SearchDocument document)
    {
        string[] terms = new string[SearchFields.Count];
        int all = 0;
        for (int field = 0; field < terms.Length; field++)
        {
            terms[field] = SearchTerms.Of(document.Text((SearchField)field), out int count);
            all += count;
        }

        Execute(
            "INSERT INTO articles(id, hash, version, day, source, language, embargo, terms) VALUES ($id, $hash, $version, $day, $source, $language, $embargo, $terms)",
            ("$id", document.Id.ToString()),
            ("$hash", HashOf(document)),
            ("$version", document.Version),
            ("$day", document.Day.DayNumber),
            ("$source", document.Source?.Slug),
            ("$language", document.Language.ToLowerInvariant()),
            ("$embargo", document.EmbargoUntil?.ToUnixTimeMilliseconds()),
            ("$terms", all));
        Execute(
            "INSERT INTO texts(rowid, title, name, author, source, body) VALUES (last_insert_rowid(), $0, $1, $2, $3, $4)",
            [.. terms.Select((text, field) => ($"${field.ToString(CultureInfo.InvariantCulture)}", (object?)text))]);
        Execute("INSERT INTO documents(row, document) SELECT row, $document FROM articles WHERE id = $id", ("$document", DocumentBytes.Write(document)), ("$id", document.Id.ToString()));
        return 1;
    }

    private void PutInOrder()
    {
        using SqliteCommand command = Command("SELECT unsorted FROM about");
        if ((long)command.ExecuteScalar()! * InOrderShare >= Count().Documents)
        {
            SegmentSchema.Run(connection, "INSERT INTO texts(texts) VALUES ('optimize'); UPDATE about SET unsorted = 0; VACUUM;");
        }
    }

    private void Execute(string statement, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = Command(statement, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string statement, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // only texts of this class come here; values are parameters
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
