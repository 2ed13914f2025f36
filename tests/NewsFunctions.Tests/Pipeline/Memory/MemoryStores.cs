using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Pipeline.Memory;

/// <summary>All ports on dictionaries, so that use cases run without storage. Held to the same contract as the tables.</summary>
public sealed class MemoryStores : IUploadStore, ILedger, IArticleStore, IListingStore, IDayIndex, IDigestStore, IHistory, ISweepStore, ISearchMarks, IChangeNotes
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (UploadVersion Version, Upload Upload)> uploads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerEntry> ledger = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleId, StoredArticle> articles = [];
    private readonly SortedDictionary<(string List, string Order), ArticleListing> listings = new(Comparer<(string List, string Order)>.Create(
        (a, b) => string.CompareOrdinal(a.List, b.List) is var lists and not 0 ? lists : string.CompareOrdinal(a.Order, b.Order)));
    private readonly SortedDictionary<DateOnly, IndexedDay> days = new(Comparer<DateOnly>.Create((a, b) => b.CompareTo(a)));
    private readonly SortedDictionary<DateOnly, (StoredDigest Digest, IReadOnlyList<Story> Stories, IReadOnlyList<DigestDocument> Documents)> digests = new(Comparer<DateOnly>.Create((a, b) => b.CompareTo(a)));
    private SweepState sweep = new();
    private DateOnly? lookedOn;
    private readonly Dictionary<(ArticleId Id, int Number), HistoryEntry> history = [];
    private readonly Dictionary<(ArticleId Id, int Number), HistoryEntry> historyOfDays = [];
    private readonly SortedDictionary<(DateOnly Month, string Id), SearchMark> marks = new(Comparer<(DateOnly Month, string Id)>.Create(
        (a, b) => b.Month.CompareTo(a.Month) is var months and not 0 ? months : string.CompareOrdinal(a.Id, b.Id)));

    private int writes;

    /// <summary>Files and rows in a page of a listing.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>Called before every write with the name of its verb; a test throws here to die at that point.</summary>
    public Action<string> BeforeWrite { get; set; } = _ => { };

    /// <summary>Called before a file's content is read.</summary>
    public Action<string> BeforeRead { get; set; } = _ => { };

    public int LedgerRows => ledger.Count;

    public int ListingRows => listings.Count;

    public int ArticleRows => articles.Count;

    public UploadVersion Put(string name, string text, DateTimeOffset at, params (string Key, string Value)[] metadata) =>
        Put(name, System.Text.Encoding.UTF8.GetBytes(text), at, metadata);

    public UploadVersion Put(string name, byte[] content, DateTimeOffset at, params (string Key, string Value)[] metadata)
    {
        var version = new UploadVersion(name, NextTag(), content.Length, at);
        uploads[name] = (version, new Upload { Name = name, Content = content, UploadedAt = at, Metadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value) });
        return version;
    }

    /// <summary>Deletes a file; what comes back can restore the very version, as soft delete does.</summary>
    public Action Delete(string name)
    {
        uploads.Remove(name, out (UploadVersion Version, Upload Upload) deleted);
        return () => uploads[name] = deleted;
    }

    /// <summary>Takes documents of a digest away behind the store's back.</summary>
    public void LoseDocuments(DateOnly day, params string[] extensions) =>
        digests[day] = digests[day] with { Documents = [.. digests[day].Documents.Where(document => !extensions.Contains(document.Extension))] };

    /// <summary>Writes nonsense into all documents of a digest behind the store's back.</summary>
    public void DamageDocuments(DateOnly day) =>
        digests[day] = digests[day] with { Documents = [.. digests[day].Documents.Select(document => document with { Content = "{ \"day\":"u8.ToArray() })] };

    Task<UploadVersion?> IUploadStore.FindAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(uploads.TryGetValue(name, out var found) ? found.Version : null);

    Task<UploadPage> IUploadStore.ListAsync(string? after, CancellationToken cancellationToken)
    {
        UploadVersion[] rest = [.. uploads.Values.Select(found => found.Version).Where(found => string.CompareOrdinal(found.Name, after) > 0).OrderBy(found => found.Name, StringComparer.Ordinal)];
        return Task.FromResult(new UploadPage([.. rest.Take(PageSize)], rest.Length > PageSize ? rest[PageSize - 1].Name : null));
    }

    Task<IOpenUpload?> IUploadStore.OpenAsync(string name, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IOpenUpload?>(uploads.TryGetValue(name, out var found) ? new OpenFile(this, found.Version) : null);
        }
    }

    Task<LedgerEntry?> ILedger.FindAsync(string name, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(ledger.GetValueOrDefault(name));
        }
    }

    Task<LedgerPage> ILedger.ListAsync(string? after, CancellationToken cancellationToken)
    {
        LedgerRow[] rest = [.. ledger.Values.Where(row => string.CompareOrdinal(row.Name, after) > 0).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => new LedgerRow(row.Name, row.State, row.UpdatedAt))];
        return Task.FromResult(new LedgerPage([.. rest.Take(PageSize)], rest.Length > PageSize ? rest[PageSize - 1].Name : null));
    }

    Task<SweepState> ISweepStore.LoadAsync(CancellationToken cancellationToken) => Task.FromResult(sweep);

    Task ISweepStore.SaveAsync(SweepState state, CancellationToken cancellationToken) => WriteAsync("sweep", () => sweep = state);

    async Task<LedgerEntry?> ILedger.TryPutAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        LedgerEntry next = entry with { RowETag = NextTag(), Listed = UploadPlace.Of(entry) };
        return await TryWriteAsync("ledger " + entry.State, () => ledger.GetValueOrDefault(entry.Name)?.RowETag == entry.RowETag, () => ledger[entry.Name] = next) ? next : null;
    }

    Task<LedgerList> ILedger.NewestAsync(UploadState? state, string? after, int limit, CancellationToken cancellationToken)
    {
        LedgerEntry[] rows =
        [
            .. ledger.Values.Where(entry => entry.Listed is { } place && (state is null || (place.State == state && entry.State == state)))
                .OrderBy(entry => entry.Listed!.Order, StringComparer.Ordinal).Where(entry => string.CompareOrdinal(entry.Listed!.Order, after) > 0).Take(limit + 1),
        ];
        return Task.FromResult(new LedgerList([.. rows.Take(limit)], rows.Length > limit ? rows[limit - 1].Listed!.Order : null));
    }

    Task<IReadOnlyDictionary<string, int>> ILedger.RefusalsAsync(DateTimeOffset from, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(ledger.Values
            .Where(entry => entry.State == UploadState.Rejected && entry.UploadedAt >= from && entry.UploadedAt < before).Take(most)
            .GroupBy(entry => entry.Error!.Code).ToDictionary(same => same.Key, same => same.Count()));

    Task<StoredArticle?> IArticleStore.FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(articles.GetValueOrDefault(id));
        }
    }

    Task<bool> IArticleStore.TrySaveAsync(StoredArticle article, CancellationToken cancellationToken) =>
        TryWriteAsync("article", () => articles.GetValueOrDefault(article.Article.Id)?.ETag == article.ETag, () => articles[article.Article.Id] = article with { ETag = NextTag() });

    Task IListingStore.PutAsync(ArticleListing listing, CancellationToken cancellationToken) => WriteAsync("listing", () =>
    {
        foreach (ListingPlace place in ListingPlace.Of(listing))
        {
            listings[(ListOf(place), place.Order)] = listing;
        }
    });

    Task IListingStore.RemoveAsync(ListingPlace place, CancellationToken cancellationToken) => WriteAsync("unlist", () => listings.Remove((ListOf(place), place.Order)));

    async IAsyncEnumerable<ArticleListing> IListingStore.OfDayAsync(DateOnly day, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (ArticleListing listing in Rows("day:" + Key(day), null).Select(row => row.Value))
        {
            yield return listing;
        }
    }

    Task<ListingPage> IListingStore.PageOfDayAsync(DateOnly day, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken) =>
        Page("day:" + Key(day), filter, after, limit);

    Task<ListingPage> IListingStore.PageOfSourceAsync(string sourceSlug, DateOnly month, ListingFilter filter, string? after, int limit, CancellationToken cancellationToken) =>
        Page("source:" + sourceSlug + Key(month)[..7], filter, after, limit);

    Task IDayIndex.TouchAsync(DateOnly day, CancellationToken cancellationToken) => WriteAsync("touch", () => days[day] = new IndexedDay(day, true, NextTag()));

    Task IDayIndex.SettleAsync(IndexedDay day, DateTimeOffset? waitsUntil, CancellationToken cancellationToken) => WriteAsync("settle", () =>
    {
        if (days[day.Day].ETag == day.ETag)
        {
            days[day.Day] = new IndexedDay(day.Day, waitsUntil is not null, NextTag(), waitsUntil);
        }
    });

    Task IDayIndex.LookedAsync(DateOnly today, CancellationToken cancellationToken) => WriteAsync("looked", () => lookedOn = today);

    Task IChangeNotes.NoteAsync(ArticleId id, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken) => WriteAsync("note", () =>
    {
        foreach (DateOnly day in days)
        {
            this.days[day] = new IndexedDay(day, true, NextTag());
            marks[(Months.Of(day), id.ToString())] = new SearchMark(Months.Of(day), id, NextTag(), default);
        }
    });

    Task<IndexedDay?> IDayIndex.FindAsync(DateOnly day, CancellationToken cancellationToken) => Task.FromResult(days.GetValueOrDefault(day));

    Task<WaitingDays> IDayIndex.WaitingAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult(new WaitingDays([.. days.Values.Where(day => day.Dirty).Take(limit)], lookedOn));

    Task<IReadOnlyList<DateOnly>> IDayIndex.DaysAsync(DateOnly? newest, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateOnly>>([.. days.Keys.Where(day => newest is null || day <= newest).Take(limit)]);

    Task<StoredDigest?> IDigestStore.FindAsync(DateOnly day, CancellationToken cancellationToken) => Task.FromResult(digests.TryGetValue(day, out var found) ? found.Digest : null);

    Task<bool> IDigestStore.TrySaveAsync(StoredDigest digest, IReadOnlyList<Story> stories, IReadOnlyList<DigestDocument> documents, CancellationToken cancellationToken) => TryWriteAsync(
        "digest",
        () => (digests.TryGetValue(digest.Day, out var found) ? found.Digest.ETag : null) == digest.ETag,
        () => digests[digest.Day] = (digest with { ETag = NextTag() }, stories, documents));

    Task<DigestDocument?> IDigestStore.ReadAsync(StoredDigest digest, string extension, CancellationToken cancellationToken) =>
        Task.FromResult(digests[digest.Day].Digest.Version == digest.Version ? digests[digest.Day].Documents.FirstOrDefault(document => document.Extension == extension) : null);

    Task<IReadOnlyList<StoredDigest>> IDigestStore.CountsAsync(DateOnly oldest, DateOnly newest, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDigest>>([.. digests.Values.Select(found => found.Digest).Where(digest => digest.Day >= oldest && digest.Day <= newest)]);

    Task<IReadOnlyList<DateOnly>> IDigestStore.DaysOfStoryAsync(string storyId, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateOnly>>([.. digests.Where(found => found.Value.Stories.Any(story => story.Id == storyId)).Select(found => found.Key).Take(limit)]);

    Task<IReadOnlyList<Story>> IDigestStore.StoriesAsync(StoredDigest digest, CancellationToken cancellationToken) => Task.FromResult(digests[digest.Day].Stories);

    Task<IReadOnlyList<StoredDigest>> IDigestStore.ListAsync(DateOnly? newest, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDigest>>([.. digests.Values.Select(found => found.Digest).Where(digest => newest is null || digest.Day <= newest).Take(limit)]);

    Task IHistory.AddAsync(HistoryEntry entry, CancellationToken cancellationToken) => WriteAsync("history", () => history.TryAdd((entry.Id, entry.Change.Number), entry));

    Task IHistory.NoteAsync(HistoryEntry entry, CancellationToken cancellationToken) => WriteAsync("history of day", () => historyOfDays[(entry.Id, entry.Change.Number)] = entry with { Record = null });

    Task<IReadOnlyList<HistoryEntry>> IHistory.OfArticleAsync(ArticleId id, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>([.. history.Values.Where(entry => entry.Id == id).OrderByDescending(entry => entry.Change.Number).Take(limit)]);

    Task<HistoryPage> IHistory.OfDayAsync(DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = historyOfDays.Values.Where(entry => DateOnly.FromDateTime(entry.Change.At.UtcDateTime) == day).Select(entry => (Key: $"{entry.Change.At.UtcTicks:D19}-{entry.Id}-{entry.Change.Number:D8}", Entry: entry))
            .OrderBy(row => row.Key, StringComparer.Ordinal).Where(row => string.CompareOrdinal(row.Key, after) > 0).Take(limit + 1).ToList();
        return Task.FromResult(new HistoryPage([.. rows.Take(limit).Select(row => row.Entry)], rows.Count > limit ? rows[limit - 1].Key : null));
    }

    Task ISearchMarks.MarkAsync(DateOnly month, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) => WriteAsync("mark", () =>
    {
        foreach (ArticleId id in ids)
        {
            marks[(month, id.ToString())] = new SearchMark(month, id, NextTag(), default);
        }
    });

    Task<IReadOnlyList<SearchMark>> ISearchMarks.ListAsync(int limit, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<SearchMark>>([.. marks.Values.Take(limit)]);
        }
    }

    Task ISearchMarks.ClearAsync(IReadOnlyList<SearchMark> cleared, CancellationToken cancellationToken) => WriteAsync("unmark", () =>
    {
        foreach (SearchMark mark in cleared.Where(mark => marks.TryGetValue((mark.Month, mark.Id.ToString()), out SearchMark? known) && known.ETag == mark.ETag))
        {
            marks.Remove((mark.Month, mark.Id.ToString()));
        }
    });

    private static string ListOf(ListingPlace place) =>
        place.SourceSlug is { } source ? "source:" + source + Key(place.Day)[..7] : "day:" + Key(place.Day);

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<KeyValuePair<(string List, string Order), ArticleListing>> Rows(string list, string? after) =>
        listings.Where(row => row.Key.List == list && string.CompareOrdinal(row.Key.Order, after) > 0);

    private Task<ListingPage> Page(string list, ListingFilter filter, string? after, int limit)
    {
        var rows = Rows(list, after).Where(row => filter.Matches(row.Value)).Take(limit + 1).ToList();
        return Task.FromResult(new ListingPage([.. rows.Take(limit).Select(row => row.Value)], rows.Count > limit ? rows[limit - 1].Key.Order : null));
    }

    private Task<bool> WriteAsync(string verb, Action write) => TryWriteAsync(verb, () => true, write);

    private Task<bool> TryWriteAsync(string verb, Func<bool> may, Action write)
    {
        BeforeWrite(verb);
        lock (gate)
        {
            if (!may())
            {
                return Task.FromResult(false);
            }

            write();
            return Task.FromResult(true);
        }
    }

    private string NextTag() => "\"" + Interlocked.Increment(ref writes).ToString(CultureInfo.InvariantCulture) + "\"";

    /// <summary>A file as it was when it was opened; read to the end only while it is the same.</summary>
    private sealed class OpenFile(MemoryStores stores, UploadVersion version) : IOpenUpload
    {
        public UploadVersion Version => version;

        public Task<Upload?> ReadAsync(CancellationToken cancellationToken)
        {
            stores.BeforeRead(version.Name);
            lock (stores.gate)
            {
                return Task.FromResult(stores.uploads.TryGetValue(version.Name, out var found) && found.Version.ETag == version.ETag ? found.Upload : null);
            }
        }

        public void Dispose()
        {
        }
    }
}
