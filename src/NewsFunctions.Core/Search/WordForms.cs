namespace NewsFunctions.Core.Search;

/// <summary>
/// Other forms of a word that a reader means too: the plural for the singular, and back. Applied to queries alone, so that the index stays true to
/// every language; forms that no article writes cost nothing. The rules are those that English, French, Spanish and Portuguese share.
/// </summary>
internal static class WordForms
{
    /// <summary>Shorter words have too many neighbours ("new", "news").</summary>
    private const int Shortest = 4;

    /// <summary>The forms, without the word itself.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [];
        }

        if (!word.EndsWith('s'))
        {
            return word switch
            {
                _ when word.EndsWith('y') && !IsVowel(word[^2]) => [word + "s", word[..^1] + "ies"],
                _ when word[^1] is 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) => [word + "es"],
                _ when IsVowel(word[^1]) && word[^1] != 'o' => [word + "s"],
                _ => [word + "s", word + "es"],
            };
        }

        if (word.Length <= Shortest || word[^2] is 's' or 'u' or 'i')
        {
            return word.EndsWith("ss", StringComparison.Ordinal) ? [word + "es"] : [];
        }

        return word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > Shortest + 1 => [word[..^3] + "y", word[..^1]],
            _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
                || word.EndsWith("shes", StringComparison.Ordinal) => [word[..^2], word[..^1]],
            _ when word.EndsWith("es", StringComparison.Ordinal) && word.Length > Shortest + 1 => [word[..^1], word[..^2]],
            _ => [word[..^1]],
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
