using NewsFunctions.Storage;

namespace NewsFunctions.Tests.Storage;

/// <summary>Which account a container is looked for in. Nothing is asked for here.</summary>
public sealed class NewsStorageClientsTests
{
    private static readonly NewsStorageOptions Addresses = new()
    {
        BlobServiceUri = new Uri("https://news.blob.example"),
        QueueServiceUri = new Uri("https://news.queue.example"),
        TableServiceUri = new Uri("https://news.table.example"),
    };

    public static TheoryData<string> Names => [.. StorageNames.Containers];

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_search_index_is_in_the_account_of_what_is_made_again(string container)
    {
        var clients = new NewsStorageClients(Addresses with { RebuiltBlobServiceUri = new Uri("https://host.blob.example") });
        Assert.Equal($"https://{(container == StorageNames.Search ? "host" : "news")}.blob.example/{container}", clients.Container(container).Uri.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_no_second_account_is_named_all_is_in_the_first(string container) =>
        Assert.Equal($"https://news.blob.example/{container}", new NewsStorageClients(Addresses).Container(container).Uri.ToString());

    [Fact]
    public void Without_an_account_it_is_said_what_to_set() =>
        Assert.Contains("NewsStorage__blobServiceUri", Assert.Throws<InvalidOperationException>(() => new NewsStorageClients(new NewsStorageOptions())).Message, StringComparison.Ordinal);
}
