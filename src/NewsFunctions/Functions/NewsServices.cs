using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Core.Feeds;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Formats;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;
using NewsFunctions.Storage;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Functions;

/// <summary>Everything the functions need, registered once for both hosts.</summary>
public static class NewsServices
{
    /// <summary>Registers options (checked at start), storage, readers and use cases.</summary>
    public static IServiceCollection AddNewsFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AddOptions<NewsroomOptions>(services, configuration);
        AddOptions<DigestOptions>(services, configuration);
        AddOptions<IngestOptions>(services, configuration);
        AddOptions<FeedOptions>(services, configuration);
        AddOptions<SearchOptions>(services, configuration);
        AddOptions<ApiOptions>(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new NewsroomCalendar(provider.GetRequiredService<NewsroomOptions>().TimeZone));
        services.AddSingleton<PageSetting>();
        AddStorage(services, configuration);
        services.AddSingleton<ArticleComposer>();
        services.AddSingleton(provider => new UploadParser(ArticleReaders.All, provider.GetRequiredService<ArticleComposer>(), provider.GetRequiredService<IngestOptions>()));
        services.AddSingleton<PublishArticle>();
        services.AddSingleton<IngestUpload>();
        services.AddSingleton<QuarantineUpload>();
        services.AddSingleton<WithdrawUpload>();
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<ReadUpload>();
        services.AddSingleton<ReplayUploads>();
        services.AddSingleton<WithdrawArticle>();
        services.AddSingleton<ReadHistory>();
        services.AddSingleton<SweepUploads>();
        services.AddSingleton<ExamineStore>();
        services.AddSingleton<ExamineFiles>();
        services.AddSingleton<ExamineRecords>();
        services.AddSingleton<ExamineDigests>();
        services.AddSingleton<DigestCompiler>();
        services.AddSingleton<CompileDigest>();
        services.AddSingleton<CompileDigests>();
        services.AddSingleton<BrowseArticles>();
        services.AddSingleton<BrowseStory>();
        services.AddSingleton<ReadStory>();
        services.AddSingleton<ReadStats>();
        services.AddSingleton<ReadArticle>();
        services.AddSingleton<ReadDigest>();
        services.AddSingleton<ReadFeeds>();
        services.AddSingleton<SearchArticles>();
        services.AddSingleton<BuildSearch>();
        return services;
    }

    private static void AddOptions<T>(IServiceCollection services, IConfiguration configuration)
        where T : class
    {
        string section = NewsSettings.All.Single(each => each.Options == typeof(T)).Section;
        var reader = new SettingsReader<T>(configuration.GetSection(section));
        services.AddOptions<T>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<T>>(reader);
        services.AddSingleton<IValidateOptions<T>>(reader);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    private static void AddStorage(IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection storage = configuration.GetSection("NewsStorage");
        services.AddSingleton(new NewsStorageOptions
        {
            ConnectionString = storage.Value ?? storage["connectionString"],
            BlobServiceUri = storage.GetValue<Uri>("blobServiceUri"),
            QueueServiceUri = storage.GetValue<Uri>("queueServiceUri"),
            TableServiceUri = storage.GetValue<Uri>("tableServiceUri"),
            RebuiltBlobServiceUri = storage.GetValue<Uri>("rebuiltBlobServiceUri"),
            ClientId = storage["clientId"],
        });
        services.AddSingleton<NewsStorageClients>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<IUploadStore, UploadContainer>();
        services.AddSingleton<IUploadInbox, UploadContainer>();
        services.AddSingleton<ArticleTable>();
        services.AddSingleton<IArticleStore>(provider => provider.GetRequiredService<ArticleTable>());
        services.AddSingleton<IStoreScan, StoreScan>();
        services.AddSingleton<IListingStore, ListingTable>();
        services.AddSingleton<IDayIndex, DayIndexTable>();
        services.AddSingleton<IChangeNotes, ChangeNotes>();
        services.AddSingleton<ILedger, LedgerTable>();
        services.AddSingleton<IHistory, HistoryTable>();
        services.AddSingleton<IReplayLog, ReplayTable>();
        services.AddSingleton<ISweepStore, SweepRow>();
        services.AddSingleton<IDigestStore, DigestTable>();
        services.AddSingleton<ISearchMarks, SearchMarkTable>();
        services.AddSingleton<ISearchIndex, SqliteSearchIndex>();
        services.AddHostedService<StorageStart>();
    }

    /// <summary>Creates missing containers, tables and queues before the first function runs.</summary>
    private sealed class StorageStart(NewsStorageClients clients) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => clients.EnsureCreatedAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
