using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Tests.Local;

public sealed class HostPipelineTests
{
    [Fact]
    public void Every_way_to_be_slow_has_a_limit()
    {
        var options = new KestrelServerOptions();

        HostPipeline.Limit(options);

        Assert.InRange(options.Limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.InRange(options.Limits.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.InRange(options.Limits.MinRequestBodyDataRate!.BytesPerSecond, 100, 5000);
        Assert.InRange(options.Limits.MinResponseDataRate!.BytesPerSecond, 100, 5000);
        Assert.NotNull(options.Limits.MaxConcurrentConnections);
        Assert.NotNull(options.Limits.MaxRequestBodySize);
        Assert.False(options.AddServerHeader);
    }

    [Fact]
    public void Senders_who_take_every_place_they_may_have_leave_those_of_readers_free()
    {
        using PartitionedRateLimiter<HttpContext> places = HostPipeline.Places(new HttpOptions { MaxConcurrentRequests = 10, MaxOutstandingRequests = 10 });
        int senders = 0;
        while (places.AttemptAcquire(Asking("POST")).IsAcquired)
        {
            senders++;
        }

        foreach (string method in (string[])["GET", "HEAD", "OPTIONS"])
        {
            using RateLimitLease reader = places.AttemptAcquire(Asking(method));
            Assert.True(reader.IsAcquired, method);
        }

        Assert.False(places.AttemptAcquire(Asking("DELETE")).IsAcquired);
        Assert.InRange(senders, 1, 9);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    [InlineData(2)]
    public void Readers_and_senders_share_the_places_there_are_and_each_has_some(int places)
    {
        Assert.Equal(places, HostPipeline.ShareOf(places, isWriting: true) + HostPipeline.ShareOf(places, isWriting: false));
        Assert.InRange(HostPipeline.ShareOf(places, isWriting: true), 1, places);
    }

    [Fact]
    public void One_place_is_for_both_and_none_for_nobody()
    {
        Assert.Equal((1, 1), (HostPipeline.ShareOf(1, isWriting: true), HostPipeline.ShareOf(1, isWriting: false)));
        Assert.Equal((0, 0), (HostPipeline.ShareOf(0, isWriting: true), HostPipeline.ShareOf(0, isWriting: false)));
    }

    private static DefaultHttpContext Asking(string method)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        return context;
    }
}
