using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>Asks for the key that reading needs. The key travels in the form's body, never in an address.</summary>
internal static class SignInView
{
    /// <summary>The page. The module keeps a desk's key that came behind "#", which the form would lose.</summary>
    /// <param name="setting">Whose page it is.</param>
    /// <param name="address">Where to go on.</param>
    /// <param name="isAgain">Whether a key was just refused.</param>
    public static Html Write(PageSetting setting, string address, bool isAgain) => new Frame
    {
        Title = isAgain ? "That key was not accepted" : "Sign in",
        Modules = ["key.js"],
        IsPrivate = true,
        IsClosed = true,
    }.Around(setting, $"""
        <article class="notice">
        <h1>Sign in</h1>
        {(isAgain ? Refused() : null)}<p>{setting.Name} is read with a key. Whoever runs the system gives it to you.</p>
        <form class="sign-in" method="post" action="/signin">
        <input type="hidden" name="to" value="{address}">
        <p class="field"><label for="read-key">Key</label>
        <input id="read-key" name="key" type="password" required maxlength="1000" autocomplete="current-password" spellcheck="false" aria-describedby="read-key-help" aria-invalid="{(isAgain ? "true" : "false")}"></p>
        <p id="read-key-help" class="about">This browser stays signed in for 30 days, or until you sign out at the foot of a page.</p>
        <p class="ways"><button class="first">Sign in</button></p>
        </form>
        </article>

        """);

    private static Html Refused() => $"<p class=\"sentence\" role=\"alert\">That key was not accepted. Check that it is whole, without spaces, and that it is the one for reading.</p>\n";
}
