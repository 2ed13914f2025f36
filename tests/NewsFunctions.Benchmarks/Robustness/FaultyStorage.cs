using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>How a storage call goes wrong.</summary>
internal enum Fault
{
    /// <summary>429: refused, nothing is done.</summary>
    Throttled,

    /// <summary>503: refused, nothing is done.</summary>
    Busy,

    /// <summary>500: refused, nothing is done.</summary>
    Broken,

    /// <summary>The connection ends before the call is made.</summary>
    CutBefore,

    /// <summary>The call is made, and its answer is lost: the hardest one, for the caller cannot know.</summary>
    CutAfter,
}

/// <summary>Stands between a host and storage and lets calls fail, by a fixed seed.</summary>
internal sealed class FaultyStorage : IAsyncDisposable
{
    private readonly List<WebApplication> services = [];
    private readonly HttpClient forward = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false, UseProxy = false });
    private readonly int[] injected = new int[Enum.GetValues<Fault>().Length];
    private readonly Random random;
    private readonly double share;
    private int calls;
    private int writesLeft;
    private bool isMade;
    private bool isOver;
    private Action atEnd = () => { };

    private FaultyStorage(double share, int seed) => (this.share, random) = (share, new Random(seed));

    /// <summary>Connection string that leads through here.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Calls that came through.</summary>
    public int Calls => calls;

    /// <summary>Faults so far, by kind.</summary>
    public IReadOnlyDictionary<Fault, int> Injected => Enum.GetValues<Fault>().ToDictionary(fault => fault, fault => injected[(int)fault]);

    /// <summary>Starts it.</summary>
    /// <param name="storage">Connection string with endpoints, as Azurite's.</param>
    /// <param name="share">Share of the calls that fail, 0 to 1.</param>
    /// <param name="seed">Decides which.</param>
    public static async Task<FaultyStorage> StartAsync(string storage, double share, int seed)
    {
        var proxy = new FaultyStorage(share, seed);
        string connection = storage;
        foreach (string part in storage.Split(';').Where(part => part.Contains("Endpoint=", StringComparison.Ordinal)))
        {
            var target = new Uri(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            Uri own = await proxy.ServeAsync(target);
            connection = connection.Replace(target.GetLeftPart(UriPartial.Authority), own.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        }

        proxy.ConnectionString = connection;
        return proxy;
    }

    /// <summary>Ends all at the nth write from now: it is made or not, its answer never comes, and nothing after it comes through until <see cref="Resume"/>.</summary>
    /// <param name="write">Which, from 1.</param>
    /// <param name="made">Whether that write itself is made.</param>
    /// <param name="ended">Called at that moment.</param>
    public void EndAt(int write, bool made, Action ended)
    {
        lock (random)
        {
            (writesLeft, isMade, atEnd) = (write, made, ended);
        }
    }

    /// <summary>Lets calls through again.</summary>
    public void Resume()
    {
        lock (random)
        {
            (writesLeft, isOver) = (0, false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication service in services)
        {
            await service.DisposeAsync();
        }

        forward.Dispose();
    }

    private async Task<Uri> ServeAsync(Uri target)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(context => HandleAsync(context, target));
        await app.StartAsync();
        services.Add(app);
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    private Fault? Draw(string method)
    {
        lock (random)
        {
            calls++;
            if (isOver)
            {
                return Fault.CutBefore;
            }

            if (writesLeft > 0 && method is not ("GET" or "HEAD") && --writesLeft == 0)
            {
                isOver = true;
                return isMade ? Fault.CutAfter : Fault.CutBefore;
            }

            if (random.NextDouble() >= share)
            {
                return null;
            }

            int fault = random.Next(injected.Length);
            injected[fault]++;
            return (Fault)fault;
        }
    }

    private async Task HandleAsync(HttpContext context, Uri target)
    {
        Fault? fault = Draw(context.Request.Method);
        switch (fault)
        {
            case Fault.Throttled or Fault.Busy or Fault.Broken:
                context.Response.StatusCode = fault == Fault.Throttled ? 429 : fault == Fault.Busy ? 503 : 500;
                return;
            case Fault.CutBefore:
                Cut(context);
                return;
        }

        using HttpResponseMessage answer = await ForwardAsync(context.Request, target, context.RequestAborted);
        if (fault == Fault.CutAfter)
        {
            Cut(context);
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) && !name.Equals("Connection", StringComparison.OrdinalIgnoreCase) && !name.Equals("Keep-Alive", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void Cut(HttpContext context)
    {
        if (isOver)
        {
            atEnd();
        }

        context.Abort();
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequest request, Uri target, CancellationToken cancellationToken)
    {
        string path = request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(target.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            message.Content = new StreamContent(request.Body);
        }
        else if (request.Method is "PUT" or "POST" or "MERGE" or "PATCH")
        {
            message.Content = new ByteArrayContent([]);
        }

        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers)
        {
            if (!name.Equals("Host", StringComparison.OrdinalIgnoreCase) && !message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await forward.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
