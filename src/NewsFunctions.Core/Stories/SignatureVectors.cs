namespace NewsFunctions.Core.Stories;

/// <summary>The terms of many articles in one space: words, phrases and quotations, each with how many articles use it.</summary>
internal sealed class SignatureVectors
{
    private const uint PhraseBit = 1u << 24;
    private const uint QuoteBit = 1u << 25;

    private readonly Dictionary<uint, int> index = [];
    private readonly List<int> frequency = [];

    public SignatureVectors(IReadOnlyList<SignatureReading> articles)
    {
        Words = new int[articles.Count][];
        Weights = new byte[articles.Count][];
        Phrases = new int[articles.Count][];
        Quotes = new int[articles.Count][];
        Dates = [.. articles.Select(article => article.Dates)];
        for (int i = 0; i < articles.Count; i++)
        {
            Words[i] = [.. articles[i].Terms.Select(term => Count(term.Hash))];
            Weights[i] = [.. articles[i].Terms.Select(term => term.Weight)];
            Quotes[i] = [.. articles[i].Quotes.Select(quote => Count(quote | QuoteBit))];
            Phrases[i] = [.. articles[i].Phrases.Select(phrase => Count(phrase | PhraseBit))];
        }
    }

    public int[][] Words { get; }

    public byte[][] Weights { get; }

    public int[][] Phrases { get; }

    public int[][] Quotes { get; }

    /// <summary>The days that the leads name.</summary>
    public EventDate[][] Dates { get; }

    /// <summary>How many different terms there are.</summary>
    public int Dimension => frequency.Count;

    /// <summary>How many articles use a term.</summary>
    public int Frequency(int term) => frequency[term];

    private int Count(uint term)
    {
        if (!index.TryGetValue(term, out int id))
        {
            index[term] = id = frequency.Count;
            frequency.Add(0);
        }

        frequency[id]++;
        return id;
    }
}
