namespace NewsFunctions.Core.Search;

/// <summary>Cuts the piece out of a text that shows best why it was found.</summary>
internal static class Snippet
{
    /// <summary>Characters of a snippet, at most; the dots at its ends come on top.</summary>
    public const int MaxLength = 260;

    // Marks this far from the first are sure to fit in, with some words before it.
    private const int Window = 190;
    private const int MaxLeadIn = 60;

    /// <summary>The piece with the most groups of the query in it, then the most marks; the opening where nothing is marked.</summary>
    public static Highlighted Of(string body, string opening, IReadOnlyList<TermMark> marks)
    {
        if (marks.Count == 0)
        {
            return new Highlighted(opening, []);
        }

        int start = LeadIn(body, marks[Best(marks)].Start);
        int end = start + MaxLength >= body.Length ? body.Length : WordEnd(body, start, start + MaxLength);
        string before = start > 0 ? "…" : "", after = end < body.Length ? "…" : "";
        string text = before + body[start..end].Replace('\n', ' ').Replace('\t', ' ') + after;
        return Highlighted.Of(text, marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start + before.Length }));
    }

    private static int Best(IReadOnlyList<TermMark> marks)
    {
        int best = 0, bestWorth = 0;
        for (int first = 0; first < marks.Count; first++)
        {
            ulong groups = 0;
            int count = 0;
            for (int i = first; i < marks.Count && marks[i].Start + marks[i].Length <= marks[first].Start + Window; i++)
            {
                groups |= 1ul << marks[i].Group;
                count = Math.Min(count + 1, 15);
            }

            int worth = (System.Numerics.BitOperations.PopCount(groups) * 16) + count;
            if (worth > bestWorth)
            {
                (best, bestWorth) = (first, worth);
            }
        }

        return best;
    }

    /// <summary>The start of the sentence or line when it is near, else of a word some way before.</summary>
    private static int LeadIn(string body, int mark)
    {
        int least = Math.Max(0, mark - MaxLeadIn), word = mark;
        for (int at = mark - 1; at >= least; at--)
        {
            if (body[at] == '\n' || (body[at] == ' ' && at > 0 && body[at - 1] is '.' or '!' or '?' or '…' or '。'))
            {
                return at + 1;
            }

            word = body[at] == ' ' ? at + 1 : word;
        }

        return least == 0 ? 0 : Whole(body, word == mark ? least : word);
    }

    private static int WordEnd(string body, int start, int end)
    {
        int space = body.LastIndexOf(' ', end, Math.Min(40, end - start));
        return space > start ? space : Whole(body, end);
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Whole(string body, int at) => at > 0 && at < body.Length && char.IsLowSurrogate(body[at]) ? at - 1 : at;
}
