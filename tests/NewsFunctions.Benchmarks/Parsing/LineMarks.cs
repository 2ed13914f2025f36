using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Finds the lines of a text that its marked body consists of.</summary>
internal static class LineMarks
{
    private const double Enough = 0.6;

    public static bool[] Of(string text, IReadOnlyList<TextLine> lines, string body)
    {
        string[] goldWords = Shingles.Words(body);
        var gold = Shingles.Count(goldWords);
        string goldText = " " + string.Join(' ', goldWords) + " ";
        string[][] words = [.. lines.Select(line => Shingles.Words(text.AsSpan(line.Start, line.Length)))];
        bool[] marked = [.. words.Select(line => line.Length >= 4 && Shingles.Share(line, gold) >= Enough)];
        DropRepeats(words, marked, goldText);
        for (int round = 0; round < 2; round++)
        {
            MarkShort(words, marked, goldText);
        }

        return marked;
    }

    public static LineState[] States(bool[] marked)
    {
        int first = Array.IndexOf(marked, true), last = Array.LastIndexOf(marked, true);
        return [.. marked.Select((body, i) => body ? LineState.Body : first < 0 || i < first ? LineState.Before : i > last ? LineState.After : LineState.Inside)];
    }

    /// <summary>Of lines that the text repeats, only as many count as the body has, those among most other text of the body.</summary>
    private static void DropRepeats(string[][] words, bool[] marked, string goldText)
    {
        foreach (var same in Enumerable.Range(0, words.Length).Where(i => marked[i]).GroupBy(i => string.Join(' ', words[i]), StringComparer.Ordinal).Where(group => group.Count() > 1).ToArray())
        {
            int allowed = Math.Max(1, goldText.Split(" " + same.Key + " ").Length - 1);
            foreach (int i in same.OrderByDescending(i => Around(words, marked, i)).Skip(allowed))
            {
                marked[i] = false;
            }
        }
    }

    private static int Around(string[][] words, bool[] marked, int at) =>
        Enumerable.Range(Math.Max(0, at - 12), Math.Min(words.Length, at + 13) - Math.Max(0, at - 12)).Where(i => i != at && marked[i]).Sum(i => words[i].Length);

    /// <summary>A line under four words is of the body when it stands in the body right after or before its neighbour's words.</summary>
    private static void MarkShort(string[][] words, bool[] marked, string goldText)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (marked[i] || words[i].Length is 0 or >= 4)
            {
                continue;
            }

            string[] before = [.. Enumerable.Range(1, 4).Select(d => i - d).Where(j => j >= 0 && marked[j]).Reverse().SelectMany(j => words[j]).TakeLast(3)];
            string[] after = [.. Enumerable.Range(1, 4).Select(d => i + d).Where(j => j < words.Length && marked[j]).SelectMany(j => words[j]).Take(3)];
            marked[i] = (before.Length >= 2 && goldText.Contains(" " + string.Join(' ', [.. before, .. words[i]]) + " ", StringComparison.Ordinal))
                || (after.Length >= 2 && goldText.Contains(" " + string.Join(' ', [.. words[i], .. after]) + " ", StringComparison.Ordinal));
        }
    }
}
