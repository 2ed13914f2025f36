namespace NewsFunctions.Formats.Html;

/// <summary>How far the words of a block are those of the rest of the article: teasers, biographies and prompts speak of something else.</summary>
internal sealed class BlockTopics
{
    /// <summary>Letters of the shortest word that tells a topic.</summary>
    private const int MinLetters = 5;

    private const int Buckets = 4096;

    private readonly int[] known = new int[Buckets];
    private readonly bool[] title = new bool[Buckets];
    private readonly List<ushort> words = [];
    private readonly int[] ends;
    private readonly FirstGuess guess;

    public BlockTopics(PageContext page, FirstGuess guess, int titleBlock)
    {
        this.guess = guess;
        ends = new int[page.Tree.Blocks.Length];
        for (int i = 0; i < ends.Length; i++)
        {
            int start = words.Count;
            Cut(page.Tree.Text(page.Tree.Blocks[i]));
            ends[i] = words.Count;
            for (int word = start; word < words.Count && guess.Reasons[i] is null; word++)
            {
                known[words[word]]++;
            }
        }

        for (int word = titleBlock <= 0 ? 0 : ends[titleBlock - 1]; titleBlock >= 0 && word < ends[titleBlock]; word++)
        {
            title[words[word]] = true;
        }
    }

    /// <summary>Share of a block's long words that other blocks of the first guess hold; −1 when it has none.</summary>
    public float Shared(int block)
    {
        (int start, int end) = (block == 0 ? 0 : ends[block - 1], ends[block]);
        if (start == end)
        {
            return -1;
        }

        int own = guess.Reasons[block] is null ? 1 : 0, shared = 0;
        for (int word = start; word < end; word++)
        {
            shared += known[words[word]] > own ? 1 : 0;
        }

        return (float)shared / (end - start);
    }

    /// <summary>How many long words of a block the headline holds.</summary>
    public int OfTitle(int block)
    {
        int found = 0;
        for (int word = block == 0 ? 0 : ends[block - 1]; word < ends[block]; word++)
        {
            found += title[words[word]] ? 1 : 0;
        }

        return found;
    }

    private void Cut(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                hash = unchecked((hash ^ (c < '\u0080' ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * 16777619u);
                letters++;
            }
            else
            {
                Close();
            }
        }

        Close();

        void Close()
        {
            if (letters >= MinLetters)
            {
                words.Add((ushort)((hash ^ (hash >> 12)) % Buckets));
            }

            (hash, letters) = (2166136261, 0);
        }
    }
}
