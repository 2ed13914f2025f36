using System.Text;

namespace NewsFunctions.Formats.Rtf;

/// <summary>What a token is.</summary>
internal enum RtfTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>"{".</summary>
    Open,

    /// <summary>"}".</summary>
    Close,

    /// <summary>"\word12" or a symbol such as "\~".</summary>
    Control,

    /// <summary>A byte of text, written as itself or as "\'e9".</summary>
    Byte,
}

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The control's word or symbol; "" for others.</param>
/// <param name="Value">The control's number, <see cref="int.MinValue"/> for none; a byte's value.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Word, int Value);

/// <summary>
/// The tokens of an RTF file (Rich Text Format Specification 1.9.1, "Conventions of an RTF Reader"): groups, controls, bytes. Bytes behind
/// "\bin" are passed over.
/// </summary>
internal ref struct RtfTokens(ReadOnlySpan<byte> bytes)
{
    /// <summary>The value of a control without a number.</summary>
    public const int NoValue = int.MinValue;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>The next token.</summary>
    public RtfToken Next()
    {
        while (at < bytes.Length)
        {
            byte b = bytes[at++];
            switch (b)
            {
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.Open, "", 0);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.Close, "", 0);
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                case (byte)'\\':
                    return Control();
                default:
                    return new RtfToken(RtfTokenKind.Byte, "", b);
            }
        }

        return new RtfToken(RtfTokenKind.End, "", 0);
    }

    private RtfToken Control()
    {
        if (at >= bytes.Length)
        {
            return new RtfToken(RtfTokenKind.End, "", 0);
        }

        if (!char.IsAsciiLetter((char)bytes[at]))
        {
            char symbol = (char)bytes[at++];
            return symbol == '\'' ? Hex()
                : symbol is '\\' or '{' or '}' ? new RtfToken(RtfTokenKind.Byte, "", symbol)
                : new RtfToken(RtfTokenKind.Control, symbol is '\r' or '\n' ? "par" : symbol.ToString(), NoValue);
        }

        int start = at;
        while (at < bytes.Length && at - start < RtfLimits.MaxWord && char.IsAsciiLetter((char)bytes[at]))
        {
            at++;
        }

        string word = Encoding.ASCII.GetString(bytes[start..at]);
        int value = Number();
        if (at < bytes.Length && bytes[at] == ' ')
        {
            at++;
        }

        if (word == "bin")
        {
            at += Math.Clamp(value, 0, bytes.Length - at);
        }

        return new RtfToken(RtfTokenKind.Control, word, value);
    }

    private int Number()
    {
        bool negative = at + 1 < bytes.Length && bytes[at] == '-' && char.IsAsciiDigit((char)bytes[at + 1]);
        int start = at + (negative ? 1 : 0), end = start;
        long value = 0;
        while (end < bytes.Length && char.IsAsciiDigit((char)bytes[end]))
        {
            value = Math.Min((value * 10) + (bytes[end] - '0'), int.MaxValue);
            end++;
        }

        if (end == start)
        {
            return NoValue;
        }

        at = end;
        return (int)(negative ? -value : value);
    }

    private RtfToken Hex()
    {
        if (at + 2 > bytes.Length || !char.IsAsciiHexDigit((char)bytes[at]) || !char.IsAsciiHexDigit((char)bytes[at + 1]))
        {
            return new RtfToken(RtfTokenKind.Control, "", NoValue);
        }

        int value = (Digit(bytes[at]) << 4) | Digit(bytes[at + 1]);
        at += 2;
        return new RtfToken(RtfTokenKind.Byte, "", value);
    }

    private static int Digit(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;
}
