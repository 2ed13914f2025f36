using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>The parts of the site, as the masthead names them.</summary>
internal enum Part
{
    /// <summary>The newest digest.</summary>
    Today,

    /// <summary>All digests.</summary>
    Archive,

    /// <summary>Where editors work.</summary>
    Desk,
}

/// <summary>What stands around every view.</summary>
internal sealed record Frame
{
    // Feed readers find these from the page's address (https://www.rssboard.org/rss-autodiscovery).
    private static readonly (string Type, string Title, string Address)[] Feeds =
    [
        ("application/atom+xml", "Stories", "/api/feeds/stories.atom"),
        ("application/rss+xml", "Stories (RSS)", "/api/feeds/stories.rss"),
        ("application/rss+xml", "Articles", "/api/feeds/articles.rss"),
        ("application/feed+json", "Articles (JSON Feed)", "/api/feeds/articles.json"),
        ("application/rss+xml", "Digests", "/api/feeds/digests.rss"),
    ];

    /// <summary>What the page is about, for tabs and bookmarks.</summary>
    public required string Title { get; init; }

    /// <summary>The part it belongs to; null for none.</summary>
    public Part? Part { get; init; }

    /// <summary>What is being looked for.</summary>
    public string? Query { get; init; }

    /// <summary>Modules it loads besides that for times.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Whether search engines are to leave it out.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the reader may not go on yet: nothing is offered that would be refused.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The whole page.</summary>
    public Html Around(PageSetting setting, Html content) => $"""
        <!DOCTYPE html>
        <html lang="en" data-zone="{setting.TimeZone}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(Title == setting.Name ? Title : $"{Title} – {setting.Name}")}</title>
        {(IsPrivate ? Hidden() : null)}<link rel="stylesheet" href="{Assets.AddressOf("site.css")}">
        <link rel="icon" type="image/svg+xml" href="{Assets.AddressOf("icon.svg")}">
        {Modules.Prepend("times.js").Select(Module)}{(IsClosed ? [] : Feeds.Select(Feed))}</head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="masthead">
        <p class="brand"><a href="/">{setting.Name}</a></p>
        {(IsClosed ? null : Ways())}</header>
        <main id="content" tabindex="-1">
        {content}</main>
        {(IsClosed ? null : Colophon(setting))}</body>
        </html>

        """;

    private Html Ways() => $"""
        <nav aria-label="Main"><ul>
        {Link(Page.Part.Today, "/", "Today")}{Link(Page.Part.Archive, "/digests", "Archive")}{Link(Page.Part.Desk, "/desk", "Desk")}</ul></nav>
        <form class="search" role="search" action="/search">
        <label for="q">Search articles</label>
        <input id="q" name="q" type="search" value="{Query}" maxlength="1000" placeholder="Words or &quot;a phrase&quot;" autocomplete="off">
        <button>Search</button>
        </form>

        """;

    private static Html Colophon(PageSetting setting) => $"""
        <footer class="colophon">
        <p data-zones>Times are the newsroom’s ({setting.TimeZone}).</p>
        <p>Summaries are sentences of the articles they name, word for word.</p>
        <p><a href="/api/feeds/stories.atom">Feed of stories</a> · <a href="/api/feeds/articles.rss">Feed of articles</a> · <a href="/api/docs">API</a> · <a href="/api/health">State of the system</a></p>
        {(setting.HasSignIn ? SignOut() : null)}</footer>

        """;

    private static Html SignOut() => $"<form method=\"post\" action=\"/signout\"><button class=\"plain\">Sign out</button></form>\n";

    private static Html Hidden() => $"<meta name=\"robots\" content=\"noindex\">\n";

    private static Html Module(string name) => $"<script type=\"module\" src=\"{Assets.AddressOf(name)}\"></script>\n";

    private static Html Feed((string Type, string Title, string Address) feed) =>
        $"<link rel=\"alternate\" type=\"{feed.Type}\" title=\"{feed.Title}\" href=\"{feed.Address}\">\n";

    private Html Link(Part part, string address, string name) => Part == part
        ? (Html)$"<li><a href=\"{address}\" aria-current=\"page\">{name}</a></li>\n"
        : (Html)$"<li><a href=\"{address}\">{name}</a></li>\n";
}
