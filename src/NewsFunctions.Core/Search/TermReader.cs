using System.Text;

namespace NewsFunctions.Core.Search;

/// <summary>
/// Reads the terms of a text: folded words; where a script does not part words, every two neighbouring characters, and the last one of a run alone
/// (so that any run of characters is found, inside whatever word it stands). Allocates nothing but one buffer.
/// </summary>
internal ref struct TermReader
{
    /// <summary>Characters of a term; what is longer is no word, and is cut.</summary>
    public const int MaxTerm = 64;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> term;
    private int at;
    private int length;

    /// <summary>A reader at the head of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for a term: <see cref="MaxTerm"/> characters.</param>
    public TermReader(ReadOnlySpan<char> text, Span<char> buffer)
    {
        this.text = text;
        term = buffer;
    }

    /// <summary>The folded term.</summary>
    public readonly ReadOnlySpan<char> Term => term[..length];

    /// <summary>Where it starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>True for the last character of an unspaced run, which stands alone.</summary>
    public bool IsRunEnd { get; private set; }

    /// <summary>Goes to the next term; false at the end of the text.</summary>
    public bool Next()
    {
        while (at < text.Length)
        {
            Rune first = RuneAt(at, out int size);
            if (!Folding.IsWord(first))
            {
                at += size;
                continue;
            }

            (Start, length, IsRunEnd) = (at, 0, false);
            if (Folding.IsUnspaced(first))
            {
                ReadPair(first, size);
            }
            else
            {
                ReadWord();
            }

            if (length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadPair(Rune first, int size)
    {
        Append(first);
        at += size;
        End = at;
        if (at < text.Length && RuneAt(at, out int more) is var second && Folding.IsWord(second) && Folding.IsUnspaced(second))
        {
            Append(second);
            End = at + more;
        }
        else
        {
            IsRunEnd = true;
        }
    }

    private void ReadWord()
    {
        while (at < text.Length && RuneAt(at, out int size) is var rune && Folding.IsWord(rune) && !Folding.IsUnspaced(rune))
        {
            Append(rune);
            at += size;
        }

        End = at;
    }

    private void Append(Rune rune)
    {
        if (rune.IsAscii)
        {
            if (length < MaxTerm)
            {
                char c = (char)rune.Value;
                term[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }

            return;
        }

        ReadOnlySpan<char> folded = Folding.Of(rune);
        if (length + folded.Length <= MaxTerm)
        {
            folded.CopyTo(term[length..]);
            length += folded.Length;
        }
    }

    private readonly Rune RuneAt(int index, out int size)
    {
        char c = text[index];
        if (!char.IsSurrogate(c))
        {
            size = 1;
            return new Rune(c);
        }

        Rune.DecodeFromUtf16(text[index..], out Rune rune, out size);
        return rune;
    }
}
