using System.Buffers;
using System.Text;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Many phrases searched for at once. Phrases of ASCII alone are searched apart and in small groups, since only those get the vectorized
/// search (a mixed set costs some thirty times as much); the others are asked only of text that is not ASCII itself.
/// </summary>
internal sealed class PhraseSet
{
    /// <summary>Phrases of one group; the vectorized search takes at most 80.</summary>
    private const int GroupSize = 64;

    private readonly SearchValues<string>[] ascii;
    private readonly SearchValues<string>? others;

    public PhraseSet(IEnumerable<string> phrases, StringComparison comparison)
    {
        ILookup<bool, string> byKind = phrases.Distinct(StringComparer.Ordinal).ToLookup(phrase => Ascii.IsValid(phrase));
        ascii = [.. byKind[true].Order(StringComparer.Ordinal).Chunk(GroupSize).Select(group => SearchValues.Create(group, comparison))];
        others = byKind[false].Any() ? SearchValues.Create([.. byKind[false]], comparison) : null;
    }

    /// <summary>Where the first phrase that any group finds begins; -1 when none is in the text.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        int first = -1;
        foreach (SearchValues<string> group in ascii)
        {
            int at = text.IndexOfAny(group);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        if (others is not null && !Ascii.IsValid(text))
        {
            int at = text.IndexOfAny(others);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }
}
