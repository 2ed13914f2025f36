using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Records;

/// <summary>
/// The dates of records and feeds: ISO 8601 in its long and short forms (NITF and NewsML write "20240208T170500+0200"), RFC 822 of
/// feeds with its many slips, and plain days. Offsets are kept as written; a time without one gives its day alone, since a guessed
/// offset would be a wrong instant.
/// </summary>
internal static class RecordDates
{
    private const int MaxLength = 64;

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmzzz",
        "yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmzzz", "yyyyMMdd'T'HH:mm:sszzz",
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz", "d MMMM yyyy HH:mm:ss zzz", "MMM d yyyy HH:mm:ss zzz", "MMM d HH:mm:ss zzz yyyy",
    ];

    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm",
        "yyyy/MM/dd", "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "MMMM d yyyy h:mm tt", "MMM d yyyy h:mm tt",
    ];

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["WET"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["JST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
    };

    /// <summary>The date; null for anything that is none, and for the year 1 that stands for "never" in some exports.</summary>
    public static ArticleDate? Parse(string? value)
    {
        string? text = value?.Trim();
        if (text is not { Length: > 5 and <= MaxLength })
        {
            return null;
        }

        if (Epoch(text) is { } counted)
        {
            return ArticleDate.At(counted);
        }

        text = Tidy(text);
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset instant))
        {
            return instant.Year > 1900 ? ArticleDate.At(instant) : null;
        }

        return DateTime.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime day) && day.Year > 1900
            ? ArticleDate.On(DateOnly.FromDateTime(day))
            : null;
    }

    /// <summary>Seconds or milliseconds since 1970, from 2001 (when they got their tenth digit) to 2033.</summary>
    private static DateTimeOffset? Epoch(string text) => text.Length is 10 or 13 && text[0] == '1' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture) * (text.Length == 10 ? 1000 : 1))
        : null;

    /// <summary>The instant; null when the text gives none with its offset.</summary>
    public static DateTimeOffset? Instant(string? value) => Parse(value)?.Instant;

    /// <summary>
    /// The instant up to which nothing may be served: a day without a time ends the embargo when that day has begun everywhere, a
    /// time without an offset is taken for the last place on Earth where it can be that time (UTC−12). Too late is mended, too early is not.
    /// </summary>
    public static DateTimeOffset? Embargo(string? value)
    {
        if (Parse(value) is not { } date)
        {
            return null;
        }

        DateTime local = DateTime.TryParseExact(Tidy(value!.Trim()), WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime exact) ? exact : date.Day.ToDateTime(default);
        return date.Instant ?? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.FromHours(-12));
    }

    /// <summary>One spelling: no weekday, no fraction of a second, no comma, the zone as "+hh:mm".</summary>
    private static string Tidy(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma is > 0 and < 12 && !text.AsSpan(0, comma).ContainsAnyInRange('0', '9'))
        {
            text = text[(comma + 1)..].Trim();
        }
        else if (text.Length > 4 && text[3] == ' ' && char.IsAsciiLetter(text[0]) && Enum.GetNames<DayOfWeek>().Any(day => day.StartsWith(text[..3], StringComparison.OrdinalIgnoreCase)))
        {
            text = text[4..].Trim();
        }

        text = WithoutFraction(text.Replace(",", "", StringComparison.Ordinal));
        int space = text.LastIndexOf(' ');
        string last = text[(space + 1)..];
        if (last.Length is > 0 and <= 5 && Zones.TryGetValue(last, out string? zone))
        {
            return text[..space] + " " + zone;
        }

        if (text.EndsWith('Z') || text.EndsWith('z'))
        {
            return text[..^1] + "+00:00";
        }

        // "+0200" and "-05" for "+02:00" and "-05:00".
        int sign = text.LastIndexOfAny(['+', '-']);
        bool afterTime = sign > 10 || (sign > 8 && text.Contains('T', StringComparison.Ordinal));
        string offset = sign > 0 ? text[(sign + 1)..] : "";
        return !afterTime || offset.AsSpan().ContainsAnyExceptInRange('0', '9') ? text
            : offset.Length == 4 ? string.Concat(text.AsSpan(0, sign + 1), offset.AsSpan(0, 2), ":", offset.AsSpan(2))
            : offset.Length == 2 ? text + ":00"
            : text;
    }

    private static string WithoutFraction(string text)
    {
        int colon = text.LastIndexOf(':');
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 8 || !char.IsAsciiDigit(text[dot - 1]) || (colon < 0 && !text.Contains('T', StringComparison.Ordinal)))
        {
            return text;
        }

        int end = dot + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.Remove(dot, end - dot);
    }
}
