using System.Buffers;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.PlainText;

/// <summary>What the line classifier sees of one line, each trait in a few steps; the same in every language.</summary>
internal struct LineShape
{
    public const int Widths = 16, Ends = 8, Starts = 9, SentenceSteps = 5, CommaSteps = 4, CapitalSteps = 7, SmallSteps = 6, DigitSteps = 4, Rules = 22, Hints = 16;

    /// <summary>Length in steps, an ideograph counted as three letters.</summary>
    public byte Width;

    /// <summary>What the line ends with: 0 a letter, 1 the end of a sentence, 2 an ellipsis, 3 a colon, 4 a comma or dash, 5 a digit, 6 a bracket, 7 another sign.</summary>
    public byte End;

    /// <summary>What it starts with: 0 a capital, 1 a small letter, 2 a letter without case, 3 a digit, 4 a quote, 5 a bracket, 6 a bullet or arrow, 7 @ or #, 8 another sign.</summary>
    public byte Start;

    /// <summary>Ends of sentences inside.</summary>
    public byte Sentences;

    /// <summary>Commas inside.</summary>
    public byte Commas;

    /// <summary>Share of words with a capital, 6 when the script has no case.</summary>
    public byte Capitals;

    /// <summary>Words in small letters.</summary>
    public byte Small;

    /// <summary>Share of digits.</summary>
    public byte Digits;

    /// <summary>The boilerplate rule it falls under, 0 for none.</summary>
    public byte Rule;

    /// <summary>1 holds a date, 2 is a date line, 3 is a byline, 4 a caption's credit, 0 none of these.</summary>
    public byte Sign;

    /// <summary>Bits: 1 quotes, 2 a link, 4 bars or arrows, 8 exclamation or question inside.</summary>
    public byte Hint;

    /// <summary>Characters, an ideograph counted as three.</summary>
    public int Chars;

    /// <summary>A line that reads like running text: long enough and closed as a sentence is.</summary>
    public readonly bool IsSentence => (End is 1 && Chars >= 50) || (Sentences >= 2 && Chars >= 80) || Chars >= 240;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？।؟…｡۔።။");

    public static LineShape Of(ReadOnlySpan<char> text)
    {
        var shape = default(LineShape);
        int words = 0, capitals = 0, small = 0, digits = 0, commas = 0, sentences = 0, wide = 0, cased = 0;
        bool inWord = false, quotes = false, bars = false, asks = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ' ')
            {
                inWord = false;
                continue;
            }

            if (char.IsAsciiLetter(c) || (c > '\u007F' && char.IsLetter(c)))
            {
                if (c >= '\u3040' && c <= '\uD7A3')
                {
                    wide++;
                }

                if (!inWord)
                {
                    words++;
                    bool lower = char.IsLower(c), upper = !lower && char.IsUpper(c);
                    small += lower ? 1 : 0;
                    capitals += upper ? 1 : 0;
                    cased += lower || upper ? 1 : 0;
                    inWord = true;
                }

                continue;
            }

            if (char.IsDigit(c))
            {
                digits++;
                inWord = true;
                continue;
            }

            switch (c)
            {
                case ',' or '،' or '、' or '，' or ';' or '；':
                    commas++;
                    break;
                case '.' or '!' or '?' or '।' or '؟' or '۔':
                    sentences += i + 2 < text.Length && (text[i + 1] == ' ' || text[i + 1] is '”' or '"' or '»' or '’') && !IsInitial(text, i) ? 1 : 0;
                    asks |= c is '!' or '?';
                    break;
                case '。' or '！' or '？' or '｡':
                    sentences += i + 1 < text.Length ? 1 : 0;
                    break;
                case '"' or '“' or '”' or '„' or '«' or '「' or '」':
                    quotes = true;
                    break;
                case '|' or '»' or '›' or '→' or '•' or '·' or '>' or '©':
                    bars = true;
                    break;
            }

