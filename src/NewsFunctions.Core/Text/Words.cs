namespace NewsFunctions.Core.Text;

/// <summary>Words of a text.</summary>
public static class Words
{
    /// <summary>Words of a text: runs of letters, digits, marks and inner apostrophes; in scripts written without spaces each character counts.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            bool ideograph = c is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F';
            if (letter && (!inside || ideograph))
            {
                count++;
            }

            inside = letter || (inside && (c is '\'' or '’' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark));
        }

        return count;
    }
}
