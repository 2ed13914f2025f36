using System.Collections.Frozen;

namespace NewsFunctions.Core.Stories;

/// <summary>Brings a word to the form in which it is compared: lower case, without the commonest English endings.</summary>
internal static class Stem
{
    private const int MaxLength = 24;

    private static readonly FrozenSet<string> StopWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "but", "by", "can", "could",
        "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just",
        "may", "me", "more", "most", "my", "no", "not", "now", "of", "on", "one", "only", "or", "other", "our", "out", "over", "said", "says", "say", "she",
        "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "under", "up", "us",
        "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "your", "s", "t");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = StopWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsStopWord(ReadOnlySpan<char> word) => word.Length == 1 && !char.IsAsciiDigit(word[0]) && word[0] < '\u0250' || Stops.Contains(word);

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = new char[Math.Min(word.Length, MaxLength)];
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(word[i]) is '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        ReadOnlySpan<char> stem = lower;
        if (stem.EndsWith("'s", StringComparison.Ordinal))
        {
            stem = stem[..^2];
        }

        return stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i') ? stem[..^1] : stem;
    }
}
