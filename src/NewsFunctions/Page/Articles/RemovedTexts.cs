using NewsFunctions.Core.Articles;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Articles;

/// <summary>What was left out of an article, by the rule that judged it: an editor can see it and disagree.</summary>
internal static class RemovedTexts
{
    /// <summary>The section, closed until it is asked for.</summary>
    public static Html Write(IReadOnlyList<RemovedText> removed) => removed.Count == 0
        ? (Html)$"<section class=\"removed\"><h2>What was removed</h2>\n<p class=\"about\">Nothing: the file held the article and nothing else.</p></section>\n"
        : (Html)$"""
            <section class="removed">
            <h2>What was removed</h2>
            <details>
            <summary>{Wording.Count(removed.Count, "piece of text was", "pieces of text were")} taken for something other than the article</summary>
            <div class="wide" role="group" aria-label="Removed text" tabindex="0">
            <table><thead><tr><th scope="col">Text</th><th scope="col">Rule</th></tr></thead>
            <tbody>
            {removed.Select(Row)}</tbody></table>
            </div>
            </details>
            </section>

            """;

    private static Html Row(RemovedText removed) => $"<tr><td dir=\"auto\">{removed.Text}</td><td><code>{removed.Rule}</code></td></tr>\n";
}
