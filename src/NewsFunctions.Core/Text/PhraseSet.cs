using System.Buffers;
using System.Text;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Many phrases searched for at once. Phrases of ASCII alone are searched apart and in small groups, since only those get the vectorized
/// search (a mixed set costs some thirty times as much); the others are asked only of text that holds more than ASCII and the marks that
/// English is set with too.
/// </summary>
internal sealed class PhraseSet
{
    /// <summary>Phrases of one group; the vectorized search takes at most 80.</summary>
    private const int GroupSize = 64;

    /// <summary>The quotes, dashes, ellipses and spaces of Unicode's General Punctuation: none of them has a case.</summary>
    private const char FirstMark = '\u2000', LastMark = '\u202F';

    private readonly SearchValues<string>[] ascii;
    private readonly PhraseGate asciiGate;
    private readonly SearchValues<string>? others;
    private readonly bool othersHaveMarks;

    /// <summary>Only where case counts: the two cases of a letter outside ASCII are apart in many ways.</summary>
    private readonly PhraseGate? othersGate;

    /// <summary>A set of phrases, none of them empty.</summary>
    public PhraseSet(IEnumerable<string> phrases, StringComparison comparison)
    {
        ILookup<bool, string> byKind = phrases.Distinct(StringComparer.Ordinal).ToLookup(phrase => Ascii.IsValid(phrase));
        ascii = [.. byKind[true].Order(StringComparer.Ordinal).Chunk(GroupSize).Select(group => SearchValues.Create(group, comparison))];
        others = byKind[false].Any() ? SearchValues.Create([.. byKind[false]], comparison) : null;
        asciiGate = new PhraseGate(byKind[true]);
        othersGate = comparison is StringComparison.Ordinal ? new PhraseGate(byKind[false]) : null;
        othersHaveMarks = byKind[false].Any(phrase => phrase.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') is var at && phrase.AsSpan(at).IndexOfAnyInRange(FirstMark, LastMark) >= 0);
    }

    /// <summary>Where the first phrase that any group finds begins; -1 when none is in the text.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        int first = -1;
        foreach (SearchValues<string> group in asciiGate.MayHold(text) ? ascii : [])
        {
            int at = text.IndexOfAny(group);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        if (others is not null && MayHoldOthers(text))
        {
            int at = text.IndexOfAny(others);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    /// <summary>A phrase that is not ASCII has a character that is neither ASCII nor such a mark; where the text has none, it holds no such phrase.</summary>
    private bool MayHoldOthers(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyExceptInRange('\0', '\u007F');
        return at >= 0 && othersGate?.MayHold(text) is not false && (othersHaveMarks || text[at..].IndexOfAnyInRange('\u0080', (char)(FirstMark - 1)) >= 0 || text[at..].IndexOfAnyInRange((char)(LastMark + 1), '\uFFFF') >= 0);
    }
}