            inWord = inWord && c is '\'' or '’' or '-';
        }

        shape.Chars = text.Length + (wide * 2);
        shape.Width = WidthStep(shape.Chars);
        shape.End = EndOf(text);
        shape.Start = StartOf(text[0]);
        shape.Sentences = (byte)Math.Min(sentences, SentenceSteps - 1);
        shape.Commas = (byte)(commas switch { 0 => 0, 1 => 1, <= 3 => 2, _ => 3 });
        shape.Capitals = (byte)(cased == 0 ? 6 : capitals * 5 / words);
        shape.Small = (byte)(small switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 9 => 4, _ => 5 });
        shape.Digits = (byte)(digits == 0 ? 0 : digits * 20 < text.Length ? 1 : digits * 4 < text.Length ? 2 : 3);
        shape.Hint = (byte)((quotes ? 1 : 0) | (HasLink(text) ? 2 : 0) | (bars ? 4 : 0) | (asks ? 8 : 0));
        shape.Rule = RuleNumbers.Of(BoilerplateRules.Judge(text));
        shape.Sign = SignOf(text);
        return shape;

        // "J. P. Quay", "U.S. envoy": one letter before the dot is an initial.
        static bool IsInitial(ReadOnlySpan<char> text, int dot) => dot >= 1 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));
    }

    private static byte WidthStep(int chars) => (byte)(chars switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 9 => 2,
        <= 14 => 3,
        <= 20 => 4,
        <= 28 => 5,
        <= 38 => 6,
        <= 50 => 7,
        <= 65 => 8,
        <= 85 => 9,
        <= 110 => 10,
        <= 150 => 11,
        <= 220 => 12,
        <= 320 => 13,
        <= 500 => 14,
        _ => 15,
    });

    private static byte EndOf(ReadOnlySpan<char> text)
    {
        int end = text.Length - 1;
        while (end > 0 && text[end] is '"' or '”' or '’' or '\'' or '»' or '」' or '』' or '“')
        {
            end--;
        }

        char c = text[end];
        if (c is '…' || (c is '.' && end >= 2 && text[end - 1] is '.'))
        {
            return 2;
        }

        if (c is ')' or ']' or '）')
        {
            return (byte)(end > 0 && SentenceEnds.Contains(text[end - 1]) ? 1 : 6);
        }

        return (byte)(SentenceEnds.Contains(c) ? 1 : c is ':' or '：' ? 3 : c is ',' or '-' or '–' or '—' or ';' or '،' ? 4 : char.IsDigit(c) ? 5 : char.IsLetter(c) ? 0 : 7);
    }

    private static byte StartOf(char c) => (byte)(char.IsUpper(c) ? 0 : char.IsLower(c) ? 1 : char.IsLetter(c) ? 2 : char.IsDigit(c) ? 3
        : c is '"' or '“' or '„' or '«' or '‘' or '\'' or '「' ? 4 : c is '(' or '[' or '（' or '【' ? 5 : c is '•' or '-' or '*' or '»' or '›' or '→' or '·' or '–' or '—' or '▶' or '►' or '>' ? 6 : c is '@' or '#' ? 7 : 8);

    private static bool HasLink(ReadOnlySpan<char> text) => text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) || text.Contains(".com", StringComparison.Ordinal) || text.Contains('@');

    private static byte SignOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 400)
        {
            return 0;
        }

        if (text.Length <= BylineText.MaxLength)
        {
            if (VisibleDate.TryFind(text, out _))
            {
                return (byte)(VisibleDate.IsDateLine(text, out _) ? 2 : BylineText.TryRead(text, out _) || BylineText.TryReadWithDate(text, out _) ? 3 : 1);
            }

            if (BylineText.TryRead(text, out _))
            {
                return 3;
            }
        }

        return (byte)(CaptionText.HasCredit(text) ? 4 : 0);
    }
}
