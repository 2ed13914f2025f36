using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>The words of an article as its signature sees them.</summary>
internal sealed class SignatureText
{
    private const int ShingleLength = 5;
    private const double TitleWeight = 2;
    private const double WeightUnit = 16;

    private readonly HashSet<uint> shingles = [];
    private readonly Dictionary<uint, double> terms = [];

    public SignatureText(string title, IReadOnlyList<Block> body)
    {
        var words = new List<ulong>();
        foreach (Block block in body)
        {
            AddTerms(block.Text, 1, words);
        }

        for (int i = 0; i + ShingleLength <= words.Count; i++)
        {
            ulong hash = words[i];
            for (int j = 1; j < ShingleLength; j++)
            {
                hash = TermHash.Join(hash, words[i + j]);
            }

            shingles.Add((uint)(hash >> 32));
        }

        AddTerms(title, TitleWeight, words);
    }

    public int ShingleCount => shingles.Count;

    public IReadOnlyList<uint> Shingles(int most) => [.. shingles.Order().Take(most)];

    public IReadOnlyList<SignatureTerm> Terms(int most) => [.. terms
        .OrderByDescending(term => term.Value).ThenBy(term => term.Key).Take(most)
        .OrderBy(term => term.Key)
        .Select(term => new SignatureTerm(term.Key, (byte)Math.Clamp(WeightUnit * (1 + Math.Log2(term.Value)), 1, 255)))];

    private void AddTerms(string text, double weight, List<ulong> words)
    {
        foreach (Range range in Words.In(text))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            ulong hash = TermHash.Of(Stem.Of(word));
            words.Add(hash);
            if (!Stem.IsStopWord(word))
            {
                uint term = (uint)(hash & 0xFFFFFF);
                terms[term] = terms.GetValueOrDefault(term) + weight;
            }
        }
    }
}
