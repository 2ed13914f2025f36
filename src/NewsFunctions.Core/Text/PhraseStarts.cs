using System.Buffers;
using System.Collections;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Tells in one look that a text starts with none of many phrases: by its first three characters. A text it lets through may still start
/// with none.
/// </summary>
internal sealed class PhraseStarts
{
    private const int Reach = 3, Slots = 1 << 14;

    private readonly BitArray starts = new(Slots);

    /// <summary>First characters of the phrases that are shorter than the look.</summary>
    private readonly SearchValues<char> shortStarts;

    /// <param name="phrases">The phrases, none empty.</param>
    public PhraseStarts(IEnumerable<string> phrases)
    {
        var firsts = new List<char>();
        foreach (string phrase in phrases)
        {
            if (phrase.Length < Reach)
            {
                firsts.Add(phrase[0]);
            }
            else
            {
                starts[Slot(phrase)] = true;
            }
        }

        shortStarts = SearchValues.Create([.. firsts]);
    }

    /// <summary>Whether the text may start with a phrase, by code units.</summary>
    public bool MayOpen(ReadOnlySpan<char> text) => !text.IsEmpty && ((text.Length >= Reach && starts[Slot(text)]) || shortStarts.Contains(text[0]));

    private static int Slot(ReadOnlySpan<char> text) => unchecked((int)((((uint)text[0] * 0x9E3779B1u) ^ ((uint)text[1] * 0x85EBCA6Bu) ^ ((uint)text[2] * 0xC2B2AE35u)) >> 18));
}
