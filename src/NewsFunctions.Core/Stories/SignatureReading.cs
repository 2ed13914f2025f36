using System.Buffers.Binary;

namespace NewsFunctions.Core.Stories;

/// <summary>A signature taken apart. Bytes of an unknown version, cut or made up, give an empty one, never an exception.</summary>
internal sealed class SignatureReading
{
    public static readonly SignatureReading Empty = new();

    private SignatureReading()
    {
    }

    /// <summary>Distinct 5-grams of the article (65,535 at most).</summary>
    public int ShingleCount { get; private init; }

    /// <summary>The smallest hashes among its 5-grams, ascending.</summary>
    public uint[] Shingles { get; private init; } = [];

    /// <summary>Its words, ascending by hash.</summary>
    public SignatureTerm[] Terms { get; private init; } = [];

    /// <summary>Its phrases, ascending.</summary>
    public uint[] Phrases { get; private init; } = [];

    /// <summary>What it quotes, ascending.</summary>
    public uint[] Quotes { get; private init; } = [];

    /// <summary>The days that its lead names, first named first.</summary>
    public EventDate[] Dates { get; private init; } = [];

    public static SignatureReading Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [StorySignature.Version, .. var rest] => Read(StorySignature.Version, rest, []),
        [StorySignature.VersionBefore, var weekday, .. var rest] => Read(StorySignature.VersionBefore, rest, weekday < 7 ? [EventDate.On((DayOfWeek)weekday)] : []),
        _ => Empty,
    };

    private static SignatureReading Read(byte version, ReadOnlySpan<byte> rest, EventDate[] dates)
    {
        if (rest.Length < 2)
        {
            return Empty;
        }

        int shingleCount = BinaryPrimitives.ReadUInt16LittleEndian(rest);
        rest = rest[2..];
        uint[] quotes = [], days = [];
        bool whole = TryList(ref rest, 4, out uint[] shingles) & TryList(ref rest, 4, out uint[] terms) & TryList(ref rest, 3, out uint[] phrases)
            && (version < StorySignature.Version || (TryList(ref rest, 3, out quotes) && TryList(ref rest, 2, out days)));
        if (!whole || !rest.IsEmpty)
        {
            return Empty;
        }

        return new SignatureReading
        {
            ShingleCount = shingleCount,
            Shingles = shingles,
            Terms = [.. terms.Select(packed => new SignatureTerm(packed & 0xFFFFFF, (byte)(packed >> 24)))],
            Phrases = phrases,
            Quotes = quotes,
            Dates = [.. dates, .. days.Select(day => new EventDate((ushort)day))],
        };
    }

    /// <summary>A list as <see cref="SignatureWriter"/> writes it; false when the bytes end before it does.</summary>
    private static bool TryList(ref ReadOnlySpan<byte> bytes, int size, out uint[] numbers)
    {
        numbers = [];
        if (bytes.IsEmpty || bytes.Length - 1 < bytes[0] * size)
        {
            return false;
        }

        numbers = new uint[bytes[0]];
        bytes = bytes[1..];
        for (int i = 0; i < numbers.Length; i++)
        {
            for (int j = 0; j < size; j++)
            {
                numbers[i] |= (uint)bytes[j] << (8 * j);
            }

            bytes = bytes[size..];
        }

        return true;
    }
}
