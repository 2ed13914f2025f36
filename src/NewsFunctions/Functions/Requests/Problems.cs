using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsFunctions.Functions.Requests;

/// <summary>Answers that say what went wrong (RFC 9457). Their <c>type</c> is stable: clients may switch on it.</summary>
public static class Problems
{
    private const string Types = "urn:newsfunctions:problem:";

    /// <summary>400: parameters that are unknown or malformed, each named with its fault.</summary>
    public static IResult BadParameters(HttpRequest request, IReadOnlyDictionary<string, string> wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        string detail = string.Join("; ", wrong.Select(parameter => $"\"{parameter.Key}\" {parameter.Value}")) + ".";
        return Of(request, 400, "bad-parameter", "The address has parameters that cannot be taken", detail, new() { ["parameters"] = wrong });
    }

    /// <summary>400: members of the body that are missing or malformed, each named with its fault.</summary>
    public static IResult BadMembers(HttpRequest request, IReadOnlyDictionary<string, string> wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        string detail = string.Join("; ", wrong.Select(member => $"\"{member.Key}\" {member.Value}")) + ".";
        return Of(request, 400, "bad-parameter", "The body has members that cannot be taken", detail, new() { ["parameters"] = wrong });
    }

    /// <summary>400: a body that is no JSON, or holds what is not asked for.</summary>
    public static IResult NotJson(HttpRequest request) =>
        Of(request, 400, "malformed-body", "The body cannot be read", "The body is no JSON object, or has members that this address does not know. /api/openapi.json says what it takes.");

    /// <summary>413: a body that is larger than any that is meant.</summary>
    public static IResult LargeBody(HttpRequest request, int most) =>
        Of(request, 413, "large-body", "Too large", string.Create(CultureInfo.InvariantCulture, $"The body is larger than {most} bytes."));

    /// <summary>400: a day in the path that is none; with the words that would also be taken there.</summary>
    public static IResult BadDay(HttpRequest request, string day, string orWords = "") =>
        Of(request, 400, "bad-day", "Not a day", $"\"{day}\" is no day; write it like 2024-02-08{orWords}.");

    /// <summary>400: a day that has not begun, and of which nothing is known.</summary>
    public static IResult DayToCome(HttpRequest request, DateOnly day) =>
        Of(request, 400, "day-to-come", "Not begun", $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} has not begun, and no article bears its date: there is nothing to compile.");

    /// <summary>401: reading needs a key.</summary>
    public static IResult NoKey(HttpRequest request) =>
        Of(request, 401, "no-key", "A key is needed", $"Send a key that allows reading in the header \"{RequestKey.Header}\" or as the parameter \"code\".");

    /// <summary>405 with the methods there are; 204 for OPTIONS.</summary>
    public static IResult WrongMethod(HttpRequest request, IReadOnlyList<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(request);
        string methods = string.Join(", ", allowed);
        request.HttpContext.Response.Headers.Allow = methods;
        return HttpMethods.IsOptions(request.Method) ? Results.NoContent() : Of(request, 405, "method-not-allowed", "Method not allowed", $"{request.Path} takes {methods}, not {request.Method}.");
    }

    /// <summary>404.</summary>
    public static IResult NotFound(HttpRequest request, string type, string detail) => Of(request, 404, type, "Not found", detail);

    /// <summary>404 for a day without a digest.</summary>
    public static IResult NoDigest(HttpRequest request, DateOnly? day) => NotFound(
        request,
        "no-digest",
        day is { } date
            ? $"No digest has been compiled for {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}."
            : "No digest has been compiled yet. The first one follows within 15 minutes of the first article.");

    /// <summary>404 for a story that no digest shows.</summary>
    public static IResult NoStory(HttpRequest request, string id) =>
        NotFound(request, "unknown-story", $"No digest shows a story \"{id}\". Stories are found once their day's digest is compiled.");

    /// <summary>410 for an article that was withdrawn, with the code of the reason.</summary>
    public static IResult Withdrawn(HttpRequest request, DateTimeOffset since, string? reason) => Of(
        request,
        410,
        "withdrawn-article",
        "Withdrawn",
        "The article was withdrawn.",
        new() { ["withdrawnAt"] = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["reason"] = reason });

    /// <summary>412: what is to be changed is not what the client saw.</summary>
    public static IResult Changed(HttpRequest request, string detail) => Of(request, 412, "changed", "Changed since", detail);

    /// <summary>404 for a file that was never seen.</summary>
    public static IResult UnknownUpload(HttpRequest request, string name) => NotFound(
        request, "unknown-upload", $"No file \"{name}\" is known. A new file appears here as soon as it is uploaded; check the name, folders included.");

    /// <summary>413 or 400: a file that cannot be taken, in an editor's words.</summary>
    public static IResult Refused(HttpRequest request, Core.Articles.Rejection why)
    {
        ArgumentNullException.ThrowIfNull(why);
        bool large = why.Code == Core.Articles.RejectCode.TooLarge;
        return Of(request, large ? 413 : 400, why.Code, large ? "Too large" : "The file cannot be taken", why.Message);
    }

    /// <summary>400: a body that breaks off or breaks the rules of its form.</summary>
    public static IResult BadBody(HttpRequest request) => Of(request, 400, "malformed-body", "The body cannot be read", "The body breaks off early or is no multipart/form-data. Send it again.");

    /// <summary>400: a form without a file.</summary>
    public static IResult NoFile(HttpRequest request) => Of(request, 400, "no-file", "No file", "The form holds no part with a file name. Send each file as a part of its own, with curl as -F file=@article.txt.");

    /// <summary>413: more files than one request may hold; those before are stored.</summary>
    public static IResult TooManyFiles(HttpRequest request, int most) => Of(
        request, 413, "too-many-files", "Too many files", string.Create(CultureInfo.InvariantCulture, $"The first {most} files are stored, and no request may hold more. Send the others in requests of their own."));

    /// <summary>415.</summary>
    public static IResult UnsupportedMediaType(HttpRequest request, string detail) => Of(request, 415, "unsupported-media-type", "Unsupported media type", detail);

    /// <summary>503 with the parts that do not answer.</summary>
    public static IResult Unhealthy(HttpRequest request, IReadOnlyDictionary<string, string> failing) =>
        Of(request, 503, "unhealthy", "Storage does not answer", "The system cannot do its work until these answer again.", new() { ["failing"] = failing });

    private static IResult Of(HttpRequest request, int status, string type, string title, string detail, Dictionary<string, object?>? more = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Problem(detail, request.Path, status, title, Types + type, more);
    }
}
