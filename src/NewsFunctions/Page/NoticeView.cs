using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>A page that says why there is nothing else on it, and where to go.</summary>
internal static class NoticeView
{
    /// <summary>The page.</summary>
    public static Html Write(PageSetting setting, string title, Html explanation) => new Frame { Title = title, IsPrivate = true }.Around(setting, $"""
        <article class="notice">
        <h1>{title}</h1>
        {explanation}
        <p class="ways"><a class="button" href="/">Today’s stories</a> <a class="button" href="/digests">All days</a></p>
        </article>

        """);

    /// <summary>The page for a fault of ours.</summary>
    public static Html Failed(PageSetting setting) => Write(setting, "This page cannot be shown just now", $"<p>The reason is ours, not yours: most often the store does not answer for a moment. Try again in a minute. If it stays so, tell whoever runs the system; <a href=\"/api/health\">its state</a> says more.</p>");
}
