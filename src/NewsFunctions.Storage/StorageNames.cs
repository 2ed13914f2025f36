using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Storage;

/// <summary>Every table, container and queue, and how keys are made. infra/ creates the same names; a test holds the two together.</summary>
public static class StorageNames
{
    /// <summary>Container that editors upload to.</summary>
    public const string Uploads = "uploads";

    /// <summary>Container of compiled digests.</summary>
    public const string Digests = "digests";

    /// <summary>Container of records too large for a table row.</summary>
    public const string Records = "records";

    /// <summary>Container of the search index: a segment a month.</summary>
    public const string Search = "search";

    /// <summary>Queue to which the host sends what failed too often.</summary>
    public const string Poison = "webjobs-blobtrigger-poison";

    /// <summary>Table of records.</summary>
    public const string ArticlesTable = "Articles";

    /// <summary>Table of lists.</summary>
    public const string ListingsTable = "Listings";

    /// <summary>Table of the ledger.</summary>
    public const string UploadsTable = "Uploads";

    /// <summary>Table of stories.</summary>
    public const string StoriesTable = "Stories";

    /// <summary>Table of what the search index consists of.</summary>
    public const string SearchTable = "Search";

    /// <summary>Table of digests, of the days that have articles, and of what waits for digests and search.</summary>
    public const string DigestsTable = "Digests";

    /// <summary>Table of the lists of uploads by their state.</summary>
    public const string UploadListsTable = "UploadLists";

    /// <summary>Table of what was done to records.</summary>
    public const string HistoryTable = "History";

    /// <summary>The containers of the app.</summary>
    public static readonly IReadOnlyList<string> Containers = [Uploads, Digests, Records, Search];

    /// <summary>The tables of the app.</summary>
    public static readonly IReadOnlyList<string> Tables = [ArticlesTable, ListingsTable, UploadsTable, StoriesTable, DigestsTable, HistoryTable, UploadListsTable, SearchTable];

    /// <summary>The queues of the app.</summary>
    public static readonly IReadOnlyList<string> Queues = [Poison];

    /// <summary>Partition of the segments in <see cref="SearchTable"/>.</summary>
    internal const string SearchSegments = "segments";

    /// <summary>
    /// Partition of the day index in <see cref="DigestsTable"/>, a row a day, and of the marks of articles that changed since their search segment was
    /// built: one partition, so that both are written in one transaction.
    /// </summary>
    internal const string DayIndex = "days";

    /// <summary>Row of the day index that says on which day a run last looked for days left open; sorts behind the days.</summary>
    internal const string LookedRow = "looked";

    /// <summary>What the rows of marks begin with; sorts behind the days and <see cref="LookedRow"/>.</summary>
    internal const string MarkPrefix = "mark-";

    /// <summary>Partition of the sweeps' state in <see cref="UploadsTable"/>; sorts behind the ledger's buckets.</summary>
    internal const string SweepPartition = "sweep";

    // A key holds 1 KiB = 512 UTF-16 units (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    private const int MaxNameKey = 400;
    private const int KeptOfLongName = 300;

    /// <summary>Partition of a record: 1,024 of them spread the load.</summary>
    internal static string ArticlePartition(ArticleId id) => id.ToString()[..2];

    /// <summary>Partition of a day's list.</summary>
    internal static string DayList(DateOnly day) => "day:" + Day(day);

    /// <summary>Partition of a source's list of one month.</summary>
    internal static string SourceList(string slug, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"source:{Encode(slug)}:{month:yyyy-MM}");

    /// <summary>The place of a row in a list by its keys; null for keys that are none of ours.</summary>
    internal static ListingPlace? PlaceOf(string partition, string row) => partition.Split(':') switch
    {
        ["day", var day] when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) => new ListingPlace(date, null, row),
        ["source", var slug, var month] when DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) => new ListingPlace(date, Decode(slug), row),
        _ => null,
    };

    /// <summary>Partition of a ledger row: 256 buckets, so that a burst of files with like names is spread.</summary>
    internal static string UploadPartition(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 1));

    /// <summary>Row of a ledger entry: the name, legible where it can be; names too long for a key end in their hash.</summary>
    internal static string UploadRow(string name)
    {
        string key = Encode(name);
        return key.Length <= MaxNameKey ? key : key[..KeptOfLongName] + "!!" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>What names all that belongs to one version of a digest: documents and rows of stories.</summary>
    internal static string DigestSnapshot(StoredDigest digest) => string.Create(CultureInfo.InvariantCulture, $"v{digest.Version}-{digest.ContentHash[..16]}");

    /// <summary>Partition of the days on which a story was told, in <see cref="StoriesTable"/>.</summary>
    internal static string StoryDays(string storyId) => "story:" + Encode(storyId);

    /// <summary>Partition of an article's history.</summary>
    internal static string HistoryArticle(ArticleId id) => "article:" + id;

    /// <summary>Partition of the history of a day (UTC).</summary>
    internal static string HistoryDay(DateOnly day) => "day:" + Day(day);

    /// <summary>Partition of the replays of a day (UTC), in <see cref="HistoryTable"/>.</summary>
    internal static string HistoryReplays(DateOnly day) => "replays:" + Day(day);

    /// <summary>A count as a key that sorts the highest first.</summary>
    internal static string NumberNewestFirst(int number) => (99_999_999 - number).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>A day as key.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The reverse of <see cref="Day"/>.</summary>
    internal static DateOnly ParseDay(string key) => DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as a key that sorts newest first; the day itself stands behind it for the reader.</summary>
    internal static string DayNewestFirst(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{DateOnly.MaxValue.DayNumber - day.DayNumber:D7}");

    /// <summary>The reverse of <see cref="DayNewestFirst"/>.</summary>
    internal static DateOnly ParseDayNewestFirst(string key) => DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - int.Parse(key, CultureInfo.InvariantCulture));

    /// <summary>A month as part of a name.</summary>
    internal static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Row of a mark: the month, newest first, and the article.</summary>
    internal static string SearchMark(DateOnly month, ArticleId id) => MarkPrefix + DayNewestFirst(month) + "-" + id;

    /// <summary>The reverse of <see cref="SearchMark"/>.</summary>
    internal static (DateOnly Month, ArticleId Id) ParseSearchMark(string key) => (
        ParseDayNewestFirst(key.Substring(MarkPrefix.Length, 7)),
        ArticleId.TryParse(key[(MarkPrefix.Length + 8)..], out ArticleId id) ? id : throw new InvalidDataException($"The mark {key} names no article."));

    /// <summary>The reverse of <see cref="Encode"/>.</summary>
    private static string Decode(string key)
    {
        var name = new StringBuilder(key.Length);
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] == '!' && i + 4 < key.Length && ushort.TryParse(key.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                name.Append((char)unit);
                i += 4;
            }
            else
            {
                name.Append(key[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>
    /// A key of letters, digits and <c>- . _ ( )</c>; every other UTF-16 unit as "!" and four hex digits. Table keys ban <c>/ \ # ?</c> and
    /// control characters; keeping to ASCII also keeps bidirectional marks and look-alikes out of an operator's tools.
    /// </summary>
    private static string Encode(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '(' or ')')
            {
                key.Append(c);
            }
            else
            {
                key.Append('!').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return key.ToString();
    }
}
