using System.Diagnostics.Metrics;
using Azure.Storage.Blobs;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Fixture;

/// <summary>Counts the requests that the app sends to one account, retries included; those of the local host itself are not among them.</summary>
internal sealed class StorageCounter : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<string> calls = [];

    public StorageCounter(string connection)
    {
        string account = "/" + new BlobServiceClient(connection).AccountName;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: StorageMeter.Name, Name: "news.storage.calls" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            Dictionary<string, object?> known = new(tags.ToArray());
            if (known["news.host"] is string host && host.EndsWith(account, StringComparison.Ordinal))
            {
                lock (calls)
                {
                    calls.Add($"{known["news.verb"]} {known["news.service"]} {known["news.status"]}");
                }
            }
        });
        listener.Start();
    }

    /// <summary>The requests since the last time this was called, each as "POST table 204".</summary>
    public IReadOnlyList<string> Take()
    {
        lock (calls)
        {
            string[] taken = [.. calls];
            calls.Clear();
            return taken;
        }
    }

    public void Dispose() => listener.Dispose();
}
