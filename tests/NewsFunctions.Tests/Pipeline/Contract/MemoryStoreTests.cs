using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline.Contract;

public sealed class MemoryStoreTests : StoreContract
{
    private readonly MemoryStores stores = new();

    protected override IArticleStore Articles => stores;

    protected override IListingStore Listings => stores;

    protected override IDayIndex Days => stores;

    protected override ILedger Ledger => stores;

    protected override ISweepStore Sweeps => stores;

    protected override IDigestStore Digests => stores;

    protected override IHistory History => stores;

    protected override ISearchMarks Marks => stores;

    protected override IChangeNotes Notes => stores;
}
