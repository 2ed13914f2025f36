using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using NewsFunctions.Page.Desk;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Articles;

/// <summary>An article: its text, what is known of it and from where, and what was left out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">The story that it tells; null when no digest shows one.</param>
internal sealed record ArticleView(Article Article, Story? Story)
{
    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = Article.Title, Modules = ["article.js"] }.Around(setting, $"""
        <article class="article railed">
        <header>
        {Kicker()}<h1 dir="auto" lang="{Article.Language}">{Article.Title}</h1>
        {Subtitle()}{Byline()}<p class="about">{When(setting)}{Wording.Count(Article.WordCount, "word", "words")}</p>
        </header>
        <div>
        <div class="reading body" dir="auto" lang="{Article.Language}">
        {ArticleBody.Write(Article.Body)}</div>
        {ArticleBody.Pictures(Article.Images)}{InStory()}{RemovedTexts.Write(Article.Removed)}</div>
        <aside class="beside" aria-labelledby="facts">
        {ArticleFacts.Write(setting, Article)}<p id="desk-tools" hidden><button type="button" data-withdraw="{Article.Id.ToString()}" data-title="{Article.Title}">Withdraw this article…</button></p>
        </aside>
        </article>
        {WithdrawDialog.Write()}
        """);

    private Html? Kicker()
    {
        Html[] parts = [.. new[] { Article.Source?.Name, Article.Section, Article.Dateline?.Place }.OfType<string>().Select((part, i) => (Html)$"{(i > 0 ? " · " : "")}<bdi>{part}</bdi>")];
        return parts.Length == 0 ? null : (Html)$"<p class=\"kicker\">{parts}</p>\n";
    }

    private Html? Subtitle() => Article.Subtitle is { } subtitle ? (Html)$"<p class=\"subtitle\" dir=\"auto\" lang=\"{Article.Language}\">{subtitle}</p>\n" : null;

    private Html? Byline() => (Article.Byline ?? (Article.Authors.Count > 0 ? "By " + string.Join(", ", Article.Authors) : null)) is { } byline
        ? (Html)$"<p class=\"byline\" dir=\"auto\">{byline}</p>\n"
        : null;

    private Html? When(PageSetting setting) => Article.PublishedAt is { } published ? (Html)$"{Times.Published(setting, published)} · " : null;

    private Html? InStory() => Story is null ? null : (Html)$"""
        <aside class="in-story" aria-label="Story">
        <p class="kicker">Part of a story</p>
        <p><a href="/stories/{Story.Id}" dir="auto">{Story.Headline}</a></p>
        <p class="about">{Wording.Count(Story.Members.Count, "article", "articles")} from {Wording.Count(Story.IndependentSources, "independent source", "independent sources")}</p>
        </aside>

        """;
}
