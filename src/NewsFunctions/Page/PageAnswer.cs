using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Page;

/// <summary>Pages and their files as answers.</summary>
internal static class PageAnswer
{
    // Only files of our own run or style, nothing may be written into a page as markup by a script, and nobody may frame it.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Type = "text/html; charset=utf-8";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(30, "PageFailed"), "The page at {Path} could not be made");

    /// <summary>
    /// The page that is written, once the reader may read. A key in the address becomes a cookie, and the address is asked for again without it, so that it
    /// stays in no history and links lead on. A fault of ours becomes a page that says so, and an event in the log.
    /// </summary>
    public static async Task<IResult> OfAsync(HttpRequest request, PageSetting setting, Func<Task<View>> write)
    {
        if (!ReadAccess.IsGranted(request))
        {
            return SignIn(request, setting, AddressOf(request), isAgain: false);
        }

        if (ReadAccess.IsLimited(request) && request.Query.ContainsKey(RequestKey.Parameter) && ReadAccess.TrySignIn(request, request.Query[RequestKey.Parameter]))
        {
            return GoOn(request, AddressOf(request));
        }

        try
        {
            return Of(request, await write());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(request.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PageAnswer).FullName!), request.Path, e);
            return Of(request, new View(NoticeView.Failed(setting), StatusCodes.Status500InternalServerError));
        }
    }

    /// <summary>The page for an address where nothing is.</summary>
    public static Task<IResult> NowhereAsync(HttpRequest request, PageSetting setting) => OfAsync(request, setting, () => Task.FromResult(new View(
        NoticeView.Write(setting, "Nothing is here", $"<p>No page has the address <code>{request.Path.Value}</code>. Check that it is whole, or look for the article above.</p>"),
        StatusCodes.Status404NotFound)));

    /// <summary>Asks for the key.</summary>
    public static IResult SignIn(HttpRequest request, PageSetting setting, string address, bool isAgain) =>
        Of(request, new View(SignInView.Write(setting, address, isAgain), StatusCodes.Status401Unauthorized));

    /// <summary>Refuses a form that another site sent.</summary>
    public static IResult Forbidden(HttpRequest request, PageSetting setting) =>
        Of(request, new View(NoticeView.Write(setting, "Not sent from here", $"<p>This form was sent by a page of another site, and nothing was done. Go to the page itself and try again.</p>"), StatusCodes.Status403Forbidden));

    /// <summary>Leads on to an address of this site, with GET (RFC 9110, section 15.4.4).</summary>
    public static IResult GoOn(HttpRequest request, string address)
    {
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.Location = address;
        headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A file of the pages.</summary>
    public static IResult Of(HttpRequest request, Asset asset, bool isExact)
    {
        IResult answer = Answers.Document(request, asset.Content, asset.ContentType, null);
        request.HttpContext.Response.Headers.CacheControl = isExact ? Forever : "no-cache";
        return answer;
    }

    private static IResult Of(HttpRequest request, View view)
    {
        byte[] content = Encoding.UTF8.GetBytes(view.Html.ToString());
        IResult answer = Answers.Document(request, content, Type, null);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Nobody else is told where a reader comes from; our own forms must be able to say it.
        headers["Referrer-Policy"] = "same-origin";
        if (view.Status == StatusCodes.Status200OK)
        {
            return answer;
        }

        headers.CacheControl = "no-store";
        return new DocumentAnswer(content, Type, null, view.Status);
    }

    /// <summary>The address that was asked for, without a key.</summary>
    private static string AddressOf(HttpRequest request) =>
        FormRequest.LocalAddress(request.Path.ToUriComponent() + new QueryBuilder(request.Query.Where(each => each.Key != RequestKey.Parameter)).ToQueryString().ToUriComponent());
}
