using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsFunctions.Formats.PlainText;

/// <summary>What the characters of a line amount to, counted in one pass: 32 at once where they are ASCII, one by one where they are not.</summary>
internal ref struct LineSigns
{
    private const int Lanes = 32;

    private readonly ReadOnlySpan<char> text;
    private bool inWord;

    public LineSigns(ReadOnlySpan<char> line)
    {
        text = line;
        int at = 0;
        while (at < text.Length)
        {
            int end = Math.Min(at + Lanes, text.Length);
            if (end - at < Lanes || !Vector256.IsHardwareAccelerated || !TryBlock(at))
            {
                for (int i = at; i < end; i++)
                {
                    One(i);
                }
            }

            at = end;
        }
    }

    public int Words { get; private set; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitals { get; private set; }

    /// <summary>Words that begin with a small letter.</summary>
    public int Small { get; private set; }

    public int Digits { get; private set; }

    public int Commas { get; private set; }

    /// <summary>Ends of sentences inside the line.</summary>
    public int Sentences { get; private set; }

    /// <summary>Letters of the scripts that need one character for what others need three for.</summary>
    public int Wide { get; private set; }

    public bool HasQuotes { get; private set; }

    /// <summary>Bars, arrows and bullets.</summary>
    public bool HasBars { get; private set; }

    /// <summary>An exclamation or a question mark.</summary>
    public bool Asks { get; private set; }

    /// <summary>A full stop, as every link has.</summary>
    public bool HasStop { get; private set; }

    private void One(int i)
    {
        char c = text[i];
        if (c == ' ')
        {
            inWord = false;
        }
        else if (char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c)))
        {
            Wide += c is >= '\u3040' and <= '\uD7A3' ? 1 : 0;
            if (!inWord)
            {
                bool lower = char.IsLower(c), upper = !lower && char.IsUpper(c);
                Words++;
                Small += lower ? 1 : 0;
                Capitals += upper ? 1 : 0;
                inWord = true;
            }
        }
        else if (char.IsDigit(c))
        {
            Digits++;
            inWord = true;
        }
        else
        {
            Mark(i);
            inWord = inWord && c is '\'' or '’' or '-';
        }
    }

    private void Mark(int i)
    {
        switch (text[i])
        {
            case ',' or '،' or '、' or '，' or ';' or '；':
                Commas++;
                break;
            case '.' or '!' or '?' or '।' or '؟' or '۔':
                Stop(i);
                break;
            case '。' or '！' or '？' or '｡':
                Sentences += i + 1 < text.Length ? 1 : 0;
                break;
            case '"' or '“' or '”' or '„' or '«' or '「' or '」':
                HasQuotes = true;
                break;
            case '|' or '»' or '›' or '→' or '•' or '·' or '>' or '©':
                HasBars = true;
                break;
        }
    }

    private void Stop(int i)
    {
        Sentences += i + 2 < text.Length && (text[i + 1] == ' ' || text[i + 1] is '”' or '"' or '»' or '’') && !IsInitial(i) ? 1 : 0;
        Asks |= text[i] is '!' or '?';
        HasStop |= text[i] is '.';
    }

    /// <summary>"J. P. Quay", "U.S. envoy": one letter before the dot is an initial.</summary>
    private readonly bool IsInitial(int dot) => dot >= 1 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));

    /// <summary>Counts the next 32 characters by the bits of where each kind stands; false, and nothing counted, when one is not ASCII.</summary>
    private bool TryBlock(int at)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text.Slice(at, Lanes));
        Vector256<ushort> low = Vector256.Create(units), high = Vector256.Create(units[(Lanes / 2)..]);
        if (((low | high) & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
        {
            return false;
        }

        Vector256<byte> block = Vector256.Narrow(low, high);
        uint small = Between(block, (byte)'a', 26), capital = Between(block, (byte)'A', 26), digit = Between(block, (byte)'0', 10);
        uint joint = At(block, (byte)'\'') | At(block, (byte)'-');
        uint stop = At(block, (byte)'.') | At(block, (byte)'!') | At(block, (byte)'?');
        uint comma = At(block, (byte)',') | At(block, (byte)';');
        HasQuotes |= At(block, (byte)'"') != 0;
        HasBars |= (At(block, (byte)'|') | At(block, (byte)'>')) != 0;

        // A word goes on over apostrophes and hyphens: adding one at the start of such a run carries over the whole of it.
        uint letter = small | capital, word = letter | digit, before = inWord ? 1u : 0;
        uint opened = ((word << 1) | before) & joint;
        uint inside = word | (joint & ~unchecked(joint + opened));
        uint first = letter & ~((inside << 1) | before);
        inWord = inside >> (Lanes - 1) != 0;
        Words += BitOperations.PopCount(first);
        Small += BitOperations.PopCount(first & small);
        Capitals += BitOperations.PopCount(first & capital);
        Digits += BitOperations.PopCount(digit);
        Commas += BitOperations.PopCount(comma);
        for (; stop != 0; stop &= stop - 1)
        {
            Stop(at + BitOperations.TrailingZeroCount(stop));
        }

        return true;
    }

    private static uint At(Vector256<byte> block, byte c) => Vector256.Equals(block, Vector256.Create(c)).ExtractMostSignificantBits();

    private static uint Between(Vector256<byte> block, byte first, byte count) => Vector256.LessThan(block - Vector256.Create(first), Vector256.Create(count)).ExtractMostSignificantBits();
}
