using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsFunctions.Formats;

/// <summary>
/// Text that was UTF-8, was taken for windows-1252 (or for ISO-8859-1, whose upper half begins with control characters) by some system on its way and
/// written as UTF-8 again: "CafÃ©" for "Café". Undone run by run.
/// </summary>
internal static class DoubleEncoding
{
    private const int MinRuns = 2;
    private const string UpperHalf = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The characters that windows-1252 has for the first bytes of two and more byte sequences of UTF-8 (C2 to F4).</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(c => (char)c)]);

    /// <summary>What windows-1252 has between 80 and 9F, beside the characters that Unicode has there.</summary>
    private static readonly FrozenDictionary<char, byte> Upper = Enumerable.Range(0, UpperHalf.Length).Where(i => UpperHalf[i] != ' ').ToFrozenDictionary(i => UpperHalf[i], i => (byte)(0x80 + i));

    /// <summary>What every run that is sure begins with.</summary>
    private static readonly SearchValues<char> SureLeads = SearchValues.Create("ÃÂâ");

    /// <summary>Whether a text has any character that such a run begins with: hardly any has.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        int runs = 0;
        for (int at = text.IndexOfAny(SureLeads); at >= 0 && runs < MinRuns; at = text.IndexOfAny(SureLeads))
        {
            runs += text[at] is not 'â' || (at + 1 < text.Length && (text[at + 1] == '€' || char.IsControl(text[at + 1]))) ? 1 : 0;
            text = text[(at + 1)..];
        }

        return runs >= MinRuns;
    }

    /// <summary>
    /// The text with such runs undone; as it is when it has fewer than two. The pairs that begin with "Ã", "Â" and "â€" are never written on
    /// purpose; others ("É”" ends a quotation) count only where nearly every letter with an accent is broken.
    /// </summary>
    public static string Undone(string text)
    {
        if (!MayBeIn(text))
        {
            return text;
        }

        int sure = 0, possible = 0, other = 0;
        Walk(text, (_, _, decoded, isSure) => (sure, possible, other) = (sure + (isSure ? 1 : 0), possible + (decoded is not null ? 1 : 0), other + (decoded is null ? 1 : 0)));
        if (sure < MinRuns)
        {
            return text;
        }

        bool all = possible > 8 * other;
        var undone = new StringBuilder(text.Length);
        int at = 0;
        Walk(text, (start, length, decoded, isSure) =>
        {
            if (decoded is not null && (isSure || all))
            {
                undone.Append(text, at, start - at).Append(decoded);
                at = start + length;
            }
        });
        return undone.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Visits each sequence that could be one character broken into two to four, and each other character above ASCII.</summary>
    private static void Walk(string text, Action<int, int, string?, bool> visit)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            int skip = text.AsSpan(i).IndexOfAnyExceptInRange('\0', '\u007F');
            if (skip < 0)
            {
                return;
            }

            i += skip;
            int length = Leads.Contains(text[i]) ? Sequence(text.AsSpan(i), bytes) : 0;
            string? decoded = length > 0 && Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int used) == OperationStatus.Done && used == length && !Rune.IsControl(rune) ? rune.ToString() : null;
            visit(i, Math.Max(length, 1), decoded, decoded is not null && (text[i] is 'Ã' or 'Â' || (text[i] == 'â' && (text[i + 1] == '€' || char.IsControl(text[i + 1])))));
            i += decoded is null ? 1 : length;
        }
    }

    /// <summary>The bytes of a sequence as windows-1252 wrote it; 0 when the characters behind the first are no continuation bytes.</summary>
    private static int Sequence(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int length = text[0] switch { < '\u00E0' => 2, < '\u00F0' => 3, _ => 4 };
        if (text.Length < length)
        {
            return 0;
        }

        bytes[0] = (byte)text[0];
        for (int i = 1; i < length; i++)
        {
            if (ByteOf(text[i]) is not (>= 0x80 and <= 0xBF and var next))
            {
                return 0;
            }

            bytes[i] = next;
        }

        return length;
    }

    /// <summary>The byte that windows-1252 has for a character above ASCII; the five it has none for stand for themselves. 0 for others.</summary>
    private static byte ByteOf(char c) =>
        c is >= '\u0080' and <= '\u00FF' ? (byte)c : Upper.GetValueOrDefault(c);
}
