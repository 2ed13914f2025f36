using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsFunctions.Functions.Requests;

/// <summary>The key that a request carries, where the Functions host takes it from.</summary>
internal static class RequestKey
{
    /// <summary>The header that carries a key.</summary>
    public const string Header = "x-functions-key";

    /// <summary>The parameter that carries a key.</summary>
    public const string Parameter = "code";

    /// <summary>The key; null when none is sent.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var header) && header.ToString() is { Length: > 0 } sent ? sent
        : request.Query[Parameter].ToString() is { Length: > 0 } code ? code : null;

    /// <summary>Whether it is one of the keys that are allowed. Takes the same time whichever is right, and however much of it.</summary>
    public static bool IsOneOf(string? sent, IEnumerable<string> keys)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent ?? ""));
        bool isRight = false;
        foreach (string key in keys)
        {
            isRight |= CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        }

        return isRight && sent is not null;
    }
}
