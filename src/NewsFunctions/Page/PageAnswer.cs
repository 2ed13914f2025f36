using System.Text;
using Microsoft.AspNetCore.Http;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>Pages and their files as answers.</summary>
internal static class PageAnswer
{
    // Only files of our own run or style, nothing may be written into a page as markup by a script, and nobody may frame it.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>A page.</summary>
    public static IResult Of(HttpRequest request, Html page, int status = StatusCodes.Status200OK)
    {
        if (ReadAccess.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        const string type = "text/html; charset=utf-8";
        byte[] content = Encoding.UTF8.GetBytes(page.ToString());
        IResult answer = Answers.Document(request, content, type, null);
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (status == StatusCodes.Status200OK)
        {
            return answer;
        }

        headers.CacheControl = "no-store";
        return new DocumentAnswer(content, type, null, status);
    }

    /// <summary>A file of the pages.</summary>
    public static IResult Of(HttpRequest request, Asset asset, bool isExact)
    {
        IResult answer = Answers.Document(request, asset.Content, asset.ContentType, null);
        request.HttpContext.Response.Headers.CacheControl = isExact ? Forever : "no-cache";
        return answer;
    }
}
