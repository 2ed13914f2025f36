using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Tests.Local;

public sealed class HostJsonTests
{
    [Fact]
    public void The_apps_host_json_is_read()
    {
        HostJson json = HostJson.Read(Path.Combine(ProjectFolder.Find(), "host.json"));
        Assert.Equal("", json.Http.RoutePrefix);
        Assert.Equal(5, json.Blobs.PoisonBlobThreshold);
        Assert.Equal(TimeSpan.FromMinutes(5), json.FunctionTimeout);
    }

    [Fact]
    public void Without_a_file_Azures_defaults_hold()
    {
        HostJson json = HostJson.Read("/nowhere/host.json");
        Assert.Equal("api", json.Http.RoutePrefix);
        Assert.Equal(8, json.Blobs.MaxDegreeOfParallelism);
        Assert.Equal(16, json.Queues.BatchSize);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": "many" } } }""")]
    public void A_wrong_file_is_named(string content)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("news-host").FullName, "host.json");
        File.WriteAllText(file, content);
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => HostJson.Read(file)).Message, StringComparison.Ordinal);
    }
}
