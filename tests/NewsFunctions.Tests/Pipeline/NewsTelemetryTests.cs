using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

/// <summary>What the pipeline tells of itself. Other tests run at the same time: only what this test's own flow of control does is counted.</summary>
public sealed class NewsTelemetryTests : IDisposable
{
    private static readonly AsyncLocal<List<(string Name, double Value, Dictionary<string, object?> Tags)>?> Told = new();
    private readonly MeterListener listener = new() { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == NewsTelemetry.Name) { self.EnableMeasurementEvents(instrument); } } };
    private readonly MemoryNewsroom newsroom = new();

    public NewsTelemetryTests()
    {
        Told.Value = [];
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Told.Value?.Add((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Told.Value?.Add((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Told.Value?.Add((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.Start();
    }

    [Fact]
    public async Task A_file_is_counted_once_with_its_outcome_format_and_latency()
    {
        newsroom.Stores.Put("ferry.txt", MadeUp.Ferry, newsroom.Clock.Now);
        newsroom.Clock.Now += TimeSpan.FromSeconds(3);
        await newsroom.Ingest.RunAsync("ferry.txt", TestContext.Current.CancellationToken);
        await newsroom.Ingest.RunAsync("ferry.txt", TestContext.Current.CancellationToken);

        Assert.Equal((1d, "accepted"), Assert.Single(Of("news.uploads", NewsTelemetry.Outcome)));
        Assert.Equal((3d, "accepted"), Assert.Single(Of("news.ingest.latency", NewsTelemetry.Outcome)));
        Assert.Equal((1d, "text"), Assert.Single(Of("news.articles", NewsTelemetry.Format)));
        Assert.Equal("text", Assert.Single(Of("news.parse.duration", NewsTelemetry.Format)).Tag);
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_code()
    {
        await newsroom.UploadAsync("empty.txt", "");
        Assert.Equal((1d, "empty-file"), Assert.Single(Of("news.uploads", NewsTelemetry.Code)));
        Assert.Empty(Of("news.articles", NewsTelemetry.Format));
    }

    [Fact]
    public async Task A_day_that_cannot_be_closed_two_hours_after_its_end_is_overdue()
    {
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-06"));
        await newsroom.Compile.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Of("news.digests.overdue", "").Last().Value);
        Assert.Equal(1, Of("news.digest.stories", "").Last().Value);

        newsroom.Clock.Now += TimeSpan.FromDays(1);
        newsroom.Stores.BeforeWrite = verb => { if (verb == "digest") { throw new IOException("storage says no"); } };
        await Assert.ThrowsAsync<AggregateException>(() => newsroom.Compile.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, Of("news.digests.overdue", "").Last().Value);

        newsroom.Stores.BeforeWrite = _ => { };
        await newsroom.Compile.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Of("news.digests.overdue", "").Last().Value);
    }

    [Fact]
    public async Task Reading_is_a_span_within_that_of_the_ingestion_and_neither_holds_a_word_of_the_article()
    {
        using var root = new Activity("test").Start();
        using ActivityListener spanListener = Listen(root, out List<Activity> spans);
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);

        Assert.Equal(["parse", "ingest"], spans.Select(span => span.OperationName));
        Assert.Equal(spans[1].SpanId, spans[0].ParentSpanId);
        Assert.DoesNotContain(spans.SelectMany(span => span.TagObjects), tag => $"{tag.Value}".Contains("ferry between", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Hours and instances lie between an upload and the digest that tells of it: links lead from one to the other.</summary>
    [Fact]
    public async Task A_digest_is_linked_to_the_ingestion_of_what_it_tells()
    {
        using var root = new Activity("test").Start();
        using ActivityListener spanListener = Listen(root, out List<Activity> spans);
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry);
        await newsroom.UploadAsync("library.txt", MadeUp.Library);
        await newsroom.Compile.RunAsync(TestContext.Current.CancellationToken);

        IEnumerable<ActivitySpanId> ingested = spans.Where(span => span.OperationName == "ingest").Select(span => span.SpanId);
        Assert.Equal(ingested.ToHashSet(), Assert.Single(spans, span => span.OperationName == "digest").Links.Select(link => link.Context.SpanId).ToHashSet());
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Gathers the pipeline's spans that end within a trace.</summary>
    private static ActivityListener Listen(Activity root, out List<Activity> spans)
    {
        List<Activity> ended = spans = [];
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NewsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => { if (span.TraceId == root.TraceId) { ended.Add(span); } },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static IEnumerable<(double Value, string? Tag)> Of(string name, string tag) =>
        from told in Told.Value
        where told.Name == name && (tag.Length == 0 || told.Tags.ContainsKey(tag))
        select (told.Value, tag.Length == 0 ? null : (string?)told.Tags[tag]);
}
