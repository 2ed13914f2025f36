using NewsFunctions.Benchmarks.Parsing;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>Finds the blocks of a page that its marked body consists of.</summary>
internal static class BlockMarks
{
    /// <summary>Words from which a block has a run of its own to be known by.</summary>
    private const int Known = 4;

    /// <summary>Words of a neighbour beside which a short block must stand in the body.</summary>
    private const int Context = 3;

    /// <summary>One mark a block.</summary>
    /// <param name="blocks">The words of each block.</param>
    /// <param name="gold">The words of the marked body.</param>
    /// <param name="body">The marked body itself, for its line ends.</param>
    public static bool[] Of(string[][] blocks, string[] gold, string body)
    {
        Dictionary<string, int> runs = Shingles.Count(gold);
        bool[] isLong = [.. blocks.Select(words => words.Length >= Known)];
        bool[] marks = [.. blocks.Select((words, i) => isLong[i] && Shingles.Share(words, runs) >= 0.5)];
        bool[] shortMarks = new bool[blocks.Length];
        string text = $" {string.Join(' ', gold)} ";
        HashSet<string> lines = [.. body.Split('\n').Select(line => string.Join(' ', Shingles.Words(line)))];
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Length is > 0 and < Known && IsBesideArticle(marks, isLong, i))
            {
                string[] before = i > 0 ? blocks[i - 1] : [], after = i + 1 < blocks.Length ? blocks[i + 1] : [];
                string own = string.Join(' ', blocks[i]);
                shortMarks[i] = (before.Length > 0 && text.Contains($" {string.Join(' ', before.TakeLast(Context))} {own} ", StringComparison.Ordinal))
                    || (after.Length > 0 && text.Contains($" {own} {string.Join(' ', after.Take(Context))} ", StringComparison.Ordinal))
                    || (blocks[i].Length >= 2 && lines.Contains(own));
            }
        }

        return [.. marks.Zip(shortMarks, (known, beside) => known || beside)];
    }

    /// <summary>Whether the nearest block with a run of its own, before or after, is the article's.</summary>
    private static bool IsBesideArticle(bool[] marks, bool[] isLong, int i)
    {
        int before = Array.LastIndexOf(isLong, true, i), after = Array.IndexOf(isLong, true, i);
        return (before >= 0 && marks[before]) || (after >= 0 && marks[after]);
    }
}
