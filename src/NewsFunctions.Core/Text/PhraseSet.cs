using System.Buffers;
using System.Text;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Many phrases searched for at once. Phrases of ASCII alone are searched apart and in small groups, since only those get the vectorized
/// search (a mixed set costs some thirty times as much); the others are asked only of text that may hold one.
/// </summary>
internal sealed class PhraseSet
{
    /// <summary>Phrases of one group; the vectorized search takes at most 80.</summary>
    private const int GroupSize = 64;

    /// <summary>From Cyrillic on up to the marks; letters of Latin and Greek have other cases among each other.</summary>
    private const char FirstFar = '\u0400', LastFar = '\u1FFF';

    private readonly SearchValues<string>[] ascii;
    private readonly PhraseGate asciiGate;
    private readonly SearchValues<string>? others;
    private readonly PhraseGate? othersGate;

    /// <summary>Whether text of other scripts may hold one of the others whatever their gate says.</summary>
    private readonly bool anyScript;

    /// <summary>Signs by which the others are told that have no letters of ASCII in them.</summary>
    private readonly SearchValues<char> signs = SearchValues.Create("");

    /// <summary>A set of phrases, none of them empty.</summary>
    public PhraseSet(IEnumerable<string> phrases, StringComparison comparison)
    {
        ILookup<bool, string> byKind = phrases.Distinct(StringComparer.Ordinal).ToLookup(phrase => Ascii.IsValid(phrase));
        ascii = [.. byKind[true].Order(StringComparer.Ordinal).Chunk(GroupSize).Select(group => SearchValues.Create(group, comparison))];
        others = byKind[false].Any() ? SearchValues.Create([.. byKind[false]], comparison) : null;
        asciiGate = new PhraseGate(byKind[true]);
        if (comparison is StringComparison.Ordinal)
        {
            othersGate = new PhraseGate(byKind[false]);
            return;
        }

        // The two cases of a letter outside ASCII have little in common, so a phrase is told by its longest piece of ASCII, else by a sign without case, else by its script.
        var pieces = byKind[false].ToLookup(phrase => LongestAscii(phrase).Length >= PhraseGate.Reach);
        var bySign = pieces[false].ToLookup(phrase => phrase.Any(IsCaseless));
        var byScript = bySign[false].ToLookup(phrase => phrase.AsSpan().IndexOfAnyInRange(FirstFar, LastFar) >= 0);
        othersGate = byScript[false].Any() ? null : new PhraseGate(pieces[true].Select(LongestAscii));
        anyScript = byScript[true].Any();
        signs = SearchValues.Create([.. bySign[true].Select(phrase => phrase.First(IsCaseless))]);
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

    private bool MayHoldOthers(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyExceptInRange('\0', '\u007F');
        return at >= 0 && (othersGate is null || othersGate.MayHold(text) || text[at..].ContainsAny(signs) || (anyScript && text[at..].IndexOfAnyInRange(FirstFar, LastFar) >= 0));
    }

    private static bool IsCaseless(char c) => c > '\u007F' && char.ToUpperInvariant(c) == c && char.ToLowerInvariant(c) == c;

    private static string LongestAscii(string phrase)
    {
        string longest = "";
        for (int from = 0; from < phrase.Length; from++)
        {
            int length = phrase.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var end ? end : phrase.Length - from;
            longest = length > longest.Length ? phrase.Substring(from, length) : longest;
        }

        return longest;
    }
}
