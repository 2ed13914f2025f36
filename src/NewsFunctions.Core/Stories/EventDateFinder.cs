using System.Collections.Frozen;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// Finds the days that the beginning of a report names ("on Thursday", "yesterday", "March 5", "5 mars 2031") and resolves them against the day of
/// the report itself: a weekday is the latest one, unless the words before it speak of what is to come. Of a report without a date of its own only
/// weekdays are told: a full date in its lead is mostly the one it was printed on.
/// </summary>
internal static class EventDateFinder
{
    /// <summary>Words from the beginning, the title's included, in which a report says when.</summary>
    private const int LeadWords = 40;

    /// <summary>Characters of a paragraph that are looked at: more than forty words of any language have.</summary>
    private const int MaxText = 600;

    private const int MaxTokens = 160;
    private const int MaxWord = 32;
    private const int Week = 7;

    /// <summary>Words before a weekday that may say it is to come.</summary>
    private const int CueReach = 6;

    /// <summary>Shorter names of weekdays are words of their own ("sat", "sun", "wed").</summary>
    private const int LeastWeekday = 5;

    /// <summary>Days by name, relative to the report's own.</summary>
    private static readonly FrozenDictionary<string, int> Relative = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["yesterday"] = -1,
        ["today"] = 0,
        ["tonight"] = 0,
        ["tomorrow"] = 1,
        ["gestern"] = -1,
        ["heute"] = 0,
        ["hier"] = -1,
        ["aujourd'hui"] = 0,
        ["demain"] = 1,
        ["ayer"] = -1,
        ["hoy"] = 0,
        ["ieri"] = -1,
        ["oggi"] = 0,
        ["domani"] = 1,
        ["ontem"] = -1,
        ["hoje"] = 0,
        ["amanhã"] = 1,
        ["gisteren"] = -1,
        ["vandaag"] = 0,
        ["wczoraj"] = -1,
        ["dzisiaj"] = 0,
        ["jutro"] = 1,
        ["вчера"] = -1,
        ["сегодня"] = 0,
        ["завтра"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words after which a weekday is one that comes.</summary>
    private static readonly FrozenSet<string> ToCome = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "will", "next", "coming", "upcoming", "expected", "scheduled", "due", "plans", "until", "wird", "werden", "nächsten", "kommenden", "prochain", "próximo", "prossimo");

    /// <summary>Names of weekdays and months that are common words when written small, and Portuguese and Hebrew weekdays, which are ordinals.</summary>
    private static readonly FrozenSet<string> CommonWords = FrozenSet.Create(StringComparer.Ordinal,
        "may", "march", "mar", "segunda", "terça", "quarta", "quinta", "sexta", "ראשון", "שלישי", "רביעי", "חמישי", "שישי", "pazar");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RelativeBySpan = Relative.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsToCome = ToCome.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsCommonWord = CommonWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The days named, in the order of the text, each once.</summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The body.</param>
    /// <param name="published">The report's own day; null when it is not known.</param>
    /// <param name="most">Most days.</param>
    public static IReadOnlyList<EventDate> Find(string title, IReadOnlyList<Block> body, DateOnly? published, int most)
    {
        var found = new List<EventDate>();
        int words = LeadWords;
        foreach (string text in body.Select(block => block.Text).Prepend(title))
        {
            AddFrom(text, published, found, ref words);
            if (words <= 0)
            {
                break;
            }
        }

        return [.. found.Distinct().Take(most)];
    }

    private static void AddFrom(string text, DateOnly? published, List<EventDate> found, ref int words)
    {
        Span<DateToken> buffer = stackalloc DateToken[MaxTokens];
        ReadOnlySpan<DateToken> tokens = buffer[..DateTokens.Read(text, 0, Math.Min(text.Length, MaxText), buffer)];
        for (int i = 0; i < tokens.Length && words > 0; i++)
        {
            words -= tokens[i].Kind is DateTokenKind.Mark ? 0 : 1;
            if (Read(text, tokens, ref i, published) is { } date)
            {
                found.Add(date);
            }
        }
    }

    private static EventDate? Read(string text, ReadOnlySpan<DateToken> tokens, ref int at, DateOnly? published)
    {
        DateToken token = tokens[at];
        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
        return token.Kind switch
        {
            DateTokenKind.Month when published is { } own && !IsCommonWord.Contains(word) => OfMonth(text, tokens, ref at, own),
            DateTokenKind.Weekday when token.Length >= LeastWeekday && !IsCommonWord.Contains(word) && (published is null || !NamesTheDay(tokens, at)) => OfWeekday(text, tokens, at, published),
            DateTokenKind.Word => OfWord(word, published),
            _ => null,
        };
    }

