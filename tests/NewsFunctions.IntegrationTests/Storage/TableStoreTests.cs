using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Storage;
using NewsFunctions.Storage.Search;
using NewsFunctions.Tests.Pipeline.Contract;

namespace NewsFunctions.IntegrationTests.Storage;

public sealed class TableStoreTests(AzuriteFixture azurite) : StoreContract, IAsyncLifetime
{
    private readonly NewsStorageClients clients = new(new NewsStorageOptions { ConnectionString = azurite.NewAccount() });

    protected override IArticleStore Articles => new ArticleTable(clients);

    protected override IListingStore Listings => new ListingTable(clients);

    protected override IDayIndex Days => new DayIndexTable(clients);

    protected override ILedger Ledger => new LedgerTable(clients);

    protected override ISweepStore Sweeps => new SweepRow(clients);

    protected override IDigestStore Digests => new DigestTable(clients);

    protected override IHistory History => new HistoryTable(clients);

    protected override ISearchMarks Marks => new SearchMarkTable(clients);

    protected override IChangeNotes Notes => field ??= new ChangeNotes(clients);

    public async ValueTask InitializeAsync() => await clients.EnsureCreatedAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => default;
}
