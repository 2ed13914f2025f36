using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>A word as grouping compares it.</summary>
/// <param name="Hash">Of its stem.</param>
/// <param name="IsStop">It tells nothing by itself.</param>
/// <param name="IsCapital">It is written with a capital.</param>
/// <param name="IsSureCapital">It is, where no sentence and no title makes it so.</param>
/// <param name="IsNumber">It begins with a digit.</param>
internal readonly record struct StoryWord(ulong Hash, bool IsStop, bool IsCapital, bool IsSureCapital, bool IsNumber)
{
    public static void AddTo(List<StoryWord> words, string text, bool isTitle)
    {
        int end = 0;
        bool opens = true;
        Words.Enumerator found = Words.In(text);
        while (found.MoveNext())
        {
            (int start, int length) = found.Current.GetOffsetAndLength(text.Length);
            opens = opens || text.AsSpan(end, start - end).ContainsAny('.', '!', '?');
            end = start + length;
            int stop = Extend(text, start, end);
            while (end < stop && found.MoveNext())
            {
                end = found.Current.End.GetOffset(text.Length);
            }

            words.Add(Of(text.AsSpan(start, end - start), opens || isTitle));
            opens = false;
        }
    }

    private static StoryWord Of(ReadOnlySpan<char> word, bool opens)
    {
        bool capital = char.IsUpper(word[0]), number = char.IsDigit(word[0]);
        if (IsAcronym(word))
        {
            Span<char> letters = stackalloc char[word.Length];
            return new StoryWord(TermHash.Of(letters[..WithoutStops(word, letters)]), false, true, !opens, false);
        }

        return new StoryWord(TermHash.Of(Stem.Of(word)), Stem.IsStopWord(word), capital, capital && !opens, number);
    }

    /// <summary>"1,200", "3.5" and "U.S" are one word each.</summary>
    private static int Extend(string text, int start, int end)
    {
        while (end + 1 < text.Length && text[end] is '.' or ',')
        {
            bool number = char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1]);
            bool letter = text[end] == '.' && IsLoneLetter(text, end - 1) && IsLoneLetter(text, end + 1);
            if (!number && !letter)
            {
                break;
            }

            end += 2;
            while (number && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }
        }

        return end;

        static bool IsLoneLetter(string text, int at) =>
            char.IsLetter(text[at]) && (at == 0 || !char.IsLetter(text[at - 1])) && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));
    }

    /// <summary>"U.S" and "US", apart from the word "us".</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }

            letters += c == '.' ? 0 : 1;
        }

        return letters is >= 2 and <= 5;
    }

    private static int WithoutStops(ReadOnlySpan<char> word, Span<char> letters)
    {
        int count = 0;
        foreach (char c in word)
        {
            if (c != '.')
            {
                letters[count++] = c;
            }
        }

        return count;
    }
}
