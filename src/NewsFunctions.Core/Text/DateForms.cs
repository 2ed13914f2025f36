namespace NewsFunctions.Core.Text;

/// <summary>The orders in which day, month and year stand, tried around the token of a year.</summary>
internal ref struct DateForms(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int year)
{
    private readonly ReadOnlySpan<char> line = line;
    private readonly ReadOnlySpan<DateToken> tokens = tokens;

    public readonly int Year => tokens[year].Value;

    public int Month { get; private set; }

    public int Day { get; private set; }

    /// <summary>Index of the date's first token.</summary>
    public int First { get; private set; }

    /// <summary>Index of its last token.</summary>
    public int Last { get; private set; }

    /// <summary>The year may be of the Buddhist era.</summary>
    public readonly bool Thai => Year > 2400;

    /// <summary>The year may be of the Solar Hijri calendar.</summary>
    public readonly bool Persian => Year is > 1300 and < 1500;

    /// <summary>2013-11-20, 2013/11/20, 2013. 11. 20., 2013年11月20日; and with the month's name: 2013. november 20., 2013 Nov 20.</summary>
    public bool YearFirst()
    {
        int sep = year + 1;
        if (sep + 1 < tokens.Length && tokens[sep].Kind is DateTokenKind.Month && IsDay(tokens[sep + 1]) && !EndsWithYear(sep + 1))
        {
            return Found(tokens[sep + 1].Value, tokens[sep].Value, year, sep + 1);
        }

        if (sep + 1 >= tokens.Length || tokens[sep].Kind is not DateTokenKind.Mark || tokens[sep].Value is not ('-' or '/' or '.' or '年' or '년'))
        {
            return false;
        }

        DateToken month = tokens[sep + 1];
        if (month.Kind is DateTokenKind.Month && sep + 2 < tokens.Length && IsDay(tokens[sep + 2]))
        {
            return Found(tokens[sep + 2].Value, month.Value, year, sep + 2);
        }

        if (month.Kind is not DateTokenKind.Number || month.Length > 2 || sep + 3 >= tokens.Length || !IsDay(tokens[sep + 3]))
        {
            return false;
        }

        DateToken second = tokens[sep + 2];
        bool same = second.Kind is DateTokenKind.Mark && (second.Value == tokens[sep].Value || (tokens[sep].Value is '年' && second.Value is '月') || (tokens[sep].Value is '년' && second.Value is '월'));
        int last = sep + 3;
        bool closed = last + 1 < tokens.Length && (tokens[last + 1].Is('日') || tokens[last + 1].Is('일'));
        return same && Found(tokens[last].Value, month.Value, year, closed ? last + 1 : last);
    }

    /// <summary>20 November 2013, 20. November 2013, 20 de noviembre de 2013, November 20th, 2013.</summary>
    public bool MonthName()
    {
        int at = VisibleDate.SkipFillersBack(line, tokens, year - 1);
        if (at < 0)
        {
            return false;
        }

        if (tokens[at].Kind is DateTokenKind.Month)
        {
            int day = VisibleDate.SkipFillersBack(line, tokens, at - 1);
            return day >= 0 && IsDay(tokens[day]) && Found(tokens[day].Value, tokens[at].Value, day, year);
        }

        if (IsDay(tokens[at]))
        {
            int month = VisibleDate.SkipFillersBack(line, tokens, at - 1);
            return month >= 0 && tokens[month].Kind is DateTokenKind.Month && Found(tokens[at].Value, tokens[month].Value, month, year);
        }

        return false;
    }

    /// <summary>20.11.2013, 20/11/2013, 11/20/2013, 20-11-2013, 20 tháng 11 năm 2013.</summary>
    public bool Numeric(bool monthFirst)
    {
        int second = VisibleDate.SkipFillersBack(line, tokens, year - 1);
        int first = second > 0 ? VisibleDate.SkipFillersBack(line, tokens, second - 1) : -1;
        if (first < 0 || second == year - 1 || first == second - 1 || !IsDay(tokens[first]) || !IsDay(tokens[second]) || tokens[first + 1].Value != tokens[second + 1].Value)
        {
            return false;
        }

        (int a, int b) = (tokens[first].Value, tokens[second].Value);
        bool american = b > 12 || (a <= 12 && tokens[first + 1].Value is '/' or '-' && (monthFirst || (tokens[first + 1].Is('/') && MeridiemFollows())));
        return american ? Found(b, a, first, year) : Found(a, b, first, year);
    }

    /// <summary>A clock of twelve hours beside a date with slashes is American.</summary>
    private readonly bool MeridiemFollows()
    {
        for (int i = year + 1; i < Math.Min(tokens.Length, year + 9); i++)
        {
            if (ClockTime.MeridiemOf(line, tokens, i) != Meridiem.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a year follows the day: in "Best of 2013, Nov 20, 2020" the first number is no part of the date.</summary>
    private readonly bool EndsWithYear(int day)
    {
        int next = day + 1;
        next += next < tokens.Length && VisibleDate.IsFiller(line, tokens[next]) ? 1 : 0;
        return next < tokens.Length && tokens[next] is { Kind: DateTokenKind.Number, Length: 4 };
    }

    private static bool IsDay(DateToken token) => token is { Kind: DateTokenKind.Number, Length: <= 2, Value: >= 1 and <= 31 };

    private bool Found(int day, int month, int first, int last)
    {
        (Day, Month, First, Last) = (day, month, first, last);
        return true;
    }
}
