using System.Globalization;

namespace NewsFunctions.Core.Text;

/// <summary>What a token of a date line is.</summary>
internal enum DateTokenKind
{
    None,
    Number,
    Month,
    Weekday,
    Word,
    Mark,
}

/// <summary>One token: numbers carry their value, months 1–12, weekdays 0–6, marks and single-letter words their character.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value)
{
    public int End => Start + Length;

    public bool Is(char mark) => Kind is DateTokenKind.Mark && Value == mark;
}

/// <summary>Splits a piece of a line into numbers, names of months and weekdays, other words and marks.</summary>
internal static class DateTokens
{
    private const int MaxWord = 24;

    /// <summary>Digits of the longest number that is read; longer ones become a word.</summary>
    private const int MaxDigits = 6;

    /// <summary>Tokens of <paramref name="line"/> between two positions; as many as fit.</summary>
    public static int Read(ReadOnlySpan<char> line, int from, int to, Span<DateToken> tokens)
    {
        int count = 0;
        for (int i = from; i < to && count < tokens.Length;)
        {
            char c = line[i];
            if (char.IsWhiteSpace(c) || c is '\u200E' or '\u200F')
            {
                i++;
                continue;
            }

            int start = i;
            if (char.IsDigit(c))
            {
                int value = 0;
                for (; i < to && char.IsDigit(line[i]); i++)
                {
                    value = i - start < MaxDigits ? (value * 10) + (int)CharUnicodeInfo.GetNumericValue(line[i]) : value;
                }

                tokens[count++] = new DateToken(i - start <= MaxDigits ? DateTokenKind.Number : DateTokenKind.Word, start, i - start, value);
            }
            else if (IsMark(c))
            {
                tokens[count++] = new DateToken(DateTokenKind.Mark, start, 1, c);
                i++;
            }
            else
            {
                bool ideograph = IsIdeograph(c);
                for (i++; i < to && !ideograph && !char.IsWhiteSpace(line[i]) && !char.IsDigit(line[i]) && !IsIdeograph(line[i]) && (!IsMark(line[i]) || IsInner(line, i, to)); i++)
                {
                }

                tokens[count++] = Word(line[start..i], start);
            }
        }

        return count;
    }

    private static DateToken Word(ReadOnlySpan<char> word, int start)
    {
        if (word.Length is 1 or > MaxWord)
        {
            // "T" and "Z" of ISO 8601 are told by their character.
            return new DateToken(DateTokenKind.Word, start, word.Length, word.Length == 1 ? word[0] : 0);
        }

        Span<char> lower = stackalloc char[MaxWord];
        ReadOnlySpan<char> folded = FoldedText.Write(word, lower);
        return MonthNames.Find(folded) is > 0 and var month ? new DateToken(DateTokenKind.Month, start, word.Length, month)
            : WeekdayNames.Find(folded) is { } weekday ? new DateToken(DateTokenKind.Weekday, start, word.Length, (int)weekday)
            : new DateToken(DateTokenKind.Word, start, word.Length, 0);
    }

    private static bool IsMark(char c) => c is '年' or '月' or '日' or '時' or '时' or '分' or '년' or '월' or '일' or '시' or '분' || (!char.IsLetterOrDigit(c) && c is not ('\u200C' or '\u200D')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    /// <summary>The hyphen of "segunda-feira", the apostrophe of "п'ятниця" and the dot of "ม.ค." belong to the word.</summary>
    private static bool IsInner(ReadOnlySpan<char> line, int at, int to) => at + 1 < to && char.IsLetter(line[at - 1]) && char.IsLetter(line[at + 1])
        && (line[at] is '\'' or '’' || (line[at] is '-' && line[(at + 1)..].StartsWith("feira", StringComparison.OrdinalIgnoreCase)) || (line[at] is '.' && line[at + 1] is >= '\u0E00' and <= '\u0E7F'));

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';
}
