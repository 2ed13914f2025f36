using System.Text;

namespace NewsFunctions.Formats;

/// <summary>UTF-16 without a byte-order mark: told by where its zero bytes stand, since every text has spaces, digits or line ends.</summary>
internal static class Utf16Guess
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>The text; null when the bytes are not UTF-16.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        // An odd last byte is a cut file, and still UTF-16.
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, SampleBytes)];
        int zerosFirst = 0, zerosSecond = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            zerosFirst += sample[i] == 0 ? 1 : 0;
            zerosSecond += sample[i + 1] == 0 ? 1 : 0;
        }

        int units = sample.Length / 2;
        bool little = zerosSecond * 20 > units && zerosFirst * 4 <= zerosSecond;
        bool big = zerosFirst * 20 > units && zerosSecond * 4 <= zerosFirst;
        if (!little && !big)
        {
            return null;
        }

        string text = (little ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[..(bytes.Length & ~1)]);
        return Plausibility.Of(text) > 0 ? text : null;
    }
}
