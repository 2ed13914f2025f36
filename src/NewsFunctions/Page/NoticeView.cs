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
}
