using NewsFunctions.Core.Search;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Search;

/// <summary>What was found, best first; or how to look for it.</summary>
/// <param name="Asked">What was looked for.</param>
/// <param name="Found">What was found; null when nothing was asked for.</param>
internal sealed record SearchView(SearchRequest Asked, SearchPage? Found)
{
    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = Asked.Text.Length == 0 ? "Search" : $"“{Asked.Text}”", Query = Asked.Text, IsPrivate = true }.Around(setting, $"""
        <header class="day-head">
        <h1>Search</h1>
        <p class="about" role="status">{Overview()}</p>
        </header>
        {Narrow()}{(Found is { Results.Count: > 0 } found ? Results(setting, found) : Help())}
        """);

    private string Overview() => Found is not { } found ? "Articles are found as soon as they are read."
        : IsTurned ? "The first day is after the last, so no article can be found."
        : found.Matches == 0 ? $"Nothing was found for “{Asked.Text}”{(HasDays ? " on these days" : "")}."
        : $"{(found.AtLeast ? "More than " : "")}{Wording.Count(found.Matches, "article", "articles")} for “{Asked.Text}”, best first.{(found.Unread ? " Many articles are just coming in; some are not looked through yet." : "")}";

    private bool HasDays => Asked.Filter.From is not null || Asked.Filter.To is not null;

    private bool IsTurned => Asked.Filter.From > Asked.Filter.To;

    private Html? Narrow() => Asked.Text.Length == 0 ? null : (Html)$"""
        <form class="narrow" action="/search" aria-label="Narrow the search">
        <input type="hidden" name="q" value="{Asked.Text}">
        <p class="field"><label for="from">From</label> <input id="from" name="from" type="date" value="{(Asked.Filter.From is { } from ? Wording.Iso(from) : "")}"></p>
        <p class="field"><label for="to">To</label> <input id="to" name="to" type="date" value="{(Asked.Filter.To is { } to ? Wording.Iso(to) : "")}"></p>
        <button>Only these days</button>
        {(HasDays ? AllDays() : null)}</form>

        """;

    private Html AllDays()
    {
        string address = "/search?q=" + Uri.EscapeDataString(Asked.Text);
        return $"<a class=\"button\" href=\"{address}\">All days</a>\n";
    }

    private Html Results(PageSetting setting, SearchPage found) => $"""
        <ol class="results">
        {found.Results.Select(result => Result(setting, result))}</ol>
        {More(found)}
        """;

    private static Html Result(PageSetting setting, SearchResult result) => $"""
        <li>
        <h2 dir="auto" lang="{result.Document.Language}"><a href="/articles/{result.Document.Id.ToString()}">{Marked(result.Title)}</a></h2>
        <p class="about">{Source(result.Document)}{When(setting, result.Document)} · {Wording.Count(result.Document.WordCount, "word", "words")}</p>
        <p class="snippet" dir="auto" lang="{result.Document.Language}">{Marked(result.Snippet)}</p>
        </li>

        """;

    private static IEnumerable<Html> Marked(Highlighted text)
    {
        int at = 0;
        foreach (TextMark mark in text.Marks)
        {
            yield return $"{text.Text[at..mark.Start]}<mark>{text.Text.Substring(mark.Start, mark.Length)}</mark>";
            at = mark.Start + mark.Length;
        }

        yield return $"{text.Text[at..]}";
    }

    private static Html? Source(SearchDocument document) => document.Source is { } source ? (Html)$"<bdi>{source.Name}</bdi> · " : null;

    private static Html When(PageSetting setting, SearchDocument document) => document.PublishedAt is { } published ? Times.Published(setting, published) : Times.Full(setting, document.UploadedAt);

    private Html? More(SearchPage found)
    {
        if (found.Next is not { } next)
        {
            return null;
        }

        string address = $"/search?q={Uri.EscapeDataString(Asked.Text)}{Day("from", Asked.Filter.From)}{Day("to", Asked.Filter.To)}&cursor={Uri.EscapeDataString(next.ToString())}";
        return $"<p class=\"ways\"><a class=\"button\" rel=\"next\" href=\"{address}\">More results</a></p>\n";
    }

    private static string Day(string name, DateOnly? day) => day is { } date ? $"&{name}={Wording.Iso(date)}" : "";

    private Html Help() => $"""
        <section class="help" aria-labelledby="help">
        <h2 id="help">{(Found is null ? "How to look" : "What may help")}</h2>
        <dl>
        <div><dt><code>harbour tram</code></dt><dd>articles that hold both words, in any form and accent</dd></div>
        <div><dt><code>"harbour tram"</code></dt><dd>the words side by side</dd></div>
        <div><dt><code>harb*</code></dt><dd>words that begin so</dd></div>
        <div><dt><code>tram OR ferry</code></dt><dd>one or the other</dd></div>
        <div><dt><code>tram -ferry</code></dt><dd>the one without the other</dd></div>
        <div><dt><code>title:tram</code></dt><dd>in the headline; also <code>author:</code>, <code>source:</code>, <code>name:</code></dd></div>
        </dl>
        </section>

        """;
}
