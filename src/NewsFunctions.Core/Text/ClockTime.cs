using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>Half of the day of a clock of twelve hours.</summary>
internal enum Meridiem
{
    None,
    Morning,
    Afternoon,
}

/// <summary>A time of day beside a date, with its offset from UTC where the line gives one.</summary>
internal readonly record struct ClockTime(int First, int Last, TimeOnly Time, TimeSpan? Offset)
{
    /// <summary>Tokens that may stand between a date and its time.</summary>
    private const int MaxGap = 3;

    /// <summary>The instant; null when no offset is known, or it is none that a clock on Earth has.</summary>
    public DateTimeOffset? On(DateOnly day) => Offset is { } offset && offset.Duration() <= TimeSpan.FromHours(14) ? new DateTimeOffset(day, Time, offset) : null;

    public static bool TryReadAfter(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int from, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> fillers, out ClockTime time)
    {
        for (int gap = 0; gap <= MaxGap && from + gap < tokens.Length; gap++)
        {
            DateToken token = tokens[from + gap];
            if (token.Kind is DateTokenKind.Number)
            {
                return TryRead(line, tokens, from + gap, out time);
            }

            bool filler = token.Kind is DateTokenKind.Mark ? token.Value is not ('+' or '$' or '#' or '%') : token.Kind is DateTokenKind.Word && fillers.Contains(line.Slice(token.Start, token.Length));
            if (!filler)
            {
                break;
            }
        }

        time = default;
        return false;
    }

    /// <summary>"22:36 18.11.2013": the time ends right before the date, or before a comma or bar.</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int before, out ClockTime time)
    {
        for (int start = Math.Max(0, before - 7); start <= before - 2; start++)
        {
            if (tokens[start].Kind is DateTokenKind.Number && (start == 0 || !tokens[start - 1].Is(':')) && TryRead(line, tokens[..(before + 1)], start, out time)
                && (time.Last == before || (time.Last == before - 1 && tokens[before].Kind is DateTokenKind.Mark)))
            {
                return true;
            }
        }

        time = default;
        return false;
    }

    /// <summary>AM or PM in the forms am, a.m., AM.</summary>
    public static Meridiem MeridiemOf(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int at)
    {
        if (at >= tokens.Length || tokens[at].Kind is not DateTokenKind.Word)
        {
            return Meridiem.None;
        }

        ReadOnlySpan<char> word = line.Slice(tokens[at].Start, Math.Min(line.Length - tokens[at].Start, tokens[at].Length == 1 ? 3 : tokens[at].Length));
        return word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("a.m", StringComparison.OrdinalIgnoreCase) ? Meridiem.Morning
            : word.Equals("pm", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase) ? Meridiem.Afternoon
            : Meridiem.None;
    }

    private static bool TryRead(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int at, out ClockTime time)
    {
        time = default;
        int hour = tokens[at].Value, minute = 0, second = 0, last = at;
        if (tokens[at].Length > 2 || hour > 23)
        {
            return false;
        }

        bool hasMinute = at + 2 < tokens.Length && IsColon(line, tokens[at + 1]) && tokens[at + 2] is { Kind: DateTokenKind.Number, Length: 2, Value: < 60 };
        if (hasMinute)
        {
            (minute, last) = (tokens[at + 2].Value, at + 2);
            if (last + 2 < tokens.Length && tokens[last + 1].Is(':') && tokens[last + 2] is { Kind: DateTokenKind.Number, Length: 2, Value: < 60 })
            {
                (second, last) = (tokens[last + 2].Value, last + 2);
                // Fractions of a second.
                last += last + 2 < tokens.Length && tokens[last + 1].Is('.') && tokens[last + 2].Kind is DateTokenKind.Number && tokens[last + 1].Start == tokens[last].End ? 2 : 0;
            }
        }

        Meridiem half = MeridiemOf(line, tokens, last + 1);
        if (!hasMinute && half is Meridiem.None)
        {
            return false;
        }

        if (half is not Meridiem.None)
        {
            if (hour is 0 or > 12)
            {
                return false;
            }

            hour = (hour % 12) + (half is Meridiem.Afternoon ? 12 : 0);
            last++;
            // The rest of "p.m." is three tokens: ".", "m", ".".
            while (last + 1 < tokens.Length && (tokens[last + 1].Is('.') || (tokens[last + 1].Length == 1 && tokens[last + 1].Value is 'm' or 'M' && tokens[last].Is('.'))))
            {
                last++;
            }
        }

        (TimeSpan? offset, last) = ReadOffset(line, tokens, last);
        time = new ClockTime(at, last, new TimeOnly(hour, minute, second), offset);
        return true;
    }

    private static bool IsColon(ReadOnlySpan<char> line, DateToken token) => token.Kind is DateTokenKind.Mark ? token.Value is ':' or '.' or '：' or '時' or '时' or '시'
        : token.Kind is DateTokenKind.Word && token.Length == 1 && line[token.Start] is 'h' or 'H';

    private static (TimeSpan? Offset, int Last) ReadOffset(ReadOnlySpan<char> line, ReadOnlySpan<DateToken> tokens, int last)
    {
        int at = last + 1;
        at += at < tokens.Length && (tokens[at].Is('(') || tokens[at].Is('분') || tokens[at].Is('分')) ? 1 : 0;
        TimeSpan? named = null;
        if (at < tokens.Length && tokens[at].Kind is DateTokenKind.Word && tokens[at].Length <= 6)
        {
            Span<char> lower = stackalloc char[6];
            named = ZoneNames.Find(FoldedText.Write(line.Slice(tokens[at].Start, tokens[at].Length), lower));
            if (named is null)
            {
                return (null, last);
            }

            (last, at) = (at, at + 1);
        }

        // "+02:00", "+0200", "GMT+2"; the sign touches what it belongs to, a dash between words does not.
        bool signed = at + 1 < tokens.Length && (tokens[at].Is('+') || tokens[at].Is('-') || tokens[at].Is('−')) && tokens[at].End == tokens[at + 1].Start
            && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Kind is DateTokenKind.Number;
        if (!signed)
        {
            return (named, last);
        }

        DateToken hours = tokens[at + 1];
        int sign = tokens[at].Is('+') ? 1 : -1, minutes = 0;
        last = at + 1;
        if (hours.Length == 4)
        {
            return hours.Value / 100 <= 14 && hours.Value % 100 < 60 ? (sign * new TimeSpan(hours.Value / 100, hours.Value % 100, 0), last) : (named, at - 1);
        }

        if (hours.Length > 2 || hours.Value > 14)
        {
            return (named, at - 1);
        }

        if (last + 2 < tokens.Length && tokens[last + 1].Is(':') && tokens[last + 2] is { Kind: DateTokenKind.Number, Length: 2, Value: < 60 })
        {
            (minutes, last) = (tokens[last + 2].Value, last + 2);
        }

        return (sign * new TimeSpan(hours.Value, minutes, 0), last);
    }
}
