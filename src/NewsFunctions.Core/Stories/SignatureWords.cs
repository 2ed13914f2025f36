using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>The words of an article as its signature sees them: the title's, then the body's.</summary>
internal sealed class SignatureWords
{
    private const int ShingleLength = 5;

    /// <summary>Words from the beginning that tell what happened; the rest is mostly background.</summary>
    private const int LeadWords = 60;

    // Tuned by `benchmarks grouping` on two look-alike events a topic; all lie on a plateau.
    private const double LeadFactor = 2;
    private const double NameFactor = 2.5;
    private const double NumberFactor = 2;
    private const double RepeatFactor = 0.2;
    private const double WeightUnit = 16;

    private readonly List<StoryWord> words = [];
    private int bodyStart;

    private SignatureWords()
    {
    }

    public static SignatureWords Of(string title, IReadOnlyList<Block> body)
    {
        var signature = new SignatureWords();
        StoryWord.AddTo(signature.words, title, isTitle: true);
        signature.bodyStart = signature.words.Count;
        foreach (Block block in body)
        {
            StoryWord.AddTo(signature.words, block.Text, isTitle: false);
        }

        return signature;
    }

    /// <summary>The smallest hashes among the body's distinct 5-grams, ascending, and how many 5-grams there are.</summary>
    public (uint[] Smallest, int Count) Shingles(int most)
    {
        var shingles = new HashSet<uint>();
        for (int i = bodyStart; i + ShingleLength <= words.Count; i++)
        {
            shingles.Add((uint)(Join(i, ShingleLength) >> 32));
        }

        return ([.. shingles.Order().Take(most)], shingles.Count);
    }

    /// <summary>The words an article speaks of most: early, repeated, names and numbers before others.</summary>
    public IReadOnlyList<SignatureTerm> Terms(int most)
    {
        var uses = new Dictionary<uint, WordUse>();
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].IsStop)
            {
                uint term = (uint)(words[i].Hash & 0xFFFFFF);
                uses[term] = uses.TryGetValue(term, out WordUse use) ? use.Again(words[i]) : WordUse.First(words[i], i);
            }
        }

        return [.. uses
            .OrderByDescending(use => Weight(use.Value) * (1 + (0.5 * Math.Log(use.Value.Count)))).ThenBy(use => use.Key)
            .Take(most)
            .OrderBy(use => use.Key)
            .Select(use => new SignatureTerm(use.Key, (byte)Math.Clamp(Math.Round(WeightUnit * Weight(use.Value)), 1, 255)))];
    }

    /// <summary>Three words in a row, two of them telling; the most repeated, then the earliest.</summary>
    public IReadOnlyList<uint> Phrases(int most)
    {
        var phrases = new Dictionary<uint, (int Count, int First)>();
        for (int i = 0; i + 3 <= words.Count; i++)
        {
            int telling = (words[i].IsStop ? 0 : 1) + (words[i + 1].IsStop ? 0 : 1) + (words[i + 2].IsStop ? 0 : 1);
            if (telling >= 2)
            {
                uint phrase = (uint)(Join(i, 3) & 0xFFFFFF);
                phrases[phrase] = phrases.TryGetValue(phrase, out (int Count, int First) use) ? (use.Count + 1, use.First) : (1, i);
            }
        }

        return [.. phrases.OrderByDescending(phrase => phrase.Value.Count).ThenBy(phrase => phrase.Value.First).Take(most).Select(phrase => phrase.Key).Order()];
    }

    private static double Weight(WordUse use) =>
        (use.IsNumber ? NumberFactor : use.IsName ? NameFactor : 1) * (1 + (RepeatFactor * Math.Log(use.Count))) * (use.At < LeadWords ? LeadFactor : 1);

    private ulong Join(int start, int length)
    {
        ulong hash = words[start].Hash;
        for (int i = 1; i < length; i++)
        {
            hash = TermHash.Join(hash, words[start + i].Hash);
        }

        return hash;
    }

    /// <summary>How an article uses a word.</summary>
    private readonly record struct WordUse(int Count, int Capitals, int SureCapitals, int At, bool IsNumber)
    {
        /// <summary>Mostly written with a capital, at least once where no sentence begins.</summary>
        public bool IsName => SureCapitals > 0 && Capitals * 2 > Count;

        public static WordUse First(StoryWord word, int at) => new(1, word.IsCapital ? 1 : 0, word.IsSureCapital ? 1 : 0, at, word.IsNumber);

        public WordUse Again(StoryWord word) => this with
        {
            Count = Count + 1,
            Capitals = Capitals + (word.IsCapital ? 1 : 0),
            SureCapitals = SureCapitals + (word.IsSureCapital ? 1 : 0),
        };
    }
}
