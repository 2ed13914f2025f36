using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsFunctions.Functions.Requests;

/// <summary>
/// What a browser that signed in shows instead of the key: until when it may read, sealed with the key. It allows reading alone; whoever takes it has
/// not got the key, and it ends with the key that sealed it.
/// </summary>
internal static class ReadCookie
{
    /// <summary>How long a browser stays signed in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const string Subject = "news-read:";

    /// <summary>
    /// Gives the browser the cookie. <c>Lax</c>, not <c>Strict</c>: who follows a link out of a mail is to be let in, and nothing that is read
    /// with it changes anything.
    /// </summary>
    public static void Give(HttpRequest request, string key, DateTimeOffset now)
    {
        string until = (now + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.HttpContext.Response.Cookies.Append(NameFor(request), until + "." + Convert.ToHexStringLower(Seal(key, until)), Options(request, Lifetime));
    }

    /// <summary>Takes the cookie from the browser.</summary>
    public static void Take(HttpRequest request) => request.HttpContext.Response.Cookies.Delete(NameFor(request), Options(request, null));

    /// <summary>Whether a request shows a cookie that one of the keys sealed and whose time is not over. Takes the same time whichever key it is.</summary>
    public static bool IsGood(HttpRequest request, IEnumerable<string> keys, DateTimeOffset now)
    {
        if (request.Cookies[NameFor(request)]?.Split('.') is not [var until, { Length: 2 * SHA256.HashSizeInBytes } seal]
            || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds <= now.ToUnixTimeSeconds())
        {
            return false;
        }

        bool isGood = false;
        foreach (string key in keys)
        {
            isGood |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(seal), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Seal(key, until))));
        }

        return isGood;
    }

    private static byte[] Seal(string key, string until) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(Subject + until));

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) =>
        new() { Path = "/", HttpOnly = true, Secure = !IsPlainLoopback(request), SameSite = SameSiteMode.Lax, MaxAge = lifetime, IsEssential = true };

    /// <summary>With the prefix a browser takes it over an encrypted connection only, and from no neighbouring host (RFC 6265bis, section 4.1.3.2).</summary>
    private static string NameFor(HttpRequest request) => IsPlainLoopback(request) ? "news-read" : "__Host-news-read";

    /// <summary>The local host speaks plain HTTP with its own machine; everywhere else connections are encrypted, at the latest by what stands before the app.</summary>
    private static bool IsPlainLoopback(HttpRequest request) =>
        !request.IsHttps && request.Headers["X-Forwarded-Proto"].ToString() != "https"
        && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host, out IPAddress? address) && IPAddress.IsLoopback(address)));
}
