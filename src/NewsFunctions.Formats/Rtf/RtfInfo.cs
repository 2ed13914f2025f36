using System.Text;
using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Rtf;

/// <summary>The information group of a file as it comes.</summary>
internal sealed class RtfInfo
{
    private const int MaxValue = 2_000;

    private readonly Dictionary<string, StringBuilder> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Adds characters to a field.</summary>
    public void Add(string field, string text)
    {
        if (!values.TryGetValue(field, out StringBuilder? value))
        {
            values[field] = value = new StringBuilder();
        }

        if (value.Length < MaxValue)
        {
            value.Append(text);
        }
    }

    /// <summary>Takes a part of a time, "yr", "mo", "dy", "hr" or "min".</summary>
    public void Add(string field, string part, int number) => numbers[field + "." + part] = number;

    /// <summary>The properties.</summary>
    public DocumentInfo Read() => new()
    {
        Title = Value("title"),
        Authors = DocumentWords.Persons(Value("author")),
        Topics = DocumentInfo.Keywords(Value("keywords")),
        Created = Time("creatim"),
        Modified = Time("revtim"),
        LocalTimes = true,
    };

    private string? Value(string field) => values.GetValueOrDefault(field)?.ToString().Trim();

    private DateTimeOffset? Time(string field)
    {
        int year = numbers.GetValueOrDefault(field + ".yr"), month = numbers.GetValueOrDefault(field + ".mo"), day = numbers.GetValueOrDefault(field + ".dy");
        int hour = numbers.GetValueOrDefault(field + ".hr"), minute = numbers.GetValueOrDefault(field + ".min");
        return year is > 1900 and < 3000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, Math.Clamp(hour, 0, 23), Math.Clamp(minute, 0, 59), 0, TimeSpan.Zero)
            : null;
    }
}
