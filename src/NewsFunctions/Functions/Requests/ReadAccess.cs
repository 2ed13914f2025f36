using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsFunctions.Functions.Requests;

/// <summary>Asks for a key before anything is read, where the settings say so: the level of a function cannot depend on a setting.</summary>
internal static class ReadAccess
{
    /// <summary>The 401 for a request that may not read; null for one that may.</summary>
    public static IResult? Refusal(HttpRequest request)
    {
        // Of the request's services, so that no function can be written that forgets to hand the options on; a test asks every route.
        ApiOptions? options = request.HttpContext.RequestServices?.GetService<ApiOptions>();
        return options is not { ReadRequiresKey: true } || RequestKey.IsOneOf(RequestKey.Of(request), options.SingleReadKeys()) ? null : Problems.NoKey(request);
    }
}
