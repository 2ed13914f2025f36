using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;

namespace NewsFunctions.Tests.Pipeline.Memory;

/// <summary>A whole newsroom in memory: the use cases on <see cref="MemoryStores"/> and a clock that a test sets.</summary>
public sealed class MemoryNewsroom
{
    public MemoryNewsroom(string timeZone = "UTC", long maxUploadBytes = 1024 * 1024)
    {
        var calendar = new NewsroomCalendar(timeZone);
        var newsroom = new NewsroomOptions { TimeZone = timeZone };
        var publish = new PublishArticle(Stores, Stores, Stores, Stores, Clock);
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(calendar), new IngestOptions { MaxUploadBytes = maxUploadBytes });
        Publish = publish;
        Ingest = new IngestUpload(Stores, Stores, parser, publish, Clock);
        Quarantine = new QuarantineUpload(Stores, Stores, Clock);
        Sweep = new SweepUploads(Stores, Stores, Stores, Ingest, Quarantine, new WithdrawUpload(Stores, Stores, publish, Ingest, Clock), Clock);
        Browse = new BrowseArticles(Stores, Stores, Clock);
        BrowseStory = new BrowseStory(new ReadStory(Stores), Stores, Clock);
        CompileDay = new CompileDigest(Stores, Stores, Stores, Stores, new DigestCompiler(calendar, newsroom, new DigestOptions()), calendar, Clock);
        Withdraw = new WithdrawArticle(publish, CompileDay);
        History = new ReadHistory(Stores, Stores);
        Compile = new CompileDigests(CompileDay, Stores, Stores, calendar, Clock);
        ReadDigest = new ReadDigest(Stores, calendar, Clock);
    }

    public MemoryStores Stores { get; } = new();

    public SettableClock Clock { get; } = new(new DateTimeOffset(2031, 5, 6, 9, 30, 0, TimeSpan.Zero));

    public PublishArticle Publish { get; }

    public IngestUpload Ingest { get; }

    public QuarantineUpload Quarantine { get; }

    public SweepUploads Sweep { get; }

    public BrowseArticles Browse { get; }

    public BrowseStory BrowseStory { get; }

    public CompileDigest CompileDay { get; }

    public WithdrawArticle Withdraw { get; }

    public ReadHistory History { get; }

    public CompileDigests Compile { get; }

    public ReadDigest ReadDigest { get; }

    public IArticleStore Articles => Stores;

    public ILedger Ledger => Stores;

    public IDigestStore Digests => Stores;

    /// <summary>Uploads a text and ingests it.</summary>
    public async Task<LedgerEntry> UploadAsync(string name, string text, params (string Key, string Value)[] metadata)
    {
        Stores.Put(name, text, Clock.GetUtcNow(), metadata);
        return (await Ingest.RunAsync(name, TestContext.Current.CancellationToken))!;
    }
}
