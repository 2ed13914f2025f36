using System.Buffers.Binary;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// What grouping needs of an article, compact, written once at ingest so that a day is grouped without reading a body.
/// Layout (little endian): version, number of words (2 bytes), a bottom-k sketch of the word 5-grams (count, then 4 bytes each,
/// ascending), the weightiest terms (count, then 3 bytes of hash and 1 of weight each, ascending). At most 707 bytes.
/// </summary>
public static class StorySignature
{
    /// <summary>First byte of every signature this version writes; others are read as empty, and the article stands alone until it is ingested again.</summary>
    public const byte Version = 1;

    internal const int MaxShingles = 48;
    internal const int MaxTerms = 127;

    /// <summary>The signature of an article's title and body.</summary>
    public static ReadOnlyMemory<byte> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Title, article.Body);
    }

    internal static ReadOnlyMemory<byte> Of(string title, IReadOnlyList<Block> body)
    {
        var text = new SignatureText(title, body);
        IReadOnlyList<uint> shingles = text.Shingles(MaxShingles);
        IReadOnlyList<SignatureTerm> terms = text.Terms(MaxTerms);
        var bytes = new byte[5 + (4 * shingles.Count) + (4 * terms.Count)];
        Span<byte> rest = bytes;
        rest[0] = Version;
        BinaryPrimitives.WriteUInt16LittleEndian(rest[1..], (ushort)Math.Min(text.ShingleCount, ushort.MaxValue));
        rest[3] = (byte)shingles.Count;
        rest = rest[4..];
        foreach (uint shingle in shingles)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, shingle);
            rest = rest[4..];
        }

        rest[0] = (byte)terms.Count;
        rest = rest[1..];
        foreach (SignatureTerm term in terms)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, term.Hash | ((uint)term.Weight << 24));
            rest = rest[4..];
        }

        return bytes;
    }
}
