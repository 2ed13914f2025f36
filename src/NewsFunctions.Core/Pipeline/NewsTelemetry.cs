using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsFunctions.Core.Pipeline;

/// <summary>
/// The names under which the pipeline tells what it does: one source of spans, one meter. Who listens (OpenTelemetry, a test, nobody) is the
/// host's affair. Nothing here carries a word of an article. infra/modules/alerts.bicep and workbook.json ask for these names; a test holds them together.
/// </summary>
public static class NewsTelemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "NewsFunctions";

    /// <summary>Event name of the log line that each finished file gives; its fields are State, Code, Format, Articles, LatencySeconds.</summary>
    public const string UploadFinished = "UploadFinished";

    /// <summary>Event name of the log line that each failed run of a file gives; its fields are Reason and StackId, as in <see cref="UploadFailure"/>.</summary>
    public const string UploadFailed = "UploadFailed";

    /// <summary>Tag: what became of a file, e.g. "accepted".</summary>
    public const string Outcome = "news.outcome";

    /// <summary>Tag: the stable code of a refusal.</summary>
    public const string Code = "news.code";

    /// <summary>Tag: the format that a file was read as.</summary>
    public const string Format = "news.format";

    // The limit of OpenTelemetry is 128 links a span (https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-limits).
    private const int MostLinks = 100;

    /// <summary>The spans.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>The meter.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Files dealt with, by outcome and code.</summary>
    internal static Counter<long> Uploads { get; } = Meter.CreateCounter<long>("news.uploads", "{file}", "Files dealt with.");

    /// <summary>Articles taken in, by format.</summary>
    internal static Counter<long> Articles { get; } = Meter.CreateCounter<long>("news.articles", "{article}", "Articles taken in.");

    /// <summary>From the writing of a file to its being served, by outcome.</summary>
    internal static Histogram<double> IngestLatency { get; } = Meter.CreateHistogram<double>("news.ingest.latency", "s", "From the upload of a file to the end of its ingestion.");

    /// <summary>Reading a file, by format.</summary>
    internal static Histogram<double> ParseDuration { get; } = Meter.CreateHistogram<double>("news.parse.duration", "s", "From the bytes of a file to its articles.");

    /// <summary>Compiling a day.</summary>
    internal static Histogram<double> DigestDuration { get; } = Meter.CreateHistogram<double>("news.digest.duration", "s", "Compiling the digest of a day.");

    /// <summary>Stories of a compiled day.</summary>
    internal static Histogram<int> DigestStories { get; } = Meter.CreateHistogram<int>("news.digest.stories", "{story}", "Stories of a day.");

    /// <summary>Copies among the articles of a compiled day.</summary>
    internal static Histogram<int> DigestCopies { get; } = Meter.CreateHistogram<int>("news.digest.copies", "{article}", "Articles of a day that are copies of another one.");

    /// <summary>Days that closed over two hours ago and whose digest is still open.</summary>
    internal static Gauge<int> DigestsOverdue { get; } = Meter.CreateGauge<int>("news.digests.overdue", "{day}", "Days closed for over two hours without a closing digest.");

    /// <summary>The running span as a traceparent (W3C Trace Context); null when nobody listens.</summary>
    internal static string? CurrentTrace => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null;

    /// <summary>Links a span to those that made what it is made of, by their traceparents; at most 100 of them.</summary>
    internal static void Link(Activity? span, IEnumerable<string> traces)
    {
        if (span is null)
        {
            return;
        }

        foreach (string trace in traces.Distinct(StringComparer.Ordinal).Take(MostLinks))
        {
            if (ActivityContext.TryParse(trace, null, out ActivityContext made))
            {
                span.AddLink(new ActivityLink(made));
            }
        }
    }

    /// <summary>Starts a span; null when nobody listens.</summary>
    internal static Activity? Start(string name, string subjectTag, string subject) => Activities.StartActivity(name)?.SetTag(subjectTag, subject);

    /// <summary>Counts a file that is dealt with.</summary>
    internal static void Count(LedgerEntry entry)
    {
        var tags = new TagList { { Outcome, entry.State.ToString().ToLowerInvariant() } };
        double latency = Math.Max(0, (entry.UpdatedAt - entry.UploadedAt).TotalSeconds);
        IngestLatency.Record(latency, tags);
        if (entry.Error is { } error)
        {
            tags.Add(Code, error.Code);
        }

        Uploads.Add(1, tags);
        if (entry.State == UploadState.Accepted)
        {
            Articles.Add(entry.Articles.Count, new KeyValuePair<string, object?>(Format, entry.Format));
        }
    }
}
