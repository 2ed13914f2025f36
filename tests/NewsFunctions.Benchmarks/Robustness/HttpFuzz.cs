using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Indexing;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>What random requests came to.</summary>
/// <param name="Requests">Requests sent.</param>
/// <param name="Statuses">Answers by status.</param>
/// <param name="Failures">Requests that were answered with 5xx, or not in time.</param>
/// <param name="Longest">The longest answer took so long.</param>
internal sealed record HttpFuzzReport(int Requests, IReadOnlyDictionary<int, int> Statuses, IReadOnlyList<string> Failures, TimeSpan Longest)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests} requests, longest {Longest.TotalMilliseconds:0} ms: {string.Join(", ", Statuses.Select(each => $"{each.Key} {each.Value}"))}; {Failures.Count} failed{string.Concat(Failures.Take(20).Select(failure => Environment.NewLine + "  " + failure))}");
}

/// <summary>Sends every HTTP function requests that no client would: method, path, query, headers and body out of a fixed seed, with the key and without.</summary>
internal static class HttpFuzz
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "201", "99999999999999999999", "2031-03-03", "2031-13-41", "0001-01-01", "9999-12-31", "latest", "today", "null", "true", "NaN", "1e9", "a", "é", "中文", "🚋", "%00", "%2e%2e%2f", "..", "../../etc/passwd",
        "' or 1 eq 1 or '", "\"", "<script>alert(1)</script>", "{{7*7}}", "*", "AND OR NOT", "NEAR(", "\"unclosed", "title:", "title:title:title:", "a*b*", "^", "(((((((", "courier", "json", "html", "xml", "rss", "\u202e", "a\tb", "a\r\nX-Injected: yes",
        "eyJhIjoxfQ", "AAAA", "id,title", "id,id,id", "rejected", "accepted", "en", "en-GB", "x-klingon",
    ];

    private static readonly string[] Parameters =
    [
        "day", "from", "to", "source", "section", "language", "story", "fields", "limit", "cursor", "format", "q", "state", "name", "reason", "code", "note", "x", "", "day[]", "Limit", "$filter", "url", "__proto__",
    ];

    private static readonly string[] Headers =
    [
        "Accept", "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "Range", "Accept-Encoding", "Accept-Language", "Content-Type", "Origin", "X-HTTP-Method-Override", "X-Forwarded-Host", "X-File-Name", "Content-Encoding", "Expect", "Cookie",
    ];

    private static readonly string[] HeaderValues =
    [
        "*", "*/*", "\"x\"", "W/\"x\"", "\"a\", \"b\"", "text/html;q=0.5, application/json;q=2", "application/*", "application/json", "application/ld+json", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain; charset=utf-99", "Thu, 32 Foo 2031 99:99:99 GMT", "bytes=0-0,5-", "gzip;q=0", "br, gzip", "null", "https://evil.example",
    ];

    /// <summary>Runs it against a host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="known">Values that stand for something, such as ids of articles; drawn as often as the odd ones.</param>
    /// <param name="requests">How many.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<HttpFuzzReport> RunAsync(LocalHost host, FunctionKeys keys, IReadOnlyList<string> known, int requests, int seed, CancellationToken cancellationToken)
    {
        FunctionTrigger.Http[] routes = [.. host.Functions.Select(function => function.Trigger).OfType<FunctionTrigger.Http>()];
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Hang };
        var random = new Random(seed);
        var statuses = new SortedDictionary<int, int>();
        var failures = new List<string>();
        TimeSpan longest = TimeSpan.Zero;
        for (int i = 0; i < requests; i++)
        {
            FunctionTrigger.Http route = routes[i % routes.Length];
            using HttpRequestMessage request = Make(host.Address, route, keys, known, random);
            string said = $"{request.Method} {request.RequestUri}";
            long start = Stopwatch.GetTimestamp();
            try
            {
                using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
                _ = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                int status = (int)response.StatusCode;
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (status >= 500)
                {
                    failures.Add($"{status} {said}");
                }
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.Unknown)
            {
                // Kestrel may end a connection whose request it will not read on; it must go on serving others.
                statuses[0] = statuses.GetValueOrDefault(0) + 1;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add("no answer: " + said);
            }

            TimeSpan took = Stopwatch.GetElapsedTime(start);
            longest = took > longest ? took : longest;
        }

        return new HttpFuzzReport(requests, statuses, failures, longest);
    }

    /// <summary>Bytes that are no HTTP at all; afterwards the host must still answer.</summary>
    public static async Task<bool> SurvivesGarbageAsync(LocalHost host, int connections, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var open = new List<TcpClient>();
        try
        {
            for (int i = 0; i < connections; i++)
            {
                var client = new TcpClient();
                open.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, host.Address.Port, cancellationToken);
                byte[] garbage = new byte[random.Next(1, 2000)];
                random.NextBytes(garbage);
                byte[] sent = (i % 3) switch
                {
                    0 => garbage,
                    // A request that never ends: the host must not wait for it with anything others need.
                    1 => Encoding.ASCII.GetBytes("GET /api/articles HTTP/1.1\r\nHost: localhost\r\nX-Slow: "),
                    _ => Encoding.ASCII.GetBytes("POST /api/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nhalf"),
                };
                await client.GetStream().WriteAsync(sent, cancellationToken);
            }

            using var http = new HttpClient { BaseAddress = host.Address, Timeout = Hang };
            using HttpResponseMessage response = await http.GetAsync("/api/health", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private static HttpRequestMessage Make(Uri address, FunctionTrigger.Http route, FunctionKeys keys, IReadOnlyList<string> known, Random random)
    {
        string method = random.Next(3) > 0 && route.Methods.Count > 0 ? route.Methods[random.Next(route.Methods.Count)].ToUpperInvariant() : Pick(Methods);
        var target = new StringBuilder("/");
        foreach (string part in route.Route.Split('/'))
        {
            target.Append(part.StartsWith('{') ? part.Contains("ignored", StringComparison.Ordinal) ? "" : Uri.EscapeDataString(Value()) : part).Append('/');
        }

        target.Length--;
        for (int i = random.Next(4); i > 0; i--)
        {
            target.Append(target.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Uri.EscapeDataString(Pick(Parameters))).Append('=').Append(Uri.EscapeDataString(Value()));
        }

        var uri = new Uri(address.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(method), uri);
        if (random.Next(2) == 0)
        {
            request.Headers.Add(FunctionKeys.Header, keys.Default);
        }

        if (method is not ("GET" or "HEAD" or "TRACE") || random.Next(20) == 0)
        {
            request.Content = new ByteArrayContent(Body());
        }

        for (int i = random.Next(4); i > 0; i--)
        {
            string header = Pick(Headers);
            if (!request.Headers.TryAddWithoutValidation(header, Pick(HeaderValues)))
            {
                request.Content?.Headers.TryAddWithoutValidation(header, Pick(HeaderValues));
            }
        }

        return request;

        string Pick(string[] values) => values[random.Next(values.Length)];
        string Value() => random.Next(20) == 0 ? new string((char)random.Next(33, 500), random.Next(1, 3000)) : known.Count > 0 && random.Next(2) == 0 ? known[random.Next(known.Count)] : Pick(Values);
        byte[] Body() => random.Next(5) switch
        {
            0 => [],
            1 => Encoding.UTF8.GetBytes("{\"reason\": \"" + Value() + "\", \"note\": null}"),
            2 => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + Value() + "\"\r\n\r\nText\r\n--x--\r\n"),
            3 => Encoding.UTF8.GetBytes("[[[[{\"a\":" + Value()),
            _ => Random(random.Next(5000)),
        };
        byte[] Random(int length)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            return bytes;
        }
    }
}
