using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace NewsFunctions.Local.Http;

/// <summary>The keys that HTTP functions ask for, sent in <c>x-functions-key</c> or <c>code</c>.</summary>
/// <param name="Master">Opens everything, <see cref="AuthorizationLevel.Admin"/> included.</param>
/// <param name="Default">Opens every function of level <see cref="AuthorizationLevel.Function"/>.</param>
internal sealed record FunctionKeys(string Master, string Default)
{
    /// <summary>The header that carries a key.</summary>
    public const string Header = "x-functions-key";

    /// <summary>New random keys.</summary>
    public static FunctionKeys Create() => new(Random(), Random());

    /// <summary>The keys kept in a file; created there, readable by the owner alone, when it is absent.</summary>
    public static (FunctionKeys Keys, bool AreNew) LoadOrCreate(string file)
    {
        if (File.Exists(file))
        {
            return Read(file) is { Master.Length: > 0, Default.Length: > 0 } kept
                ? (kept, false)
                : throw new InvalidDataException($"{file} holds no keys. Delete it and start again: new ones are made.");
        }

        FunctionKeys keys = Create();
        PrivateFile.Write(file, JsonSerializer.Serialize(keys));
        return (keys, true);
    }

    /// <summary>Whether a request may call a function of the level.</summary>
    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        string? sent = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query["code"].ToString();
        return Same(sent, Master) | (level is AuthorizationLevel.Function or AuthorizationLevel.User && Same(sent, Default));
    }

    private static FunctionKeys? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<FunctionKeys>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Compares in a time that tells nothing of the key.</summary>
    private static bool Same(string? sent, string key) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
