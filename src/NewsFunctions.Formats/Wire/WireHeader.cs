using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Wire;

/// <summary>
/// What the header and trailer of a message say. IPTC 7901: "eca0003 4 i 380 dpa 0045" (source and number, priority, category, words).
/// ANPA 1312: service level and number, then "r i BC-AS--Slug 05-09 1444" (priority, category, keyword, day, words).
/// </summary>
/// <param name="Id">Source and number of the message; "" when neither stands there.</param>
/// <param name="Urgency">The priority, 1 to 9; null when there is none.</param>
/// <param name="Category">The category letter; null when there is none.</param>
/// <param name="Keyword">The slug, words apart by hyphens or slashes; null when there is none.</param>
internal sealed record WireHeader(string Id, int? Urgency, char? Category, string? Keyword)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a header; what it does not hold stays empty.</summary>
    public static WireHeader Of(WireDocument message)
    {
        string[] words = message.Header.Split([' ', '\t', '\r', '\n', WireDocument.Cell, WireDocument.Row], StringSplitOptions.RemoveEmptyEntries);
        string id = words.Length > 0 ? words[0] : "";
        // The priority is a digit (7901) or one of f b u r d (1312); the category stands after it.
        int priority = words.Length < 2 ? -1 : Array.FindIndex(words, 1, Math.Min(words.Length - 1, 3), word => word.Length == 1 && (char.IsAsciiDigit(word[0]) || word[0] is 'f' or 'b' or 'u' or 'r' or 'd' or 'a'));
        char? category = priority > 0 && priority + 1 < words.Length && words[priority + 1] is { Length: <= 2 } code && char.IsAsciiLetter(code[0]) ? char.ToLowerInvariant(code[0]) : null;
        string? keyword = words.Skip(Math.Max(priority, 0) + 2).FirstOrDefault(word => word.AsSpan().IndexOfAny('-', '/') >= 0 && word.Any(char.IsLetter));
        return new WireHeader(id, priority > 0 ? RecordUrgency.OfLetter(words[priority][0]) : null, category, keyword?.Trim('/'));
    }

    /// <summary>The date of the trailer: "242200 GMT Jun 17" (day, hour, minute; 7901) or "AP-WF-06-29-17 2350GMT" (1312).</summary>
    public static ArticleDate? DateOf(string trailer)
    {
        string[] words = trailer.Split([' ', '\t', '\r', '\n', '<', '-', '='], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            if (Number(words[i], 6) is { } group && NextMonth(words, i) is var at and > 0 && Number(words.ElementAtOrDefault(at + 1), 2) is { } year)
            {
                bool isUtc = words[i + 1] is "GMT" or "UTC" or "Z";
                return Date(2000 + year, Array.FindIndex(Months, month => words[at].StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1, group / 10000, group / 100 % 100, group % 100, isUtc);
            }

            if (Number(words[i], 2) is { } monthNumber && Number(words.ElementAtOrDefault(i + 1), 2) is { } day && Number(words.ElementAtOrDefault(i + 2), 2) is { } shortYear)
            {
                string time = words.ElementAtOrDefault(i + 3) ?? "";
                int clock = Number(time.Length >= 4 ? time[..4] : "", 4) ?? -1;
                return Date(2000 + shortYear, monthNumber, day, clock / 100, clock % 100, clock >= 0 && time.EndsWith("GMT", StringComparison.Ordinal));
            }
        }

        return null;
    }

    private static int NextMonth(string[] words, int from)
    {
        for (int i = from + 1; i <= from + 2 && i < words.Length; i++)
        {
            if (Months.Any(month => words[i].StartsWith(month, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return 0;
    }

    private static int? Number(string? word, int digits) =>
        word?.Length == digits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static ArticleDate? Date(int year, int month, int day, int hour, int minute, bool isUtc) => month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null
        : isUtc && hour is >= 0 and < 24 && minute is >= 0 and < 60 ? ArticleDate.At(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero))
        : ArticleDate.On(new DateOnly(year, month, day));
}
