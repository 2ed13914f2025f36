using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>
/// The lasting name of an article: 20 characters of lower-case base32 (RFC 4648 alphabet, no padding), the first 100 bits of
/// SHA-256 over the upload's name and the item's key inside it. The same file uploaded again is therefore the same article.
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
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // NUL cannot stand in a blob name, so no two pairs of name and key run together to the same text.
        SHA256.HashData(Encoding.UTF8.GetBytes($"{uploadName}\0{itemKey}"), hash);
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
