using Azure.Data.Tables;
using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Tests.Scale;

public sealed class EntitySizeTests
{
    [Fact]
    public void A_row_without_properties_is_its_keys()
    {
        Assert.Equal(4 + (2 * (2 + 3)), EntitySize.Of(new TableEntity("ab", "cde")));
    }

    [Fact]
    public void A_property_is_its_name_and_its_value()
    {
        long bare = EntitySize.Of(new TableEntity("p", "r"));

        Assert.Equal(bare + 8 + (2 * 4) + 4 + (2 * 5), EntitySize.Of(new TableEntity("p", "r") { ["name"] = "Tolmi" }));
        Assert.Equal(bare + 8 + (2 * 1) + 4, EntitySize.Of(new TableEntity("p", "r") { ["n"] = 1 }));
        Assert.Equal(bare + 8 + (2 * 1) + 8, EntitySize.Of(new TableEntity("p", "r") { ["n"] = 1L }));
        Assert.Equal(bare + 8 + (2 * 1) + 8, EntitySize.Of(new TableEntity("p", "r") { ["t"] = DateTimeOffset.UnixEpoch }));
        Assert.Equal(bare + 8 + (2 * 1) + 4 + 6, EntitySize.Of(new TableEntity("p", "r") { ["b"] = new byte[6] }));
    }

    [Fact]
    public void What_the_service_adds_when_it_is_read_does_not_count()
    {
        var read = new TableEntity("p", "r") { Timestamp = DateTimeOffset.UnixEpoch, ["odata.etag"] = "x" };

        Assert.Equal(EntitySize.Of(new TableEntity("p", "r")), EntitySize.Of(read));
    }
}
