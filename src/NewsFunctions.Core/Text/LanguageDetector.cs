namespace NewsFunctions.Core.Text;

/// <summary>
/// The language of a text: its script, and where several languages share one, the small words and letters that give them away. Some
/// seventy languages of news; no model file, no state.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Characters that are read; more does not change the answer.</summary>
    private const int Sample = 6000;

    /// <summary>Letters below which a text in a shared script is too short to tell.</summary>
    private const int MinLetters = 20;

    private const int MaxWord = 24;

    /// <summary>The primary language tag of BCP 47 ("en", "pt", "zu"); null when the text is too short or like none that is known.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Sample)];
        Span<int> scripts = stackalloc int[(int)Script.Hangul + 1];
        Span<int> letters = stackalloc int[FunctionWords.Rows.Length];
        foreach (char c in text)
        {
            scripts[(int)ScriptOf.Letter(c)]++;
            if (c > '\u007F')
            {
                foreach (int row in FunctionWords.OfLetter(char.ToLowerInvariant(c)))
                {
                    letters[row]++;
                }
            }
        }

        scripts[0] = 0;
        Script script = Main(scripts);
        int all = scripts[(int)script];
        return all == 0 ? null : Best(text, script, all, letters);
    }

    /// <summary>The script of most letters; a Han text with some kana is Japanese, one with much Hangul Korean.</summary>
    private static Script Main(ReadOnlySpan<int> scripts)
    {
        int most = 0;
        for (int s = 1; s < scripts.Length; s++)
        {
            // An ideograph says as much as a few letters, and Latin names stand in every text.
            int weight = (Script)s is Script.Latin ? 1 : (Script)s is Script.Han or Script.Kana or Script.Hangul ? 3 : 2;
            most = scripts[s] * weight > scripts[most] * Weight(most) ? s : most;
        }

        return (Script)most is Script.Han && scripts[(int)Script.Kana] * 12 > scripts[most] ? Script.Kana
            : (Script)most is Script.Han && scripts[(int)Script.Hangul] * 2 > scripts[most] ? Script.Hangul
            : (Script)most;
    }

    private static int Weight(int script) => (Script)script is Script.None ? 0 : (Script)script is Script.Latin ? 1 : (Script)script is Script.Han or Script.Kana or Script.Hangul ? 3 : 2;

    private static string? Best(ReadOnlySpan<char> text, Script script, int all, ReadOnlySpan<int> letters)
    {
        Span<double> score = stackalloc double[FunctionWords.Rows.Length];
        int only = -1, count = 0;
        for (int row = 0; row < score.Length; row++)
        {
            count += FunctionWords.Rows[row].Script == script ? 1 : 0;
            only = FunctionWords.Rows[row].Script == script && only < 0 ? row : only;
        }

        if (count <= 1 || all < MinLetters)
        {
            return count == 1 ? FunctionWords.Rows[only].Tag : null;
        }

        int words = CountWords(text, score);
        int best = -1;
        double most = 0;
        for (int row = 0; row < score.Length; row++)
        {
            if (FunctionWords.Rows[row].Script != script)
            {
                continue;
            }

            double total = score[row] + (1.2 * Math.Min(letters[row], words) / Math.Max(1, FunctionWords.Rows[row].Letters.Length > 0 ? 1 : 2));
            if (total > most)
            {
                (most, best) = (total, row);
            }
        }

        // A language written in its own way has a small word among a dozen at the very least.
        return best >= 0 && most * 14 >= words ? FunctionWords.Rows[best].Tag : FunctionWords.Rows[only].Script is Script.Bengali or Script.Devanagari ? FunctionWords.Rows[only].Tag : null;
    }

    /// <summary>Adds a word to every language that has it, less to each the more have it.</summary>
    private static int CountWords(ReadOnlySpan<char> text, Span<double> score)
    {
        int words = 0;
        Span<char> word = stackalloc char[MaxWord];
        int length = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(c) || c is '\u200C' || (c > '\u02FF' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                if (length < MaxWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
                continue;
            }

            // The letters of "U.S." and the s of "mayor's" are small words of other languages, and none here.
            if (length == 1 && (c is '.' || (i > 1 && text[i - 2] is '.' or '\'' or '’')))
            {
                length = 0;
            }

            if (length > 0)
            {
                words++;
                if (length <= MaxWord)
                {
                    ReadOnlySpan<int> rows = FunctionWords.OfWord(word[..length]);
                    foreach (int row in rows)
                    {
                        score[row] += 1 + (1.0 / rows.Length);
                    }
                }

                length = 0;
            }
        }

        return words;
    }
}
