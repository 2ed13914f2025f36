using System.Diagnostics;
using System.Text;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>
/// Counts the rows that are asked for in each partition of each table, read off the requests themselves: a partition, not a table, is what has a limit
/// (2,000 rows a second, https://learn.microsoft.com/azure/storage/tables/scalability-targets).
/// </summary>
internal sealed class PartitionCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string HttpListener = "HttpHandlerDiagnosticListener";
    private const string Begins = "System.Net.Http.HttpRequestOut.Start";

    private readonly Lock gate = new();
    private readonly string tables;
    private readonly List<IDisposable> subscriptions = [];
    private Dictionary<string, int> counted = new(StringComparer.Ordinal);

    /// <summary>Counts from now on.</summary>
    /// <param name="tables">Address of the account's tables.</param>
    public PartitionCount(Uri tables)
    {
        this.tables = tables.AbsoluteUri.TrimEnd('/') + "/";
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Rows by "table partition" since the last call.</summary>
    public IReadOnlyDictionary<string, int> Take()
    {
        lock (gate)
        {
            Dictionary<string, int> taken = counted;
            counted = new(StringComparer.Ordinal);
            return taken;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == HttpListener)
        {
            subscriptions.Add(value.Subscribe(this, (name, _, _) => name.StartsWith("System.Net.Http.HttpRequestOut", StringComparison.Ordinal)));
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Begins
            && value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage { RequestUri: { } uri } request
            && uri.AbsoluteUri.StartsWith(tables, StringComparison.Ordinal))
        {
            (string Partition, int Rows)? asked = TableRequest.Of(request.Method.Method, Uri.UnescapeDataString(uri.AbsoluteUri[tables.Length..]), BodyOf(request));
            if (asked is var (partition, rows))
            {
                lock (gate)
                {
                    counted[partition] = counted.GetValueOrDefault(partition) + rows;
                }
            }
        }
    }

    /// <inheritdoc cref="IObserver{T}.OnCompleted"/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc cref="IObserver{T}.OnError"/>
    public void OnError(Exception error)
    {
    }

    /// <summary>The body of a request that says its keys there; it is in memory, and written again when it is sent.</summary>
    private static string BodyOf(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Post || request.Content is null)
        {
            return "";
        }

        using var bytes = new MemoryStream();
        request.Content.CopyTo(bytes, null, CancellationToken.None);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
