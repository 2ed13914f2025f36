using System.Buffers;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.PlainText;

/// <summary>What the line classifier sees of one line, each trait in a few steps; the same in every language.</summary>
internal struct LineShape
{
    public const int Widths = 16, Ends = 8, Starts = 9, SentenceSteps = 5, CommaSteps = 4, CapitalSteps = 8, SmallSteps = 6, DigitSteps = 4, Rules = 22, Hints = 16;

    /// <summary>The steps of capitals where no word begins with a letter, and in a script that has none: numbers alone say nothing about such a script.</summary>
    private const int NoWord = 6, NoCase = 7;

    /// <summary>Digits without which there is no date.</summary>
    private const int YearDigits = 4;

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

    /// <summary>Share of words with a capital, or <see cref="NoWord"/> or <see cref="NoCase"/>.</summary>
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

    /// <summary>A line that reads like running text: long enough and closed or parted as sentences are. A long line of words alone is a list of tags or links.</summary>
    public readonly bool IsSentence => (End is 1 && Chars >= 50) || (Sentences >= 2 && Chars >= 80) || (Chars >= 240 && (Sentences > 0 || Commas > 0 || !HasCase));

    /// <summary>Whether its script has capitals and small letters; true too where no word tells.</summary>
    public readonly bool HasCase => Capitals != NoCase;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？।؟…｡۔።။");

    public static LineShape Of(ReadOnlySpan<char> text)
    {
        var signs = new LineSigns(text);
        int chars = text.Length + (signs.Wide * 2);
        return new LineShape
        {
            Chars = chars,
            Width = WidthStep(chars),
            End = EndOf(text),
            Start = StartOf(text[0]),
            Sentences = (byte)Math.Min(signs.Sentences, SentenceSteps - 1),
            Commas = (byte)(signs.Commas switch { 0 => 0, 1 => 1, <= 3 => 2, _ => 3 }),
            Capitals = (byte)(signs.Words == 0 ? NoWord : signs.Capitals + signs.Small == 0 ? NoCase : signs.Capitals * 5 / signs.Words),
            Small = (byte)(signs.Small switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 9 => 4, _ => 5 }),
            Digits = (byte)(signs.Digits == 0 ? 0 : signs.Digits * 20 < text.Length ? 1 : signs.Digits * 4 < text.Length ? 2 : 3),
            Hint = (byte)((signs.HasQuotes ? 1 : 0) | (HasLink(text, signs.HasStop) ? 2 : 0) | (signs.HasBars ? 4 : 0) | (signs.Asks ? 8 : 0)),
            Rule = RuleNumbers.Of(BoilerplateRules.Judge(text)),
            Sign = SignOf(text, signs.Digits),
        };
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

    private static bool HasLink(ReadOnlySpan<char> text, bool hasStop) => text.Contains('@') || text.Contains("http", StringComparison.Ordinal)
        || (hasStop && (text.Contains("www.", StringComparison.Ordinal) || text.Contains(".com", StringComparison.Ordinal)));

    private static byte SignOf(ReadOnlySpan<char> text, int digits)
    {
        if (text.Length > 400)
        {
            return 0;
        }

        if (text.Length <= BylineText.MaxLength)
        {
            if (digits >= YearDigits && VisibleDate.TryFind(text, out _))
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
