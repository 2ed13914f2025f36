namespace NewsFunctions.Core.Text;

/// <summary>Text as wordings are compared: lower case, one kind of apostrophe and space.</summary>
internal static class FoldedText
{
    /// <summary>Folds <paramref name="text"/> into <paramref name="buffer"/>, which must be as long; the part that was written.</summary>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        bool space = false;
        foreach (char c in text)
        {
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

            buffer[length++] = c is '’' or '‘' or 'ʼ' or '`' ? '\'' : char.IsAscii(c) ? char.ToLowerInvariant(c) : c is 'İ' ? 'i' : char.ToLowerInvariant(c);
        }

        return buffer[..length];
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
