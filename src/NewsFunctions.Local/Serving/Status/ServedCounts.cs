using System.Diagnostics.Metrics;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Serving.Status;

/// <summary>Counts what the pipeline tells of itself (<see cref="NewsTelemetry"/>), whatever function it comes from.</summary>
internal sealed class ServedCounts(TimeProvider time)
{
    // Enough that one slow file does not stand for all, few enough that a fault shows soon.
    private const int MostLatencies = 500;
    private const double Percentile = 0.95;

    private static readonly string Accepted = UploadState.Accepted.ToString().ToLowerInvariant();

    private readonly Lock gate = new();
    private readonly Queue<double> latencies = new();
    private ServedStatus status = new();

    /// <summary>Counts what is told in this process until the returned value is disposed.</summary>
    public IDisposable Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == NewsTelemetry.Name)
                {
                    me.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Hear(instrument.Name, count, OutcomeOf(tags)));
        listener.SetMeasurementEventCallback<int>((instrument, count, tags, _) => Hear(instrument.Name, count, OutcomeOf(tags)));
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => Hear(instrument.Name, seconds, OutcomeOf(tags)));
        listener.Start();
        return listener;
    }

    /// <summary>Takes in one measurement.</summary>
    /// <param name="instrument">Its name.</param>
    /// <param name="value">Files, articles, stories or seconds.</param>
    /// <param name="outcome">What became of a file.</param>
    public void Hear(string instrument, double value, string? outcome)
    {
        lock (gate)
        {
            switch (instrument)
            {
                case "news.uploads" when outcome == Accepted:
                    status = status with { Accepted = status.Accepted + (int)value };
                    break;
                case "news.uploads":
                    status = status with { Refused = status.Refused + (int)value };
                    break;
                case "news.articles":
                    status = status with { Articles = status.Articles + (int)value };
                    break;
                case "news.digest.stories":
                    status = status with { Digest = time.GetLocalNow(), Stories = (int)value };
                    break;
                case "news.ingest.latency":
                    latencies.Enqueue(value);
                    if (latencies.Count > MostLatencies)
                    {
                        latencies.Dequeue();
                    }

                    break;
            }
        }
    }

    /// <summary>What was counted so far.</summary>
    /// <param name="waiting">Files that wait.</param>
    public ServedStatus Status(int waiting)
    {
        lock (gate)
        {
            double[] sorted = [.. latencies.Order()];
            return status with { Waiting = waiting, Latency = sorted.Length == 0 ? null : TimeSpan.FromSeconds(sorted[(int)(sorted.Length * Percentile)]) };
        }
    }

    private static string? OutcomeOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach ((string key, object? value) in tags)
        {
            if (key == NewsTelemetry.Outcome)
            {
                return value as string;
            }
        }

        return null;
    }
}
