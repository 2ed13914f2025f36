using System.Buffers.Binary;

namespace NewsFunctions.Core.Stories;

/// <summary>A signature taken apart. Bytes of another version, cut or made up, give an empty one, never an exception.</summary>
internal sealed class SignatureReading
{
    public const int NoWeekday = 7;

    public static readonly SignatureReading Empty = new();

    private SignatureReading()
    {
    }

    /// <summary>Weekday that the lead names, 0 for Sunday; <see cref="NoWeekday"/> for none.</summary>
    public int LeadWeekday { get; private init; } = NoWeekday;

    /// <summary>Distinct 5-grams of the article (65,535 at most).</summary>
    public int ShingleCount { get; private init; }

    /// <summary>The smallest hashes among its 5-grams, ascending.</summary>
    public uint[] Shingles { get; private init; } = [];

    /// <summary>Its words, ascending by hash.</summary>
    public SignatureTerm[] Terms { get; private init; } = [];

    /// <summary>Its phrases, ascending.</summary>
    public uint[] Phrases { get; private init; } = [];

    public static SignatureReading Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 7 || bytes[0] != StorySignature.Version)
        {
            return Empty;
        }

        (int weekday, int shingleCount, int sketch) = (bytes[1], BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]), bytes[4]);
        ReadOnlySpan<byte> shingles = bytes[5..];
        if (shingles.Length < (4 * sketch) + 2)
        {
            return Empty;
        }

        ReadOnlySpan<byte> terms = shingles[(4 * sketch)..];
        int termCount = terms[0];
        terms = terms[1..];
        if (terms.Length < (4 * termCount) + 1 || terms.Length != (4 * termCount) + 1 + (3 * terms[4 * termCount]))
        {
            return Empty;
        }

        return new SignatureReading
        {
            LeadWeekday = Math.Min(weekday, NoWeekday),
            ShingleCount = shingleCount,
            Shingles = Numbers(shingles, sketch),
            Terms = [.. Numbers(terms, termCount).Select(packed => new SignatureTerm(packed & 0xFFFFFF, (byte)(packed >> 24)))],
            Phrases = PhrasesOf(terms[((4 * termCount) + 1)..]),
        };
    }

    private static uint[] Numbers(ReadOnlySpan<byte> bytes, int count)
    {
        var numbers = new uint[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        }

        return numbers;
    }

    private static uint[] PhrasesOf(ReadOnlySpan<byte> bytes)
    {
        var phrases = new uint[bytes.Length / 3];
        for (int i = 0; i < phrases.Length; i++)
        {
            phrases[i] = bytes[3 * i] | ((uint)bytes[(3 * i) + 1] << 8) | ((uint)bytes[(3 * i) + 2] << 16);
        }

        return phrases;
    }
}
