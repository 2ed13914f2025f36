using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>
/// The lasting name of an article: 20 characters of lower-case base32 (RFC 4648 alphabet, no padding), the first 100 bits of
/// SHA-256 over the upload's name and the item's key inside it, so that the same file uploaded again is the same article; or, where the
/// item declares a lasting identity of its own, over its source and that, so that a new version is the same article in whatever file it comes.
/// </summary>
public readonly record struct ArticleId
{
    /// <summary>Characters of every id.</summary>
    public const int Length = 20;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    private readonly string? value;

    private ArticleId(string value) => this.value = value;

    /// <summary>The id of the item <paramref name="itemKey"/> of the upload <paramref name="uploadName"/>; a file that is one article has the key "".</summary>
    public static ArticleId For(string uploadName, string itemKey)
    {
        ArgumentNullException.ThrowIfNull(uploadName);
        ArgumentNullException.ThrowIfNull(itemKey);
        // NUL cannot stand in a blob name, so no two pairs of name and key run together to the same text.
        return Hashed($"{uploadName}\0{itemKey}");
    }

    /// <summary>
    /// The id of the item that its provider calls <paramref name="item"/>. The scope is the slug of the source's folder in the container ("" without one), so that
    /// no source can replace another's article.
    /// </summary>
    public static ArticleId ForItem(string scope, string item)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(item);
        // An upload's name is never empty, so nothing that For hashes begins like this.
        return Hashed($"\0{scope}\0{item}");
    }

    private static ArticleId Hashed(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        Span<char> text = stackalloc char[Length];
        for (int i = 0; i < Length; i++)
        {
            int bit = i * 5, at = bit >> 3, window = (hash[at] << 8) | hash[at + 1];
            text[i] = Alphabet[(window >> (11 - (bit & 7))) & 31];
        }

        return new ArticleId(text.ToString());
    }

    /// <summary>Reads an id as it is printed; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArticleId id)
    {
        id = default;
        if (text is not { Length: Length } || text.AsSpan().ContainsAnyExcept(Characters))
        {
            return false;
        }

        id = new ArticleId(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => value ?? throw new InvalidOperationException("An ArticleId is made by For or TryParse.");
}
