using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Pipeline;

/// <summary>The project's founding inputs, which lie beside the project and not in it.</summary>
public sealed class SeedTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_five_seeds_become_three_stories_on_two_days()
    {
        string folder = Path.Combine(ProjectFolder.Find(), "..", "shared", "data", "seeds");
        Assert.SkipUnless(Directory.Exists(folder), "The evaluation data is not beside the project.");
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt"))
        {
            await host.UploadAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, Cancel));
        }

        await host.RunTimerAsync("CompileDigests");

        string today = host.Time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(["000+001"], await StoriesAsync(host, "2024-02-08"));
        Assert.Equal(["002", "003+004"], await StoriesAsync(host, today));
    }

    /// <summary>The stories of a day, each as the numbers of its files.</summary>
    private static async Task<string[]> StoriesAsync(NewsHost host, string day)
    {
        JsonElement answer = await host.Http.GetFromJsonAsync<JsonElement>("/api/stories?day=" + day, Cancel);
        var stories = new List<string>();
        foreach (JsonElement story in answer.GetProperty("stories").EnumerateArray())
        {
            var files = new List<string>();
            foreach (JsonElement member in story.GetProperty("members").EnumerateArray())
            {
                JsonElement article = await host.Http.GetFromJsonAsync<JsonElement>("/api/articles/" + member.GetProperty("id").GetString(), Cancel);
                files.Add(article.GetProperty("uploadName").GetString()![..3]);
            }

            stories.Add(string.Join('+', files.Order(StringComparer.Ordinal)));
        }

        return [.. stories.Order(StringComparer.Ordinal)];
    }
}
