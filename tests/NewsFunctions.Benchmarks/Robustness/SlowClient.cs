using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>A client that holds its connection open with a byte now and then.</summary>
internal sealed class SlowClient : IDisposable
{
    private readonly TcpClient client = new();
    private readonly byte[] one = [(byte)'a'];
    private readonly byte[] answer = new byte[4096];
    private readonly long began = Stopwatch.GetTimestamp();

    private SlowClient(SlowKind kind) => Kind = kind;

    /// <summary>How it does it.</summary>
    public SlowKind Kind { get; }

    /// <summary>How long the host bore it; null while it does.</summary>
    public TimeSpan? Borne { get; private set; }

    /// <summary>Connects and sends the beginning of a request.</summary>
    public static async Task<SlowClient> OpenAsync(Uri host, FunctionKeys keys, SlowKind kind, CancellationToken cancellationToken)
    {
        var slow = new SlowClient(kind);
        try
        {
            await slow.client.ConnectAsync(IPAddress.Loopback, host.Port, cancellationToken);
            await slow.client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(BeginningOf(kind, keys)), cancellationToken);
            return slow;
        }
        catch
        {
            slow.Dispose();
            throw;
        }
    }

    /// <summary>Sends one byte more, if it is of the kind that does; sees whether the host has ended the connection.</summary>
    public async Task TrickleAsync(CancellationToken cancellationToken)
    {
        if (Borne is not null)
        {
            return;
        }

        try
        {
            // Readable without a byte to read: the other side has closed.
            while (client.Client.Poll(0, SelectMode.SelectRead))
            {
                if (await client.GetStream().ReadAsync(answer, cancellationToken) == 0)
                {
                    Borne = Stopwatch.GetElapsedTime(began);
                    return;
                }
            }

            if (Kind != SlowKind.Idle)
            {
                await client.GetStream().WriteAsync(one, cancellationToken);
            }
        }
        catch (IOException)
        {
            Borne = Stopwatch.GetElapsedTime(began);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static string BeginningOf(SlowKind kind, FunctionKeys keys) => kind switch
    {
        SlowKind.Idle => "",
        SlowKind.Headers => "GET /api/articles HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        SlowKind.Body => $"POST /api/uploads?name=slow/{Guid.NewGuid():N}.txt HTTP/1.1\r\nHost: localhost\r\n{FunctionKeys.Header}: {keys.Default}\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nA harbour ",
        SlowKind.BodyWithoutKey => "POST /api/uploads?name=slow.txt HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\nA harbour ",
        _ => throw new UnreachableException(),
    };
}
