using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsFunctions.Functions.Requests;

/// <summary>Asks for a key before anything is read, where the settings say so: the level of a function cannot depend on a setting.</summary>
internal static class ReadAccess
{
    /// <summary>Whether reading needs a key, so that no answer may be kept for others.</summary>
    public static bool IsLimited(HttpRequest request) => KeysOf(request) is not null;

    /// <summary>Whether the request may read: everybody may, or it carries a key, or its browser signed in with one.</summary>
    public static bool IsGranted(HttpRequest request) => KeysOf(request) is not { } keys
        || RequestKey.IsOneOf(RequestKey.Of(request), keys)
        || ReadCookie.IsGood(request, keys, Time(request).GetUtcNow());

    /// <summary>The 401 for a request that may not read; null for one that may.</summary>
    public static IResult? Refusal(HttpRequest request) => IsGranted(request) ? null : Problems.NoKey(request);

    /// <summary>Lets the browser read from now on, when the key is right. Where everybody may read, there is nothing to let.</summary>
    public static bool TrySignIn(HttpRequest request, string? key)
    {
        if (KeysOf(request) is not { } keys)
        {
            return true;
        }

        if (!RequestKey.IsOneOf(key, keys))
        {
            return false;
        }

        ReadCookie.Give(request, key!, Time(request).GetUtcNow());
        return true;
    }

    /// <summary>The keys that allow reading; null where everybody may read.</summary>
    private static IReadOnlyList<string>? KeysOf(HttpRequest request)
    {
        // Of the request's services, so that no function can be written that forgets to hand the options on; a test asks every route.
        ApiOptions? options = request.HttpContext.RequestServices?.GetService<ApiOptions>();
        return options is { ReadRequiresKey: true } ? options.SingleReadKeys() : null;
    }

    private static TimeProvider Time(HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
}
