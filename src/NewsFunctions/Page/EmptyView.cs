using NewsFunctions.Core.Articles;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>The page at the root before there is a digest.</summary>
internal static class EmptyView
{
    /// <summary>The page: what to do first, or what to wait for.</summary>
    public static Html Write(PageSetting setting, IReadOnlyList<ArticleListing> recent) => new Frame { Title = setting.Name, Part = Part.Today }.Around(setting, $"""
        <article class="notice">
        <h1>No digest yet</h1>
        {(recent.Count == 0 ? First() : Waiting(recent))}</article>

        """);

    private static Html First() => $"""
        <p>Bring the first article: drop a text, a web page, a Word file, a PDF or a feed at the desk. It is read within seconds, and the day’s digest follows within a quarter of an hour.</p>
        <p class="ways"><a class="button first" href="/desk">Go to the desk</a></p>

        """;

    private static Html Waiting(IReadOnlyList<ArticleListing> recent) => $"""
        <p>The first articles are here; the digest that tells their stories follows within a quarter of an hour.</p>
        <ul class="recent">
        {recent.Select(listing => (Html)$"<li><a href=\"/articles/{listing.Id.ToString()}\" dir=\"auto\" lang=\"{listing.Language}\">{listing.Title}</a></li>\n")}</ul>

        """;
}
