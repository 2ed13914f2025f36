using System.Globalization;
using NewsFunctions.Local.Serving.Status;

namespace NewsFunctions.Tests.Local;

public sealed class StatusTextTests
{
    private static readonly ServedStatus Busy = new()
    {
        Accepted = 10,
        Refused = 1,
        Waiting = 3,
        Articles = 25,
        Latency = TimeSpan.FromMilliseconds(240),
        Digest = new DateTimeOffset(2031, 3, 1, 14, 30, 0, TimeSpan.Zero),
        Stories = 7,
    };

    [Fact]
    public void It_tells_files_articles_latency_and_digest()
    {
        Assert.Equal("14 files in · 10 accepted · 1 refused · 3 waiting · 25 articles · p95 240 ms · digest 14:30, 7 stories", StatusText.Of(Busy, 200));
    }

    [Fact]
    public void Before_anything_came_it_says_so()
    {
        Assert.Equal("0 files in · 0 accepted · 0 refused · 0 waiting · 0 articles · no digest yet", StatusText.Of(new ServedStatus(), 200));
    }

    [Fact]
    public void A_narrow_terminal_loses_whole_parts_from_the_end()
    {
        for (int width = 0; width < 120; width++)
        {
            string line = StatusText.Of(Busy, width);

            Assert.True(line.Length <= width);
            Assert.StartsWith(line, StatusText.Of(Busy, 200), StringComparison.Ordinal);
            Assert.DoesNotMatch("· ?$", line);
        }
    }

    [Theory]
    [InlineData(0.004, "4 ms")]
    [InlineData(1.25, "1.3 s")]
    [InlineData(600, "10 min")]
    public void Latency_is_told_in_a_unit_that_fits(double seconds, string told)
    {
        Assert.Contains("p95 " + told, StatusText.Of(Busy with { Latency = TimeSpan.FromSeconds(seconds) }, 200), StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_something_is_singular()
    {
        string line = StatusText.Of(Busy with { Accepted = 1, Refused = 0, Waiting = 0, Articles = 1, Stories = 1 }, 200);

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"1 file in · 1 accepted · 0 refused · 0 waiting · 1 article · p95 240 ms · digest 14:30, 1 story"), line);
    }
}
