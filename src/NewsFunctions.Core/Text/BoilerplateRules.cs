using System.Buffers;
using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Judges a block of text by its wording alone: share bars, comment forms, newsletter prompts, credits, counters and the like.
/// Where the block stands, how much of the page links and what surrounds it is for the caller to weigh.
/// </summary>
public static class BoilerplateRules
{
    /// <summary>Characters of the longest block that a phrase inside it may condemn; longer text is judged by whole paragraphs' means, not by a wording.</summary>
    public const int ShortBlock = 240;

    /// <summary>Words of the longest phrase that a block may start with.</summary>
    private const int MaxPrefixWords = 9;

    private static readonly FrozenDictionary<string, string> Whole = Table(BoilerplatePhrases.Whole);
    private static readonly FrozenDictionary<string, string> Label = Table(BoilerplatePhrases.Label);
    private static readonly FrozenDictionary<string, string> Start = Table(BoilerplatePhrases.Start);
    private static readonly FrozenDictionary<string, string> Within = Table(BoilerplatePhrases.Within);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WholeBySpan = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LabelBySpan = Label.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> StartBySpan = Start.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly PhraseStarts MayStart = new(Start.Keys);
    private static readonly int LongestWhole = Whole.Keys.Max(key => key.Length);
    private static readonly PhraseSet AnyWithin = new(Within.Keys, StringComparison.Ordinal);
    private static readonly string[] WithinKeys = [.. Within.Keys.OrderByDescending(key => key.Length)];
    private static readonly PhraseStarts WithinStarts = new(WithinKeys);
    private static readonly SearchValues<char> LabelMarks = SearchValues.Create(":：|»");

    /// <summary>
    /// The stable name of the rule that the block falls under ("share-bar", "related", "credit", …); null when its wording says nothing.
    /// Blocks longer than <see cref="ShortBlock"/> are never judged.
    /// </summary>
    public static string? Judge(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > ShortBlock)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[ShortBlock];
        ReadOnlySpan<char> folded = FoldedText.Write(text, buffer);
        ReadOnlySpan<char> bare = FoldedText.Bare(folded);
        if (bare.IsEmpty)
        {
            return BlockShapes.HasDigit(text) ? "counter" : "symbols";
        }

        if (BlockShapes.IsCount(folded))
        {
            return "counter";
        }

        return (bare.Length <= LongestWhole && WholeBySpan.TryGetValue(bare, out string? rule) ? rule : null)
            ?? ByLabel(folded)
            ?? ByStart(bare)
            ?? ByPhrase(folded)
            ?? BlockShapes.Judge(text, folded);
    }

    private static string? ByLabel(ReadOnlySpan<char> folded)
    {
        int mark = folded.IndexOfAny(LabelMarks);
        return mark > 0 && LabelBySpan.TryGetValue(FoldedText.Bare(folded[..mark]), out string? rule) ? rule : null;
    }

    private static string? ByStart(ReadOnlySpan<char> bare)
    {
        if (!MayStart.MayOpen(bare))
        {
            return null;
        }

        int end = 0;
        for (int word = 0; word < MaxPrefixWords && end < bare.Length; word++)
        {
            int space = bare[(end + 1)..].IndexOf(' ');
            end = space < 0 ? bare.Length : end + 1 + space;
            if (StartBySpan.TryGetValue(bare[..end].TrimEnd(",.:!?"), out string? rule))
            {
                return rule;
            }
        }

        return null;
    }

    private static string? ByPhrase(ReadOnlySpan<char> folded)
    {
        int first = AnyWithin.IndexIn(folded);
        if (first < 0)
        {
            return null;
        }

        // Of several phrases the longest decides; each can only begin where three of its letters stand.
        int best = WithinKeys.Length;
        for (int at = first; at < folded.Length; at++)
        {
            ReadOnlySpan<char> rest = folded[at..];
            for (int key = WithinStarts.MayOpen(rest) ? 0 : best; key < best; key++)
            {
                best = rest.StartsWith(WithinKeys[key], StringComparison.Ordinal) ? key : best;
            }
        }

        return Within[WithinKeys[best]];
    }

    private static FrozenDictionary<string, string> Table((string Rule, string[] Phrases)[] rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[ShortBlock];
        foreach ((string rule, string[] phrases) in rows)
        {
            foreach (string phrase in phrases)
            {
                table.TryAdd(FoldedText.Bare(FoldedText.Write(phrase, buffer)).ToString() is { Length: > 0 } bare ? bare : phrase, rule);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
