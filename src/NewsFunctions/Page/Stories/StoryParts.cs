using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Stories;

/// <summary>What is said of a story wherever it is shown.</summary>
internal static class StoryParts
{
    /// <summary>Section and number of sources, above the headline.</summary>
    public static Html Kicker(Story story) => $"<p class=\"kicker\">{Section(story)}{Wording.Count(story.IndependentSources, "source", "sources")}{Continued(story)}</p>\n";

    /// <summary>The summary; behind each run of sentences from one article stands its source, a link to the paragraph.</summary>
    public static Html? Summary(Story story) => story.Summary.Count == 0 ? null
        : (Html)$"<p class=\"summary\" dir=\"auto\">{Passages(story).Select(run => Passage(story, run))}</p>\n";

    /// <summary>What was said, most telling first.</summary>
    public static IEnumerable<Html> Quotes(Story story, int most) => story.Quotes.Take(most).Select(Quote);

    /// <summary>Whether an hour may be shown: where only the day of publication is known, the hour of the upload would mislead.</summary>
    public static bool HasTime(StoryMember member) => member.PublishedAt is null or { Instant: not null };

    /// <summary>Where a passage stands: an article's paragraph.</summary>
    public static string Place(ArticleId article, int paragraph) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/articles/{article}#p{paragraph + 1}");

    private static Html? Section(Story story) => story.Section is { } section ? (Html)$"<bdi>{section}</bdi> · " : null;

    private static Html? Continued(Story story) => story.ContinuesFrom is { } day
        ? (Html)$" · goes on from <a href=\"/digests/{Wording.Iso(day)}\">{day.ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture)}</a>"
        : null;

    private static IEnumerable<SummarySentence[]> Passages(Story story)
    {
        for (int i = 0; i < story.Summary.Count;)
        {
            SummarySentence[] run = [.. story.Summary.Skip(i).TakeWhile(sentence => sentence.Article == story.Summary[i].Article)];
            i += run.Length;
            yield return run;
        }
    }

    private static Html Passage(Story story, SummarySentence[] run)
    {
        string? source = story.Members.FirstOrDefault(member => member.Id == run[0].Article)?.Source;
        return $"{string.Join(' ', run.Select(sentence => sentence.Text))} <a class=\"cite\" href=\"{Place(run[0].Article, run[0].Paragraph)}\"><bdi>{source ?? "source"}</bdi></a> ";
    }

    private static Html Quote(KeyQuote quote) => $"""
        <figure class="quote"><blockquote dir="auto"><p>“{quote.Text}”</p></blockquote>
        <figcaption><a href="{Place(quote.Article, quote.Paragraph)}"><bdi>{quote.Speaker}</bdi></a></figcaption></figure>

        """;
}
