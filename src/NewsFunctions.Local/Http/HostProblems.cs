using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace NewsFunctions.Local.Http;

/// <summary>Answers of the host itself that say what went wrong, in the form of RFC 9457.</summary>
internal static class HostProblems
{
    /// <summary>Writes a problem as the whole answer.</summary>
    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        (string type, string title) = Kind(status);
        var problem = new ProblemDetails
        {
            Type = "urn:newsfunctions:problem:" + type,
            Title = title,
            Status = status,
            Detail = detail,
            Instance = context.Request.Path,
        };
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json");
    }

    private static (string Type, string Title) Kind(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ("no-key", "A key is needed"),
        StatusCodes.Status404NotFound => ("no-route", "Not found"),
        StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "Method not allowed"),
        StatusCodes.Status429TooManyRequests => ("too-many-requests", "Too many requests"),
        _ => ("internal", "Something failed here"),
    };
}
