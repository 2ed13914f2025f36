using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Desk;

/// <summary>A file in the desk's list. Its data attributes are what the desk's modules go by.</summary>
internal static class DeskRow
{
    /// <summary>The row.</summary>
    public static Html Write(PageSetting setting, DeskFile file)
    {
        LedgerEntry entry = file.Entry;
        return $"""
            <li class="file" data-name="{entry.Name}" data-etag="{entry.ETag}" data-state="{DeskWords.Code(entry.State)}">
            <h3><bdi>{Breakable(entry.Name)}</bdi></h3>
            {Label(file)}<p class="about">{DeskWords.Size(entry.Size)}{(entry.Format is { } format && entry.Error?.Code != RejectCode.UnsupportedFormat ? $" · {format}" : "")} · {Times.Brief(setting, entry.UploadedAt)}</p>
            {Tools(entry)}{Sentence(entry)}{Articles(setting, file)}{Failed(entry)}</li>

            """;
    }

    /// <summary>A name breaks behind its folders first, where it is longer than a line.</summary>
    private static IEnumerable<Html> Breakable(string name)
    {
        string[] parts = name.Split('/');
        return parts.Select((part, place) => place < parts.Length - 1 ? (Html)$"{part}/<wbr>" : (Html)$"{part}");
    }

    /// <summary>A file stays accepted when its articles are withdrawn; what the editor sees is that none of them is read any more.</summary>
    private static Html Label(DeskFile file) => file.IsWithdrawn
        ? (Html)$"<p class=\"state withdrawn\">Withdrawn</p>\n"
        : (Html)$"<p class=\"state {DeskWords.Code(file.Entry.State)}\">{DeskWords.Of(file.Entry.State)}</p>\n";

    private static Html? Sentence(LedgerEntry entry) => entry.Error is { } why ? (Html)$"<p class=\"sentence\" dir=\"auto\">{why.Message} <code>{why.Code}</code></p>\n" : null;

    private static Html? Articles(PageSetting setting, DeskFile file) => file.Articles.Count == 0 ? null : (Html)$"""
        <ul class="articles">
        {file.Articles.Select(article => Article(setting, article))}{More(file)}</ul>

        """;

    private static Html Article(PageSetting setting, DeskArticle article) => article.Stored switch
    {
        null => $"<li>An article that is under embargo.</li>\n",
        { WithdrawnAt: { } at } stored => $"<li class=\"gone\" data-article=\"{article.Id.ToString()}\" tabindex=\"-1\"><span dir=\"auto\">{stored.Article.Title}</span> <span class=\"about\">withdrawn {Times.Brief(setting, at)}{DeskWords.Because(stored.Change?.Reason)}</span></li>\n",
        { Article: var served } => $"""
            <li><a href="/articles/{served.Id.ToString()}" dir="auto" lang="{served.Language}">{served.Title}</a> <button type="button" class="plain live-only" data-withdraw="{served.Id.ToString()}" data-title="{served.Title}" aria-label="Withdraw “{served.Title}”">Withdraw</button></li>

            """,
    };

    private static Html? More(DeskFile file) => file.Entry.Articles.Count - file.Articles.Count is > 0 and var more
        ? (Html)$"<li class=\"about\">and {Wording.Count(more, "more article", "more articles")}</li>\n"
        : null;

    private static Html? Failed(LedgerEntry entry) => entry.Failed.Count == 0 ? null : (Html)$"""
        <details><summary>{Wording.Count(entry.Failed.Count, "item of the file was", "items of the file were")} not taken</summary>
        <ul class="failed">{entry.Failed.Select(item => (Html)$"<li><bdi>{item.Key}</bdi>: <span dir=\"auto\">{item.Why.Message}</span></li>\n")}</ul></details>

        """;

    private static Html? Tools(LedgerEntry entry) => entry.State is UploadState.Withdrawn or UploadState.Started or UploadState.Received ? null
        : (Html)$"<p class=\"tools live-only\"><button type=\"button\" class=\"plain\" data-replay=\"{entry.Name}\" aria-label=\"Read again: {entry.Name}\">Read again</button></p>\n";
}
