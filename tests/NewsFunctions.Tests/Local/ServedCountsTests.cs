using NewsFunctions.Local.Serving.Status;
using NewsFunctions.Tests.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Local;

public sealed class ServedCountsTests
{
    private readonly ServedCounts counts = new(new SettableClock(new DateTimeOffset(2031, 3, 1, 14, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Files_are_told_apart_by_what_became_of_them()
    {
        counts.Hear("news.uploads", 1, "accepted");
        counts.Hear("news.uploads", 1, "accepted");
        counts.Hear("news.uploads", 1, "rejected");
        counts.Hear("news.uploads", 1, "quarantined");
        counts.Hear("news.articles", 5, null);

        Assert.Equal(new ServedStatus { Accepted = 2, Refused = 2, Waiting = 4, Articles = 5 }, counts.Status(4));
    }

    [Fact]
    public void Latency_is_that_of_nineteen_in_twenty_of_the_last_files()
    {
        for (int i = 1; i <= 500; i++)
        {
            counts.Hear("news.ingest.latency", 60, "accepted");
        }

        for (int i = 1; i <= 500; i++)
        {
            counts.Hear("news.ingest.latency", i, "accepted");
        }

        Assert.Equal(TimeSpan.FromSeconds(476), counts.Status(0).Latency);
    }

    [Fact]
    public void The_last_digest_is_told_with_its_stories()
    {
        counts.Hear("news.digest.stories", 3, null);
        counts.Hear("news.digest.stories", 9, null);

        Assert.Equal(9, counts.Status(0).Stories);
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 14, 30, 0, TimeSpan.Zero), counts.Status(0).Digest);
    }

    [Fact]
    public async Task What_the_pipeline_tells_is_heard_and_after_the_end_is_not()
    {
        // Other tests tell too, at the same time: counts may be higher, never lower.
        var newsroom = new MemoryNewsroom();
        using (counts.Listen())
        {
            await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
            await newsroom.UploadAsync("empty.txt", "");
            await newsroom.Compile.RunAsync(TestContext.Current.CancellationToken);
        }

        ServedStatus heard = counts.Status(0);
        Assert.True(heard is { Accepted: >= 1, Refused: >= 1, Articles: >= 1, Latency: not null, Digest: not null }, heard.ToString());
        await newsroom.UploadAsync("ferry-2.txt", MadeUp.Ferry);
        Assert.Equal(heard, counts.Status(0));
    }
}
