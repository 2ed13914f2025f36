using System.Buffers.Binary;

namespace NewsFunctions.Core.Stories;

/// <summary>A signature taken apart. Bytes of another version, cut or made up, give an empty one, never an exception.</summary>
internal sealed class SignatureReading
{
    public static readonly SignatureReading Empty = new();

    private SignatureReading()
    {
    }

    /// <summary>Distinct 5-grams of the article (65,535 at most).</summary>
    public int ShingleCount { get; private init; }

    /// <summary>The smallest hashes among its 5-grams, ascending.</summary>
    public IReadOnlyList<uint> Shingles { get; private init; } = [];

    /// <summary>Its terms, ascending by hash.</summary>
    public IReadOnlyList<SignatureTerm> Terms { get; private init; } = [];

    public static SignatureReading Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 5 || bytes[0] != StorySignature.Version)
        {
            return Empty;
        }

        int words = BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]);
        int sketch = bytes[3];
        bytes = bytes[4..];
        if (bytes.Length < (4 * sketch) + 1 || bytes.Length != (4 * sketch) + 1 + (4 * bytes[4 * sketch]))
        {
            return Empty;
        }

        var shingles = new uint[sketch];
        for (int i = 0; i < sketch; i++)
        {
            shingles[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        }

        bytes = bytes[(4 * sketch)..];
        var terms = new SignatureTerm[bytes[0]];
        for (int i = 0; i < terms.Length; i++)
        {
            uint packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(1 + (4 * i))..]);
            terms[i] = new SignatureTerm(packed & 0xFFFFFF, (byte)(packed >> 24));
        }

        return new SignatureReading { ShingleCount = words, Shingles = shingles, Terms = terms };
    }
}
