using System.Text;

namespace NewsFunctions.Formats.Wire;

/// <summary>
/// One message of a wire, as IPTC 7901 and ANPA 1312 both frame it: SOH header STX text ETX trailer EOT. They differ in the header
/// (ANPA begins with SYN SYN and parts its fields by US, DC and control characters) and in the marks inside the text.
/// </summary>
/// <param name="Header">Between SOH and STX.</param>
/// <param name="Text">Between STX and ETX.</param>
/// <param name="Trailer">Between ETX and EOT: the date.</param>
/// <param name="IsComplete">False when the message was cut before its ETX.</param>
internal sealed record WireDocument(string Header, string Text, string Trailer, bool IsComplete)
{
    private const byte Soh = 1, Stx = 2, Etx = 3, Eot = 4, Syn = 0x16;

    /// <summary>True for bytes that begin with a frame of a message.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        int start = bytes[..Math.Min(bytes.Length, WireLimits.Lead)].IndexOf(Soh);
        if (start < 0 || bytes[..start].IndexOfAnyExcept([Syn, (byte)'\r', (byte)'\n', (byte)' ', (byte)0, (byte)0x7F, (byte)0x11, Eot]) >= 0)
        {
            return false;
        }

        ReadOnlySpan<byte> header = bytes[(start + 1)..];
        int end = header[..Math.Min(header.Length, WireLimits.Header)].IndexOf(Stx);
        return end > 0;
    }

    /// <summary>The messages of a file, in order.</summary>
    public static IEnumerable<WireDocument> All(ReadOnlyMemory<byte> content)
    {
        int at = 0;
        while (Next(content.Span, ref at) is { } message)
        {
            yield return message;
        }
    }

    private static WireDocument? Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        int start = bytes[at..].IndexOf(Soh);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = bytes[(at + start + 1)..];
        int next = rest.IndexOf(Soh);
        ReadOnlySpan<byte> frame = next < 0 ? rest : rest[..next];
        at += start + 1 + frame.Length;
        int stx = frame.IndexOf(Stx);
        ReadOnlySpan<byte> header = stx < 0 ? frame : frame[..stx], body = stx < 0 ? [] : frame[(stx + 1)..];
        int etx = body.IndexOf(Etx);
        ReadOnlySpan<byte> trailer = etx < 0 ? [] : body[(etx + 1)..];
        int eot = trailer.IndexOf(Eot);
        string text = Decode(etx < 0 ? body : body[..etx]);
        return new WireDocument(Decode(header), text, Decode(eot < 0 ? trailer : trailer[..eot]), etx >= 0);
    }

    /// <summary>Stands at the start of a row of a table.</summary>
    public const char Row = '\v';

    /// <summary>Parts the cells of a row.</summary>
    public const char Cell = '\u001A';

    /// <summary>Wires are seven-bit by their standards and UTF-8 or Windows-1252 in practice.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        byte[] visible = Visible(bytes);
        return TextDecoding.TryDecode(visible, null, out string? text, out _) ? text : Encoding.Latin1.GetString(visible);
    }

    /// <summary>The text without its control characters, which say "binary" to a decoder; those of tables become <see cref="Row"/> and <see cref="Cell"/>.</summary>
    private static byte[] Visible(ReadOnlySpan<byte> bytes)
    {
        byte[] visible = bytes.ToArray();
        for (int i = 0; i < visible.Length; i++)
        {
            visible[i] = visible[i] switch
            {
                8 => (byte)Row,
                0x1E or 0x1F => (byte)Cell,
                (byte)'\t' or (byte)'\r' or (byte)'\n' => visible[i],
                < 0x20 or 0x7F => (byte)' ',
                _ => visible[i],
            };
        }

        return visible;
    }
}
