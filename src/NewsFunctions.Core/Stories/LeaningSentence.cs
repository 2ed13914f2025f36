using System.Collections.Frozen;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>Tells sentences that can stand alone from those that lean on the one before.</summary>
internal static class LeaningSentence
{
    /// <summary>First words that point back: pronouns without their noun, and links that mean nothing alone ("but" and "meanwhile" can be read over).</summary>
    private static readonly FrozenSet<string> PointBack = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "this", "that", "these", "those", "such",
        "therefore", "thus", "hence", "instead", "otherwise", "likewise", "similarly", "consequently", "both", "neither", "another", "others");

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "he", "she", "they", "it", "we", "i", "you", "who");

    private static readonly FrozenSet<string> Saying = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "said", "says", "added", "told", "asked", "wrote", "warned", "continued", "explained", "insisted", "noted", "argued", "replied", "stated", "tweeted");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PointsBack = PointBack.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsPronoun = Pronouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSaying = Saying.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a verb of saying.</summary>
    public static bool Says(ReadOnlySpan<char> word) => IsSaying.Contains(word);

    /// <summary>Whether a word stands for somebody without naming them.</summary>
    public static bool StandsForAName(ReadOnlySpan<char> word) => IsPronoun.Contains(word);

    /// <summary>A statement with its quotation marks and brackets in pairs; no question, no list line ending in a colon.</summary>
    public static bool IsWhole(string sentence)
    {
        int straight = 0, curly = 0, round = 0;
        for (int i = 0; i < sentence.Length; i++)
        {
            char c = sentence[i];
            // Tokenised text opens with two grave accents and closes with two apostrophes.
            bool twice = c is '`' or '\'' && i > 0 && sentence[i - 1] == c;
            curly += !twice ? 0 : c == '`' ? 1 : -1;
            straight += c == '"' ? 1 : 0;
            curly += c == '“' ? 1 : c == '”' ? -1 : 0;
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        return straight % 2 == 0 && curly == 0 && round == 0 && sentence[^1] is not ('?' or ':' or '؟' or '？' or '…');
    }

    /// <summary>It begins by pointing back, is somebody's words without saying whose, or says "he said" without who.</summary>
    public static bool Leans(string sentence)
    {
        bool opensQuote = sentence[0] is '"' or '“' or '‘' or '«' or '„' or '`';
        bool first = true, pronoun = false, anySaying = false, unnamed = false, name = false;
        Words.Enumerator words = Words.In(sentence);
        while (words.MoveNext())
        {
            ReadOnlySpan<char> word = sentence.AsSpan(words.Current);
            if (first && PointsBack.Contains(word))
            {
                return true;
            }

            bool saying = IsSaying.Contains(word);
            anySaying |= saying;
            unnamed |= saying && pronoun;
            name |= !first && char.IsUpper(word[0]) && word.Length > 1;
            (first, pronoun) = (false, IsPronoun.Contains(word));
        }

        return (opensQuote && (unnamed || !anySaying)) || (unnamed && !name);
    }
}
