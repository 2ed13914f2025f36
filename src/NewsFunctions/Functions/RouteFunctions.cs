using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>Answers below <c>/api/</c> where no other function does: a host would answer without a word.</summary>
public sealed class RouteFunctions
{
    /// <summary>404 for an unknown address, 405 for an address that takes other methods.</summary>
    // Azure tries routes in the order of names: this one has to be the last of all (RouteOrderTests).
    [Function("ZApiElsewhere")]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The hosts call functions on an instance.")]
    public IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = ApiRoutes.Elsewhere)] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<string> verbs = ApiRoutes.VerbsAt(request.Path);
        return verbs.Count == 0 ? Problems.NotFound(request, "no-route", $"Nothing is served at {request.Path}. /api/openapi.json names what is.") : Problems.WrongMethod(request, verbs);
    }
}
