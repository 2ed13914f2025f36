using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Functions;

/// <summary>Where reading needs a key: a browser shows it once, in a form, and goes on with a cookie.</summary>
public sealed class SignInFunctions(PageSetting setting)
{
    /// <summary>Takes the key and goes on to the page that was asked for.</summary>
    [Function("SignIn")]
    public async Task<IResult> SignInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "signin")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (!FormRequest.IsOwn(request))
        {
            return PageAnswer.Forbidden(request, setting);
        }

        IReadOnlyDictionary<string, string>? form = await FormRequest.ReadAsync(request, cancellationToken);
        string address = FormRequest.LocalAddress(form?.GetValueOrDefault("to"));
        return ReadAccess.TrySignIn(request, form?.GetValueOrDefault("key")?.Trim())
            ? PageAnswer.GoOn(request, address)
            : PageAnswer.SignIn(request, setting, address, isAgain: true);
    }

    /// <summary>Forgets the browser.</summary>
    [Function("SignOut")]
    public IResult SignOut([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "signout")] HttpRequest request)
    {
        if (!FormRequest.IsOwn(request))
        {
            return PageAnswer.Forbidden(request, setting);
        }

        ReadCookie.Take(request);
        return PageAnswer.GoOn(request, "/");
    }
}
