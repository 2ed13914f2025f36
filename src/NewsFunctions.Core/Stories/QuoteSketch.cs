using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// Hashes of what a report quotes word for word. A quotation is known by the smallest hash among its runs of five words, so that a paper which
/// prints a little more or less of it mostly finds the same one.
/// </summary>
internal static class QuoteSketch
{
    /// <summary>Shorter quotations are turns of phrase.</summary>
    private const int LeastWords = 5;

    /// <summary>Characters of the longest quotation that is taken for one; a mark that is never closed must not quote the rest of a paragraph.</summary>
    private const int MaxLength = 1000;

    /// <summary>The smallest hashes (24 bits) of the body's quotations, ascending, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<uint> Of(IReadOnlyList<Block> body, int most)
    {
        var quotes = new SortedSet<uint>();
        foreach (Block block in body)
        {
            int at = 0;
            while (Next(block.Text, ref at) is { Length: > 0 } quote)
            {
                if (Hash(quote) is { } hash)
                {
                    quotes.Add(hash);
                }
            }
        }

        return [.. quotes.Take(most)];
    }

    /// <summary>The next text between quotation marks: “…”, "…", «…», and ``…'' of tokenised text; empty behind the last.</summary>
    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            int open = text[at..].IndexOfAny("“\"«`„");
            if (open < 0)
            {
                break;
            }

            at += open;
            bool twice = text[at] == '`' && at + 1 < text.Length && text[at + 1] == '`';
            int start = at + (twice ? 2 : 1);
            int length = twice ? text[start..].IndexOf("''") : text[at] switch
            {
                '“' => text[start..].IndexOf('”'),
                '"' => text[start..].IndexOf('"'),
                '«' => text[start..].IndexOf('»'),
                '„' => text[start..].IndexOfAny('“', '”'),
                _ => -1,
            };
            at = start;
            if (length is > 0 and <= MaxLength)
            {
                at = start + length + 1;
                return text.Slice(start, length);
            }
        }

        return default;
    }

    private static uint? Hash(ReadOnlySpan<char> quote)
    {
        Span<ulong> run = stackalloc ulong[LeastWords];
        int words = 0;
        uint? smallest = null;
        foreach (Range range in Words.In(quote))
        {
            run[words++ % LeastWords] = TermHash.Of(Stem.Of(quote[range]));
            if (words >= LeastWords)
            {
                ulong hash = run[words % LeastWords];
                for (int i = 1; i < LeastWords; i++)
                {
                    hash = TermHash.Join(hash, run[(words + i) % LeastWords]);
                }

                uint low = (uint)(hash & 0xFFFFFF);
                smallest = smallest is { } known && known < low ? known : low;
            }
        }

        return smallest;
    }
}
