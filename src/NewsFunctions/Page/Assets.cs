using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Page;

/// <summary>A file that pages load.</summary>
/// <param name="Address">Where it is served: its name with a hash of its content in it, so that it may be cached for good.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record Asset(string Address, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The files in <c>Page/Assets</c>, which are resources of the assembly. A module's imports are given the addresses of what they import.</summary>
internal static class Assets
{
    /// <summary>Folder of the addresses.</summary>
    public const string Folder = "/assets/";

    private const string Resources = "NewsFunctions.Page.Assets.";
    private const int HashBytes = 6;

    private static readonly FrozenDictionary<string, Asset> ByName = Load();

    /// <summary>Where a file is served.</summary>
    public static string AddressOf(string name) => ByName[name].Address;

    /// <summary>
    /// The file that an address names, and whether the hash in it is that of the content. While a new version is rolled out, its page may
    /// ask an instance of the old one: the old file for a moment is better than none.
    /// </summary>
    public static (Asset Asset, bool IsExact)? Find(string file) => file.Split('.') is [var name, var hash, var ending] && ByName.TryGetValue($"{name}.{ending}", out Asset? asset)
        ? (asset, asset.Address == $"{Folder}{name}.{hash}.{ending}")
        : null;

    private static FrozenDictionary<string, Asset> Load()
    {
        Dictionary<string, string> texts = typeof(Assets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .ToDictionary(name => name[Resources.Length..], Text, StringComparer.Ordinal);
        var loaded = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (string name in texts.Keys)
        {
            Load(name, texts, loaded);
        }

        return loaded.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A module comes after those that it imports, because its hash covers their addresses. Modules import no circle.</summary>
    private static Asset Load(string name, Dictionary<string, string> texts, Dictionary<string, Asset> loaded)
    {
        if (loaded.TryGetValue(name, out Asset? known))
        {
            return known;
        }

        string text = texts[name];
        foreach (string other in texts.Keys.Where(other => text.Contains($"\"./{other}\"", StringComparison.Ordinal)))
        {
            text = text.Replace($"\"./{other}\"", $"\"{Load(other, texts, loaded).Address}\"", StringComparison.Ordinal);
        }

        byte[] content = Encoding.UTF8.GetBytes(text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, HashBytes));
        var asset = new Asset(Folder + Path.GetFileNameWithoutExtension(name) + "." + hash + Path.GetExtension(name), ContentTypeOf(name), content);
        loaded[name] = asset;
        return asset;
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"Files that end with {other} are not served."),
    };
}
