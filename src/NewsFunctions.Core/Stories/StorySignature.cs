using System.Buffers.Binary;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// What grouping needs of an article, compact, written once at ingest so that a day is grouped without reading a body.
/// Layout (little endian): version; weekday the lead names (0 Sunday … 6, 7 for none); number of word 5-grams (2 bytes); a
/// bottom-k sketch of them (count, then 4 bytes each, ascending); the weightiest words (count, then 3 bytes of hash and 1 of
/// weight each); the first and most repeated phrases of three words (count, then 3 bytes of hash each). At most 871 bytes.
/// </summary>
public static class StorySignature
{
    /// <summary>First byte of every signature this version writes; others are read as empty, and the article stands alone until it is ingested again.</summary>
    public const byte Version = 1;

    internal const int MaxShingles = 48;
    internal const int MaxTerms = 96;
    internal const int MaxPhrases = 96;

    /// <summary>The signature of an article's title and body.</summary>
    public static ReadOnlyMemory<byte> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Title, article.Body);
    }

    internal static ReadOnlyMemory<byte> Of(string title, IReadOnlyList<Block> body)
    {
        SignatureWords words = SignatureWords.Of(title, body);
        (uint[] shingles, int shingleCount) = words.Shingles(MaxShingles);
        IReadOnlyList<SignatureTerm> terms = words.Terms(MaxTerms);
        IReadOnlyList<uint> phrases = words.Phrases(MaxPhrases);
        var bytes = new byte[7 + (4 * shingles.Length) + (4 * terms.Count) + (3 * phrases.Count)];
        Span<byte> rest = bytes;
        rest[0] = Version;
        rest[1] = (byte)words.LeadWeekday;
        BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], (ushort)Math.Min(shingleCount, ushort.MaxValue));
        rest[4] = (byte)shingles.Length;
        rest = rest[5..];
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

        rest[0] = (byte)phrases.Count;
        rest = rest[1..];
        foreach (uint phrase in phrases)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)(phrase & 0xFFFF));
            rest[2] = (byte)(phrase >> 16);
            rest = rest[3..];
        }

        return bytes;
    }
}
