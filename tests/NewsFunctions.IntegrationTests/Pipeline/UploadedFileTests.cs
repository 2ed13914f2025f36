using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Sas;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Running;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Pipeline;

/// <summary>What becomes of files, through the functions that are deployed, on real storage.</summary>
public sealed class UploadedFileTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_file_replaces_and_clients_see_a_new_ETag()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram());
        string url = await ArticleUrlAsync(host, "courier/tram.txt");
        using HttpResponseMessage first = await host.Http.GetAsync(url, Cancel);
        await host.UploadAsync("courier/tram.txt", MadeUp.Tram("13 million"));
        using HttpResponseMessage second = await host.Http.GetAsync(url, Cancel);

        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        JsonElement article = await second.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(2, article.GetProperty("version").GetInt32());
        Assert.Contains("13 million", article.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, (await ListAsync(host, "source=courier")).GetArrayLength());
    }

    [Theory]
    [InlineData("wire/item-v1.xml", "wire/item-v2.xml")]
    [InlineData("wire/item-v2.xml", "wire/item-v1.xml")]
    public async Task A_newer_version_in_another_file_replaces_in_whatever_order_they_come(params string[] order)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        foreach (string name in order)
        {
            await host.UploadAsync(name, MadeUp.Item(name.Contains("v2", StringComparison.Ordinal) ? 2 : 1));
        }

        JsonElement listed = Assert.Single((await ListAsync(host, "source=harbour-wire")).EnumerateArray());
        JsonElement article = await host.Http.GetFromJsonAsync<JsonElement>("/api/articles/" + listed.GetProperty("id").GetString(), Cancel);
        Assert.Contains("16 million", article.GetProperty("body").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(("wire/item-v2.xml", 2), (article.GetProperty("uploadName").GetString(), article.GetProperty("edition").GetProperty("number").GetInt32()));
        JsonElement older = await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/wire/item-v1.xml", Cancel);
        Assert.Equal(("accepted", "superseded"), (older.GetProperty("state").GetString(), older.GetProperty("failed")[0].GetProperty("why").GetProperty("code").GetString()));
        Assert.Equal(0, older.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public async Task An_item_that_its_provider_cancels_is_gone()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("wire/item-v1.xml", MadeUp.Item(1));
        string url = await ArticleUrlAsync(host, "wire/item-v1.xml");
        await host.UploadAsync("wire/item-v2.xml", MadeUp.Item(2, "canceled"));

        using HttpResponseMessage gone = await host.Http.GetAsync(url, Cancel);
        Assert.Equal(410, (int)gone.StatusCode);
        Assert.Equal(0, (await ListAsync(host, "source=harbour-wire")).GetArrayLength());
        await AssertRefusedAsync(host, "wire/item-v2.xml", "canceled");
    }

    [Fact]
    public async Task A_correction_that_moves_the_day_leaves_no_row_on_the_old_one()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-03", ["source"] = "Bay Courier" });
        await host.UploadAsync("tram.txt", MadeUp.Tram(), new Dictionary<string, string> { ["published"] = "2031-03-04", ["source"] = "Bay Courier" });

        Assert.Equal(0, (await ListAsync(host, "day=2031-03-03")).GetArrayLength());
        Assert.Equal(1, (await ListAsync(host, "day=2031-03-04")).GetArrayLength());
        Assert.Equal(1, (await ListAsync(host, "source=bay-courier")).GetArrayLength());

        await host.RunTimerAsync("CompileDigests");
        Assert.Equal(0, (await DigestAsync(host, "2031-03-03")).GetProperty("articleCount").GetInt32());
        Assert.Equal(1, (await DigestAsync(host, "2031-03-04")).GetProperty("articleCount").GetInt32());
    }

    [Theory]
    [InlineData("empty.txt", "", "empty-file")]
    [InlineData("blank.txt", " \r\n\t\r\n ", "empty-file")]
    [InlineData("words.txt", "Home\nSports\nWeather\nLog in", "no-article")]
    [InlineData("tram \U0001F68B.txt", "some text", "bad-name")]
    [InlineData("tram%00.txt", "some text", "bad-name")]
    public async Task A_file_that_is_no_article_is_refused_in_an_editors_words_and_stays(string name, string text, string code)
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync(name, text);
        await AssertRefusedAsync(host, name, code);
        Assert.True((await host.Uploads.GetBlobClient(name).ExistsAsync(Cancel)).Value);
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        byte[] noise = new byte[20_000];
        new Random(7).NextBytes(noise);
        await host.UploadAsync("picture.txt", noise);
        await AssertRefusedAsync(host, "picture.txt", "unsupported-format");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("huge.txt", new byte[(25 * 1024 * 1024) + 1]);
        await AssertRefusedAsync(host, "huge.txt", "too-large");
    }

    [Fact]
    public async Task A_name_of_a_thousand_characters_is_refused()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        string name = new string('n', 996) + ".txt";
        await host.UploadAsync(name, MadeUp.Tram());
        await AssertRefusedAsync(host, name, "bad-name");
    }

    /// <summary>The SDK would fold such a name, so this one goes over the wire as it is.</summary>
    [Fact]
    public async Task A_name_that_climbs_out_of_its_folder_is_refused()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        Uri container = host.Uploads.GenerateSasUri(BlobContainerSasPermissions.Write, TimeProvider.System.GetUtcNow().AddHours(1));
        using var put = new HttpRequestMessage(HttpMethod.Put, new UriBuilder(container) { Path = container.AbsolutePath + "/a%2F..%2F..%2Fb.txt" }.Uri);
        put.Headers.Add("x-ms-blob-type", "BlockBlob");
        put.Content = new StringContent(MadeUp.Tram());
        using HttpResponseMessage created = await host.Http.SendAsync(put, Cancel);
        Assert.Equal(201, (int)created.StatusCode);
        await host.Events.WaitAsync<HostEvent.BlobSettled>(settled => settled.Blob == "a/../../b.txt");
        await AssertRefusedAsync(host, "a/../../b.txt", "bad-name");
    }

    [Fact]
    public async Task A_late_poison_message_does_not_undo_an_accepted_file()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        await host.UploadAsync("good.txt", MadeUp.Tram());
        var poison = new QueueClient(host.Connection, StorageNames.Poison, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await poison.SendMessageAsync("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestUpload","BlobType":"BlockBlob","ContainerName":"uploads","BlobName":"good.txt","ETag":"\"0x1\""}""", Cancel);
        await host.Events.WaitAsync<HostEvent.FunctionEnded>(ended => ended.Function.Name == "QuarantineUpload");

        JsonElement upload = await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/good.txt", Cancel);
        Assert.Equal("accepted", upload.GetProperty("state").GetString());
    }

    private static async Task<string> ArticleUrlAsync(NewsHost host, string name) =>
        (await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/" + name, Cancel)).GetProperty("articles")[0].GetProperty("url").GetString()!;

    private static async Task<JsonElement> ListAsync(NewsHost host, string query) =>
        (await host.Http.GetFromJsonAsync<JsonElement>("/api/articles?" + query, Cancel)).GetProperty("articles");

    private static Task<JsonElement> DigestAsync(NewsHost host, string day) => host.Http.GetFromJsonAsync<JsonElement>($"/api/digests/{day}?format=json", Cancel);

    private static async Task AssertRefusedAsync(NewsHost host, string name, string code)
    {
        JsonElement upload = await host.Http.GetFromJsonAsync<JsonElement>("/api/uploads/" + Uri.EscapeDataString(name), Cancel);
        Assert.Equal("rejected", upload.GetProperty("state").GetString());
        Assert.Equal(code, upload.GetProperty("error").GetProperty("code").GetString());
        Assert.True(upload.GetProperty("error").GetProperty("message").GetString()!.Length > 30);
    }
}
