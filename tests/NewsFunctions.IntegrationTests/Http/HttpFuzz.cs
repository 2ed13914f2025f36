using System.Globalization;
using System.Text;
using NewsFunctions.Functions.Description;

namespace NewsFunctions.IntegrationTests.Http;

/// <summary>Odd requests to every route: methods, paths, parameters, headers and bodies that nobody meant. The same seed makes the same requests.</summary>
internal sealed class HttpFuzz(int seed, string key)
{
    private static readonly string[] Verbs = ["GET", "GET", "GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "QUERY"];

    private static readonly string[] Odd =
    [
        "", "0", "-1", "99999999999999999999", "2031-02-30", "0001-01-01", "9999-12-31", "00010101", "99991231", "latest", "today", "' or 1 eq 1", "a'b", "../../etc/passwd", "..%2F..%2Fx", "%00", "%0d%0aX: y",
        "\u202Etxt", "東京", "\U0001F68B", "<script>alert(1)</script>", "*", "aaaaaaaaaaaaaaaaaaaa", "tram.txt", "a/replay", "/replay", "json", "NaN", "{}", "[]", "null", "a,b,,c", "title", "\ud83d", "\\", "#", "?", "%",
    ];

    private static readonly string[] HeaderNames =
        ["Accept", "Accept-Encoding", "If-None-Match", "If-Match", "If-Modified-Since", "Range", "X-File-Name", "x-functions-key", "Origin", "Content-Encoding", "Transfer-Encoding", "X-HTTP-Method-Override"];

    private static readonly string[] BodyTypes = ["text/plain", "application/json", "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"", "multipart/mixed", "nonsense", "application/x-www-form-urlencoded"];

    private readonly Random random = new(seed);

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        IReadOnlyList<ApiRoute> routes = ApiRoutes.All;
        ApiRoute route = routes[random.Next(routes.Count)];
        var request = new HttpRequestMessage(new HttpMethod(Pick(Verbs)), PathOf(route) + QueryOf(route));
        if (random.Next(3) > 0)
        {
            request.Headers.Add("x-functions-key", key);
        }

        for (int i = random.Next(3); i > 0; i--)
        {
            string name = Pick(HeaderNames);
            if (name is not ("x-functions-key" or "Transfer-Encoding"))
            {
                request.Headers.TryAddWithoutValidation(name, Ascii(random.Next(4) == 0 ? Pick(["*", "\"a\"", "W/\"a\", \"b\"", "text/html;q=x", "br;q=2, *;q=0", "gzip", "Thu, 01 Jan 1970 00:00:00 GMT"]) : Pick(Odd)));
            }
        }

        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head && random.Next(2) == 0)
        {
            byte[] body = new byte[random.Next(2000)];
            random.NextBytes(body);
            request.Content = new ByteArrayContent(random.Next(3) == 0 ? Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\n" + Pick(Odd) + "\r\n--x--") : body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick(BodyTypes));
        }

        return request;
    }

    private string PathOf(ApiRoute route)
    {
        var path = new StringBuilder();
        foreach (string part in route.Route.Split('/'))
        {
            path.Append('/').Append(!part.StartsWith('{') ? random.Next(40) == 0 ? Escaped(Pick(Odd)) : part : part.StartsWith("{ignored", StringComparison.Ordinal) ? "" : Escaped(Pick(Odd)));
        }

        // Two slashes at the head would name another host.
        return "/" + path.ToString().TrimStart('/');
    }

    private string QueryOf(ApiRoute route)
    {
        string[] declared = [.. route.Method.GetCustomAttributes(typeof(QueryAttribute), false).Cast<QueryAttribute>().Select(parameter => parameter.Name), "q", "cursor", "format", "code"];
        string[] pairs = [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"{Pick(declared)}={Escaped(Pick(Odd) + (random.Next(20) == 0 ? new string('x', random.Next(3000)) : ""))}")];
        return pairs.Length == 0 ? "" : "?" + string.Join('&', pairs);
    }

    /// <summary>Sometimes as it is, where the address allows.</summary>
    private string Escaped(string text) => random.Next(4) == 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '%' or '.' or '-' or '\'' or '*' or '/') && Uri.IsWellFormedUriString("/x" + text, UriKind.Relative)
        ? text
        : Uri.EscapeDataString(text.Contains('\ud83d', StringComparison.Ordinal) && !text.Contains("\U0001F68B", StringComparison.Ordinal) ? "?" : text);

    private static string Ascii(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : ((int)c).ToString(CultureInfo.InvariantCulture)));

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
