using NewsFunctions.Core.Articles;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Articles;

/// <summary>What is known of an article, and from where.</summary>
internal static class ArticleFacts
{
    private static readonly (string Form, string Name)[] Forms = [("json", "JSON"), ("html", "HTML"), ("md", "Markdown"), ("txt", "Text"), ("ninjs", "ninjs"), ("jsonld", "JSON-LD")];

    /// <summary>The section.</summary>
    public static Html Write(PageSetting setting, Article article) => $"""
        <section class="facts">
        <h2 id="facts">About this record</h2>
        <dl>
        {Line("Source", Text(article.Source?.Name), article, ArticleField.Source)}{Line("First published by", Text(article.SyndicatedFrom), article, ArticleField.SyndicatedFrom)}{Line("Authors", Text(string.Join(", ", article.Authors)), article, ArticleField.Authors)}{Line("Published", article.PublishedAt is { } published ? Times.Published(setting, published) : null, article, ArticleField.PublishedAt)}{Line("Updated", article.UpdatedAt is { } updated ? Times.Published(setting, updated) : null, article, ArticleField.UpdatedAt)}{Line("Day", $"<a href=\"/digests/{Wording.Iso(article.Day)}\">{Wording.Short(article.Day)}</a>", article, ArticleField.Day)}{Line("Section", Text(article.Section), article, ArticleField.Section)}{Line("Topics", Text(string.Join(", ", article.Topics)), article, ArticleField.Topics)}{Line("Language", Text(Wording.Language(article.Language)), article, ArticleField.Language)}{Line("Address", Address(article.Url), article, ArticleField.Url)}{Line("File", Text(article.UploadName), null, default)}{Line("Received", Times.Full(setting, article.UploadedAt), null, default)}{Line("Version", $"{article.Version}", null, default)}</dl>
        {Warnings(article)}<p class="forms">This article as {Forms.Select((form, i) => (Html)$"{(i > 0 ? ", " : "")}<a href=\"/api/articles/{article.Id.ToString()}?format={form.Form}\">{form.Name}</a>")}.</p>
        </section>

        """;

    private static Html? Text(string? text) => string.IsNullOrEmpty(text) ? null : (Html)$"<bdi>{text}</bdi>";

    private static Html? Address(string? url) => WebLink.Of(url) is { } address ? $"<a rel=\"noreferrer\" href=\"{address}\">{address}</a>" : Text(url);

    private static Html? Line(string name, Html? value, Article? article, ArticleField field) => value is null ? null
        : (Html)$"<div><dt>{name}</dt><dd>{value}{(article is not null && article.Origins.TryGetValue(field, out Origin origin) ? (Html)$" <span class=\"origin\">{Words(origin)}</span>" : null)}</dd></div>\n";

    private static Html? Warnings(Article article) => article.Warnings.Count == 0 ? null
        : (Html)$"<ul class=\"warnings\" aria-label=\"Doubts\">{article.Warnings.Select(warning => (Html)$"<li dir=\"auto\">{warning}</li>")}</ul>\n";

    private static string Words(Origin origin) => origin switch
    {
        Origin.Metadata => "said by the uploader",
        Origin.Declared => "said in the file",
        Origin.Inferred => "worked out from the text",
        _ => "taken from the upload",
    };
}