    /// <summary>"yesterday", and "Monday's".</summary>
    private static EventDate? OfWord(ReadOnlySpan<char> word, DateOnly? published)
    {
        ReadOnlySpan<char> lower = FoldedText.Write(word, word.Length <= MaxWord ? stackalloc char[MaxWord] : new char[word.Length]);
        if (published is { } day && RelativeBySpan.TryGetValue(lower, out int days))
        {
            return EventDate.On(day.AddDays(days));
        }

        return lower.EndsWith("'s", StringComparison.Ordinal) && lower.Length > LeastWeekday + 1 && WeekdayNames.Find(lower[..^2]) is { } weekday ? Latest(weekday, published) : null;
    }

    /// <summary>"Tuesday, March 5": the date says more.</summary>
    private static bool NamesTheDay(ReadOnlySpan<DateToken> tokens, int at)
    {
        int next = Skip(tokens, at + 1);
        return next < tokens.Length && (tokens[next].Kind is DateTokenKind.Month || (IsDay(tokens[next]) && Skip(tokens, next + 1) is var then && then < tokens.Length && tokens[then].Kind is DateTokenKind.Month));
    }

    private static EventDate OfWeekday(string text, ReadOnlySpan<DateToken> tokens, int at, DateOnly? published)
    {
        EventDate latest = Latest((DayOfWeek)tokens[at].Value, published);
        if (latest.Day is not { } day)
        {
            return latest;
        }

        bool last = at > 0 && text.AsSpan(tokens[at - 1].Start, tokens[at - 1].Length).Equals("last", StringComparison.OrdinalIgnoreCase);
        return EventDate.On(IsAhead(text, tokens, at) ? day.AddDays(Week) : last && day == published ? day.AddDays(-Week) : day);
    }

    /// <summary>The last such day up to that of the report.</summary>
    private static EventDate Latest(DayOfWeek weekday, DateOnly? published) => published is { } day
        ? EventDate.On(day.AddDays(-(((int)day.DayOfWeek - (int)weekday + Week) % Week)))
        : EventDate.On(weekday);

    private static bool IsAhead(string text, ReadOnlySpan<DateToken> tokens, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - CueReach) && !tokens[i].Is('.'); i--)
        {
            if (IsToCome.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A month with a day beside it, and the year where one follows.</summary>
    private static EventDate? OfMonth(string text, ReadOnlySpan<DateToken> tokens, ref int at, DateOnly own)
    {
        int month = tokens[at].Value, behind = Skip(tokens, at + 1), before = at - 1;
        while (before > 0 && (tokens[before].Is('.') || IsOf(text, tokens[before])))
        {
            before--;
        }

        int day;
        if (before >= 0 && IsDay(tokens[before]))
        {
            day = tokens[before].Value;
        }
        else if (behind < tokens.Length && IsDay(tokens[behind]) && !(behind + 1 < tokens.Length && tokens[behind + 1].Is(':')))
        {
            (day, at) = (tokens[behind].Value, behind);
            behind = Skip(tokens, behind + 1);
            behind += behind < tokens.Length && tokens[behind] is { Kind: DateTokenKind.Word, Length: 2 } ? 1 : 0;
        }
        else
        {
            return null;
        }

        while (behind < tokens.Length && (tokens[behind].Is('.') || tokens[behind].Is(',') || IsOf(text, tokens[behind])))
        {
            behind++;
        }

        if (behind < tokens.Length && tokens[behind] is { Kind: DateTokenKind.Number, Length: 4, Value: >= 1990 and <= 2100 })
        {
            at = behind;
            return Exists(tokens[behind].Value, month, day) ? EventDate.On(new DateOnly(tokens[behind].Value, month, day)) : null;
        }

        return Nearest(own, month, day);
    }

    /// <summary>Of the years before, of and after the report the one that puts the day nearest to it.</summary>
    private static EventDate? Nearest(DateOnly own, int month, int day)
    {
        DateOnly[] days = [.. Enumerable.Range(own.Year - 1, 3).Where(year => Exists(year, month, day)).Select(year => new DateOnly(year, month, day))];
        return days.Length == 0 ? null : EventDate.On(days.MinBy(one => Math.Abs(one.DayNumber - own.DayNumber)));
    }

    private static bool Exists(int year, int month, int day) => year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsDay(DateToken token) => token is { Kind: DateTokenKind.Number, Length: <= 2, Value: >= 1 and <= 31 };

    private static bool IsOf(string text, DateToken token) => token.Kind is DateTokenKind.Word && text.AsSpan(token.Start, token.Length) is "de" or "del" or "of" or "th" or "st" or "nd" or "rd";

    private static int Skip(ReadOnlySpan<DateToken> tokens, int at)
    {
        while (at < tokens.Length && (tokens[at].Is('.') || tokens[at].Is(',')))
        {
            at++;
        }

        return at;
    }
}
