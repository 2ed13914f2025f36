using Microsoft.Data.Sqlite;

namespace NewsFunctions.Storage.Search;

/// <summary>
/// The tables of a segment. <c>texts</c> is the inverted index alone, without the texts; it parts words at spaces only, because
/// <see cref="Core.Search.SearchTerms"/> has folded and parted them already. The texts themselves are in <c>documents</c>, compressed.
/// </summary>
internal static class SegmentSchema
{
    /// <summary>Raised when tables or terms change shape: segments of another number are built anew.</summary>
    public const int Version = 1;

    private const string Tables = """
        CREATE TABLE articles(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, version INTEGER NOT NULL, day INTEGER NOT NULL,
            source TEXT, language TEXT NOT NULL, embargo INTEGER, terms INTEGER NOT NULL);
        CREATE INDEX embargoed ON articles(embargo) WHERE embargo IS NOT NULL;
        CREATE TABLE documents(row INTEGER PRIMARY KEY, document BLOB NOT NULL);
        CREATE TABLE about(unsorted INTEGER NOT NULL);
        INSERT INTO about VALUES (0);
        CREATE VIRTUAL TABLE texts USING fts5(title, name, author, source, body, content='', contentless_delete=1, tokenize='ascii');
        """;

    /// <summary>Opens a file of one's own for writing, with the tables where it is new. It is no database to recover: a build that dies is thrown away.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        bool isNew = !File.Exists(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY;");
        if (isNew)
        {
            Run(connection, Tables);
        }

        return connection;
    }

    /// <summary>Opens a finished segment: nobody changes it, so nothing is locked.</summary>
    public static SqliteConnection OpenForReading(string path)
    {
        string address = "file:" + string.Join('/', Path.GetFullPath(path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA mmap_size=1073741824; PRAGMA cache_size=-2000; PRAGMA temp_store=MEMORY;");
        return connection;
    }

    /// <summary>Runs statements without a result.</summary>
    public static void Run(SqliteConnection connection, string statements)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // only texts of this program come here; values are parameters everywhere
        command.CommandText = statements;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
