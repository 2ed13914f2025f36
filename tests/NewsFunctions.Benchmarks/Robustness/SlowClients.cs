using NewsFunctions.Local.Http;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>Many slow clients at once.</summary>
internal sealed class SlowClients : IDisposable
{
    private const int OpenedAtOnce = 32;

    private readonly SlowClient[] all;

    private SlowClients(SlowClient[] all) => this.all = all;

    /// <summary>All of them.</summary>
    public IReadOnlyList<SlowClient> All => all;

    /// <summary>Those that the host still bears.</summary>
    public int Open => all.Count(client => client.Borne is null);

    /// <summary>Opens so many, of these kinds in turn.</summary>
    public static async Task<SlowClients> OpenAsync(Uri host, FunctionKeys keys, int count, IReadOnlyList<SlowKind> kinds, CancellationToken cancellationToken)
    {
        var opened = new SlowClient[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = cancellationToken },
            async (i, token) => opened[i] = await SlowClient.OpenAsync(host, keys, kinds[i % kinds.Count], token));
        return new SlowClients(opened);
    }

    /// <summary>Each sends a byte.</summary>
    public Task TrickleAsync(CancellationToken cancellationToken) => Task.WhenAll(all.Select(client => client.TrickleAsync(cancellationToken)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SlowClient client in all)
        {
            client.Dispose();
        }
    }
}
