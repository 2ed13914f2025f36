using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsFunctions.Core.Text;

/// <summary>Text as wordings are compared: lower case, one kind of apostrophe and space.</summary>
internal static class FoldedText
{
    /// <summary>Characters that are folded at once.</summary>
    private const int Lanes = 16;

    /// <summary>The alphabets of Europe, folded: the framework asks another library for the case of each letter outside ASCII.</summary>
    private static readonly char[] Folded = [.. Enumerable.Range(0, 0x530).Select(c => (char)c is 'ʼ' or '`' ? '\'' : (char)c is 'İ' ? 'i' : char.ToLowerInvariant((char)c))];

    /// <summary>Folds <paramref name="text"/> into <paramref name="buffer"/>, which must be as long; the part that was written.</summary>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        bool space = false;
        for (int i = 0; i < text.Length;)
        {
            if (Vector256.IsHardwareAccelerated && !space && text.Length - i >= Lanes && TryWritePlain(text[i..], buffer[length..], length == 0, out space))
            {
                length += space ? Lanes - 1 : Lanes;
                i += Lanes;
                continue;
            }

            for (int end = Math.Min(i + Lanes, text.Length); i < end; i++)
            {
                char c = text[i];
                if (char.IsWhiteSpace(c))
                {
                    space = length > 0;
                    continue;
                }

                if (space)
                {
                    buffer[length++] = ' ';
                    space = false;
                }

                buffer[length++] = Fold(c);
            }
        }

        return buffer[..length];
    }

    /// <summary>The character in lower case, an apostrophe for all that stand for one.</summary>
    internal static char Fold(char c) => c < Folded.Length ? Folded[c]
        : c is '’' or '‘' ? '\''
        : c is >= '\u2000' and <= '\u206F' or >= '\u3000' and <= '\uA63F' or >= '\uAC00' and <= '\uD7A3' ? c
        : char.ToLowerInvariant(c);

    /// <summary>
    /// Folds the next characters at once where they are ASCII, apart by single spaces. False, with nothing lost, where they are not;
    /// <paramref name="endsInSpace"/> when the last is a space, which only counts if more text follows.
    /// </summary>
    private static bool TryWritePlain(ReadOnlySpan<char> text, Span<char> buffer, bool isStart, out bool endsInSpace)
    {
        endsInSpace = false;
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector256<ushort> block = Vector256.Create(units);
        Vector256<ushort> plain = Vector256.LessThanOrEqual(block - Vector256.Create((ushort)' '), Vector256.Create((ushort)('~' - ' ')));
        if (plain != Vector256<ushort>.AllBitsSet || Vector256.EqualsAny(block, Vector256.Create((ushort)'`')))
        {
            return false;
        }

        uint spaces = Vector256.Equals(block, Vector256.Create((ushort)' ')).ExtractMostSignificantBits();
        if ((spaces & (spaces >> 1)) != 0 || (isStart && (spaces & 1) != 0))
        {
            return false;
        }

        Vector256<ushort> capitals = Vector256.LessThanOrEqual(block - Vector256.Create((ushort)'A'), Vector256.Create((ushort)('Z' - 'A')));
        (block | (capitals & Vector256.Create((ushort)0x20))).CopyTo(MemoryMarshal.Cast<char, ushort>(buffer));
        endsInSpace = spaces >> (Lanes - 1) != 0;
        return true;
    }

    /// <summary>Without the bullets, arrows, counts and closing marks around it; empty when there is neither letter nor anything but digits and signs.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> folded)
    {
        int start = 0, end = folded.Length;
        while (start < end && !char.IsLetter(folded[start]) && folded[start] is not ('©' or 'ⓒ' or '(' or '@'))
        {
            start++;
        }

        // "Comments (12)": a count in brackets goes with them.
        if (end > start && folded[end - 1] is ')' or ']' && folded[start..end].LastIndexOfAny("([") is > 0 and var open && folded[(start + open + 1)..(end - 1)].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            end = start + open;
        }

        while (end > start && !char.IsLetter(folded[end - 1]) && !IsMark(folded[end - 1]) && folded[end - 1] is not ('*' or '+' or '©' or ')'))
        {
            end--;
        }

        return folded[start..end];
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
