using System.Diagnostics.Metrics;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>Counts what <see cref="StorageMeter"/> tells of one storage account. One operation runs at a time, so what was counted meanwhile is its.</summary>
internal sealed class StorageCount : IDisposable
{
    private const string Calls = "news.storage.calls";
    private const string Bytes = "news.storage.bytes";

    private readonly Lock gate = new();
    private readonly string account;
    private readonly MeterListener listener = new();
    private StorageUse counted;

    /// <summary>Counts from now on.</summary>
    /// <param name="account">How the meter's tag "news.host" ends for the account, e.g. its name in Azurite.</param>
    public StorageCount(string account)
    {
        this.account = account;
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument.Meter.Name == StorageMeter.Name && instrument.Name is Calls or Bytes)
            {
                me.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(Count);
        listener.Start();
    }

    /// <summary>What was counted since the last call.</summary>
    public StorageUse Take()
    {
        lock (gate)
        {
            StorageUse taken = counted;
            counted = default;
            return taken;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private void Count(Instrument instrument, long measured, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string service = "", verb = "", host = "";
        int status = 0;
        foreach ((string key, object? value) in tags)
        {
            switch (key)
            {
                case "news.service":
                    service = (string)value!;
                    break;
                case "news.verb":
                    verb = (string)value!;
                    break;
                case "news.status":
                    status = (int)value!;
                    break;
                case "news.host":
                    host = (string)value!;
                    break;
            }
        }

        if (!host.EndsWith(account, StringComparison.Ordinal))
        {
            return;
        }

        lock (gate)
        {
            counted += instrument.Name == Calls ? StorageUse.Of(service, verb, status) : new StorageUse { Bytes = measured };
        }
    }
}
