using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>The pipeline on an empty Azurite, with a clock that can be set ahead, and a count of what it asks storage for.</summary>
internal sealed class CostNewsroom : IAsyncDisposable
{
    private const int UploadsAtOnce = 16;

    private readonly AzuriteProcess azurite;
    private readonly ServiceProvider services;
    private readonly BlobContainerClient container;
    private readonly StorageCount count;
    private readonly PartitionCount partitions;

    private CostNewsroom(AzuriteProcess azurite)
    {
        this.azurite = azurite;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddNewsFunctions(AppSettings.Load(ProjectFolder.Find(), new KeyValuePair<string, string?>("NewsStorage", azurite.ConnectionString)))
            .BuildServiceProvider();
        // The editors' own uploads are theirs, not the pipeline's: this client is not counted.
        container = new BlobContainerClient(azurite.ConnectionString, StorageNames.Uploads);
        count = new StorageCount(container.AccountName);
        partitions = new PartitionCount(new TableServiceClient(azurite.ConnectionString).Uri);
    }

    /// <summary>The clock of the pipeline.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>Starts it.</summary>
    public static async Task<CostNewsroom> StartAsync()
    {
        var newsroom = new CostNewsroom(await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null), CancellationToken.None));
        await newsroom.Get<NewsStorageClients>().EnsureCreatedAsync(CancellationToken.None);
        return newsroom;
    }

    /// <summary>A use case.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Puts files into the container, as an editor does.</summary>
    public Task UploadAsync(IEnumerable<CostFile> files) => Parallel.ForEachAsync(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce },
        async (file, token) => await container.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true, token));

    /// <summary>Deletes a file, as an editor does.</summary>
    public Task DeleteAsync(string name) => container.GetBlobClient(name).DeleteAsync();

    /// <summary>Runs the events of files one after the other, and holds what became of them against what must.</summary>
    public async Task IngestAsync(IEnumerable<CostFile> files)
    {
        var ingest = Get<IngestUpload>();
        foreach (CostFile file in files)
        {
            LedgerEntry? entry = await ingest.RunAsync(file.Name, CancellationToken.None);
            if (entry is null || !entry.IsFinal || entry.Articles.Count != file.Articles)
            {
                throw new InvalidOperationException($"{file.Name} holds {file.Articles} articles, but its row says {entry?.State} with {entry?.Articles.Count}: {entry?.Error?.Message}");
            }
        }
    }

    /// <summary>What a piece of work asked storage for.</summary>
    public async Task<StorageUse> CountAsync(Func<Task> work)
    {
        count.Take();
        await work();
        return count.Take();
    }

    /// <summary>Rows that a piece of work asked each partition for.</summary>
    public async Task<IReadOnlyDictionary<string, int>> PartitionsAsync(Func<Task> work)
    {
        partitions.Take();
        await work();
        return partitions.Take();
    }

    /// <summary>Bytes by table and container.</summary>
    public Task<IReadOnlyDictionary<string, long>> StoredAsync() => StoredBytes.MeasureAsync(azurite.ConnectionString);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        count.Dispose();
        partitions.Dispose();
        await services.DisposeAsync();
        await azurite.DisposeAsync();
    }
}
