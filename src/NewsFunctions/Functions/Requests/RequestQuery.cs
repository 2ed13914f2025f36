using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads a request's query strictly: a parameter that is unknown, repeated or malformed is a 400 that names it.</summary>
public sealed class RequestQuery
{
    private readonly HttpRequest request;
    private readonly SortedDictionary<string, string> wrong = new(StringComparer.Ordinal);

    /// <summary>The query of a request that may carry these parameters; <c>code</c>, the function key, is always allowed.</summary>
    public RequestQuery(HttpRequest request, params string[] known)
    {
        ArgumentNullException.ThrowIfNull(request);
        this.request = request;
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query)
        {
            if (name != "code" && !known.Contains(name, StringComparer.Ordinal))
            {
                wrong[name] = known.Length == 0 ? "is not a parameter of this address, which has none" : $"is not a parameter of this address; it knows {string.Join(", ", known)}";
            }
            else if (values.Count > 1)
            {
                wrong[name] = "is given more than once";
            }
        }
    }

    /// <summary>Reads a value, as the <c>TryParse</c> of many types does.</summary>
    public delegate bool TryParse<T>(string? text, out T? value);

    /// <summary>Reads a day as it is written in addresses: "2024-02-08".</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A text; null when absent or empty.</summary>
    public string? Text(string name) => request.Query[name] is [{ Length: > 0 } text] ? text : null;

    /// <summary>A day; null when absent.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (TryDay(text, out DateOnly day))
        {
            return day;
        }

        wrong[name] = "is no day; write it like 2024-02-08";
        return null;
    }

    /// <summary>A whole number in a range; null when absent.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        wrong[name] = string.Create(CultureInfo.InvariantCulture, $"is no whole number from {least} to {most}");
        return null;
    }

    /// <summary>One of a few words; null when absent.</summary>
    public string? OneOf(string name, params string[] words)
    {
        string? text = Text(name);
        if (text is not null && !words.Contains(text, StringComparer.Ordinal))
        {
            wrong[name] = "is none of " + string.Join(", ", words);
            return null;
        }

        return text;
    }

    /// <summary>Anything that can be parsed; null when absent.</summary>
    public T? Parsed<T>(string name, TryParse<T> parse, string otherwise)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out T? value))
        {
            return value;
        }

        wrong[name] = otherwise;
        return null;
    }

    /// <summary>The 400 for everything that was wrong; null when nothing was.</summary>
    public IResult? Problem() => wrong.Count == 0 ? null : Problems.BadParameters(request, wrong);
}
