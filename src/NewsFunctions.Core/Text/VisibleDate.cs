using System.Collections.Frozen;
using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Dates as pages print them, in some forty languages: "8 Feb 2024", "Nov. 19, 2013 6:40 PM EST", "22:36 18.11.2013", "2013-11-20", "2013年11月20日".
/// Only dates with a year of four digits are read.
/// </summary>
public static class VisibleDate
{
    /// <summary>Characters around a year in which the rest of its date is looked for.</summary>
    private const int Before = 48, After = 40;

    private const int MaxTokens = 48;

    /// <summary>Fillers between the parts of a date, and the words between date and time.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "de", "del", "of", "den", "der", "d", "th", "st", "nd", "rd", "er", "r", "the", "di", "г", "года", "р", "року", "m", "tháng", "năm", "ngày", "da", "do", "e", "į",
        "at", "um", "a", "las", "à", "às", "alle", "ore", "kl", "klo", "klockan", "om", "в", "о", "t", "ob", "u", "saat", "pukul", "jam", "on", "στις", "o", "ора", "lúc", "uur", "uhr", "am", "in", "il", "le", "el", "i", "v", "godz", "ساعت", "الساعة", "बजे", "को");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillersBySpan = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the first date of a line.</summary>
    /// <param name="line">The text, of any length.</param>
    /// <param name="found">The date and where it stands.</param>
    /// <param name="monthFirst">Whether "3/4/2024" and "3-4-2024" are March 4; by default it is 3 April, unless only the other reading is a date or a time with AM or PM stands beside it.</param>
    public static bool TryFind(ReadOnlySpan<char> line, out FoundDate found, bool monthFirst = false)
    {
        int year = NextYear(line, 0);
        found = default;
        return year >= 0 && TryFindFrom(line, year, out found, monthFirst);
    }

    private static bool TryFindFrom(ReadOnlySpan<char> line, int first, out FoundDate found, bool monthFirst)
    {
        Span<DateToken> tokens = stackalloc DateToken[MaxTokens];
        for (int at = first; at >= 0; at = NextYear(line, at + 4))
        {
            int from = WindowStart(line, at);
            int count = DateTokens.Read(line, from, Math.Min(line.Length, at + After), tokens);
            for (int year = 0; year < count; year++)
            {
                if (tokens[year].Start == at && tokens[year] is { Kind: DateTokenKind.Number, Length: 4 } && Parse(line, tokens[..count], year, monthFirst, out found))
                {
                    return true;
                }
            }
        }

        found = default;
        return false;
    }

    /// <summary>Whether a line holds a date and, beside weekday, time and words such as "Published" or "Updated on", nothing else.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line, out FoundDate found)
    {
        line = line.Trim();
        found = default;
        return line.Length <= 120 && TryFind(line, out found) && DateLabels.Only(line[..found.Start]) && DateLabels.Only(line[(found.Start + found.Length)..]);
    }

    /// <summary>Finds the first month that stands beside its year without a day: "June 2022", "juin 2022", "2022年6月".</summary>
    /// <param name="line">The text, of any length.</param>
    /// <param name="first">The first day of that month.</param>
    public static bool TryFindMonth(ReadOnlySpan<char> line, out DateOnly first)
    {
        Span<DateToken> tokens = stackalloc DateToken[MaxTokens];
        for (int at = NextYear(line, 0); at >= 0; at = NextYear(line, at + 4))
        {
            int count = DateTokens.Read(line, WindowStart(line, at), Math.Min(line.Length, at + After), tokens);
            for (int year = 0; year < count; year++)
            {
                int before = SkipFillersBack(line, tokens, year - 1);
                bool isNamed = before >= 0 && tokens[before].Kind is DateTokenKind.Month;
                bool isCounted = year + 3 < count && tokens[year + 1].Value is '年' or '년' && tokens[year + 2] is { Kind: DateTokenKind.Number, Length: <= 2 } && tokens[year + 3].Value is '月' or '월';
                if (tokens[year].Start == at && tokens[year] is { Kind: DateTokenKind.Number, Length: 4 } && (isNamed || isCounted)
                    && DayOf(tokens[year].Value, isNamed ? tokens[before].Value : tokens[year + 2].Value, 1, thai: true, persian: false) is { } day)
                {
                    first = day;
                    return true;
                }
            }
        }

        first = default;
        return false;
    }

    private static bool Parse(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int year, bool monthFirst, out FoundDate found)
    {
        found = default;
        var reader = new DateForms(line, tokens, year);
        if (!(reader.YearFirst() || reader.MonthName() || reader.Numeric(monthFirst)))
        {
            return false;
        }

        if (DayOf(reader.Year, reader.Month, reader.Day, reader.Thai, reader.Persian) is not { } day)
        {
            return false;
        }

        int first = reader.First, last = reader.Last;
        DayOfWeek? weekday = null;
        int before = SkipFillersBack(line, tokens, first - 1);
        if (before >= 0 && tokens[before].Kind is DateTokenKind.Weekday)
        {
            weekday = (DayOfWeek)tokens[before].Value == day.DayOfWeek ? day.DayOfWeek : null;
            first = before;
        }

        DateTimeOffset? instant = null;
        if (ClockTime.TryReadAfter(line, tokens, last + 1, FillersBySpan, out ClockTime time))
        {
            last = time.Last;
            instant = time.On(day);
        }
        else if (ClockTime.TryReadBefore(line, tokens, first - 1, out time))
        {
            first = time.First;
            instant = time.On(day);
        }

        found = new FoundDate(new ArticleDate(day, instant), tokens[first].Start, tokens[last].End - tokens[first].Start, weekday);
        return true;
    }

    private static DateOnly? DayOf(int year, int month, int day, bool thai, bool persian)
    {
        year = thai && year > 2400 ? year - 543 : year;
        if (persian && year is > 1300 and < 1500 && month is >= 1 and <= 12 && day >= 1 && day <= new PersianCalendar().GetDaysInMonth(year, month))
        {
            return DateOnly.FromDateTime(new PersianCalendar().ToDateTime(year, month, day, 0, 0, 0, 0));
        }

        return year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The next run of exactly four digits that may be a year.</summary>
    private static int NextYear(ReadOnlySpan<char> line, int from)
    {
        for (int i = from; i + 4 <= line.Length; i++)
        {
            int skip = line[i..].IndexOfAny(DigitCharacters.All);
            if (skip < 0)
            {
                return -1;
            }

            i += skip;
            int end = i;
            while (end < line.Length && char.IsDigit(line[end]))
            {
                end++;
            }

            if (end - i == 4 && CharUnicodeInfo.GetNumericValue(line[i]) is 1 or 2)
            {
                return i;
            }

            i = end;
        }

        return -1;
    }

    private static int WindowStart(ReadOnlySpan<char> line, int at)
    {
        int from = Math.Max(0, at - Before);
        while (from > 0 && from < at && !char.IsWhiteSpace(line[from - 1]))
        {
            from++;
        }

        return from;
    }

    /// <summary>The index of the first token before <paramref name="at"/> that is no filler, at most four fillers on.</summary>
    internal static int SkipFillersBack(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int at)
    {
        for (int skipped = 0; at >= 0 && skipped < 4 && IsFiller(line, tokens[at]); skipped++)
        {
            at--;
        }

        return at;
    }

    /// <summary>A comma, dot, slash, hyphen or a word such as "de", "of", "th".</summary>
    internal static bool IsFiller(ReadOnlySpan<char> line, DateToken token) => token.Kind switch
    {
        DateTokenKind.Mark => token.Value is ',' or '.' or '-' or '/' or '،' or '\'' or '’' or 'º' or 'ª' or '–' or '°',
        DateTokenKind.Word => FillersBySpan.Contains(line.Slice(token.Start, token.Length)),
        _ => false,
    };
}
