using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Digests;
using NewsFunctions.Functions.Description;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads a request's query strictly: a parameter that is unknown, repeated or malformed is a 400 that names it.</summary>
public sealed class RequestQuery
{
    private static readonly ConcurrentDictionary<(Type Functions, string Method), (QueryAttribute[] Parameters, bool IsOpen)> Declared = new();

    private readonly HttpRequest request;
    private readonly IReadOnlyList<QueryAttribute> known;
    private readonly bool isOpen;
    private readonly SortedDictionary<string, string> wrong = new(StringComparer.Ordinal);

    /// <summary>The query of a request that may carry these parameters; <c>code</c>, the function key, is always allowed.</summary>
    public RequestQuery(HttpRequest request, params string[] known)
        : this(request, [.. (known ?? []).Select(name => new QueryAttribute(name, "") { Most = int.MaxValue })], isOpen: true)
    {
    }

    private RequestQuery(HttpRequest request, QueryAttribute[] known, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(request);
        (this.request, this.known, this.isOpen) = (request, known, isOpen);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query)
        {
            if (name != RequestKey.Parameter && !known.Any(parameter => parameter.Name == name))
            {
                wrong[name] = known.Length == 0 ? "is not a parameter of this address, which has none" : $"is not a parameter of this address; it knows {string.Join(", ", known.Select(parameter => parameter.Name))}";
            }
            else if (values.Count > 1)
            {
                wrong[name] = "is given more than once";
            }
        }

        foreach (QueryAttribute needed in known.Where(parameter => parameter.IsRequired && string.IsNullOrEmpty(request.Query[parameter.Name])))
        {
            wrong[needed.Name] = needed.Words is { Length: > 0 } words ? $"is needed: one of {string.Join(", ", words)}" : $"is needed: {needed.Meaning.TrimEnd('.')}";
        }
    }

    /// <summary>Reads a value, as the <c>TryParse</c> of many types does.</summary>
    public delegate bool TryParse<T>(string? text, out T? value);

    /// <summary>The query of a request to the function that calls this, which declares its parameters as <see cref="QueryAttribute"/>s.</summary>
    public static RequestQuery Of<TFunctions>(HttpRequest request, [CallerMemberName] string method = "")
    {
        (QueryAttribute[] parameters, bool isOpen) = Declared.GetOrAdd((typeof(TFunctions), method), static place => DeclaredBy(place.Functions.GetMethod(place.Method)!));
        return new RequestQuery(request, parameters, isOpen);
    }

    /// <summary>Reads a day as it is written in addresses: "2024-02-08".</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && NewsroomCalendar.Has(day);

    /// <summary>A text; null when absent or empty.</summary>
    public string? Text(string name)
    {
        if (request.Query[name] is not [{ Length: > 0 } text])
        {
            return null;
        }

        int most = Of(name).MostCharacters;
        if (text.Length <= most && !text.Any(char.IsControl))
        {
            return text;
        }

        wrong[name] = string.Create(CultureInfo.InvariantCulture, $"is no text of at most {most} characters");
        return null;
    }

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

    /// <summary>A whole number in the range that is declared; null when absent.</summary>
    public int? Number(string name) => Number(name, Of(name).Least, Of(name).Most);

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

    /// <summary>One of the words that are declared; null when absent.</summary>
    public string? Word(string name) => OneOf(name, Of(name).Words);

    /// <summary>Some of the words that are declared, each once, in their order there; null when absent.</summary>
    public IReadOnlyList<string>? Words(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        string[] words = Of(name).Words, asked = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (asked.Except(words, StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
        {
            wrong[name] = $"has \"{unknown[0]}\", which is none of {string.Join(", ", words)}";
            return null;
        }

        return [.. words.Intersect(asked, StringComparer.Ordinal)];
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

    /// <summary>Says that a parameter cannot be taken for a reason that only the function knows.</summary>
    public void Refuse(string name, string why) => wrong[name] = why;

    /// <summary>The 401 for a reader without the key that the settings ask for, else the 400 for everything that was wrong; null when nothing was.</summary>
    public IResult? Problem() => (isOpen ? ReadAccess.Refusal(request) : null) ?? (wrong.Count == 0 ? null : Problems.BadParameters(request, wrong));

    /// <summary>The host itself asks for the key of a function that is not open.</summary>
    private static (QueryAttribute[] Parameters, bool IsOpen) DeclaredBy(MethodInfo method) => (
        [.. method.GetCustomAttributes<QueryAttribute>()],
        method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is { AuthLevel: AuthorizationLevel.Anonymous }));

    private QueryAttribute Of(string name) => known.FirstOrDefault(parameter => parameter.Name == name)
        ?? throw new InvalidOperationException($"The function reads the parameter \"{name}\", which it does not declare.");
}
