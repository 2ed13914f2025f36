namespace NewsFunctions.Core.Text;

/// <summary>
/// Tells of most texts, in one cheap pass, that none of many phrases is in them: three characters in a row that are rare in running text
/// are kept of each phrase. A text it lets through may still hold none.
/// </summary>
internal sealed class PhraseGate
{
    /// <summary>Characters of a phrase that are kept.</summary>
    public const int Reach = 3;

    private const int CharBits = 5, Mask = (1 << (Reach * CharBits)) - 1, WordBits = 5;

    /// <summary>Letters from the most common in the languages of Europe to the rarest; what is not here is rarer than all.</summary>
    private const string Common = " etaoinsrhldcumfpgwybvkxjqz";

    private readonly uint[] marks = new uint[(Mask + 1) >> WordBits];

    /// <summary>Some phrase is too short to be told by three characters.</summary>
    private readonly bool open;

    /// <param name="phrases">The phrases. A character and its other case must be 32 apart wherever case does not count: so it is in ASCII.</param>
    public PhraseGate(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            open |= phrase.Length < Reach;
            if (phrase.Length >= Reach)
            {
                int rarest = Enumerable.Range(0, phrase.Length - Reach + 1).MaxBy(at => Rarity(phrase[at]) + Rarity(phrase[at + 1]) + Rarity(phrase[at + 2]));
                int mark = Next(Next(Next(0, phrase[rarest]), phrase[rarest + 1]), phrase[rarest + 2]);
                marks[mark >> WordBits] |= 1u << mark;
            }
        }
    }

    /// <summary>Whether the text may hold a phrase.</summary>
    public bool MayHold(ReadOnlySpan<char> text)
    {
        if (open || text.Length < Reach)
        {
            return open;
        }

        ReadOnlySpan<uint> table = marks;
        int at = Next(text[0], text[1]);
        uint found = 0;
        foreach (char c in text[2..])
        {
            at = Next(at, c);
            found |= table[at >> WordBits] >> at;
        }

        return (found & 1) != 0;
    }

    private static int Next(int before, char c) => ((before << CharBits) | (c & ((1 << CharBits) - 1))) & Mask;

    private static int Rarity(char c) => Common.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var rank ? rank : Common.Length;
}
