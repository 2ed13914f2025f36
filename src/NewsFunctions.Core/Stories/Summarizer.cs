using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// Summarises the articles of a story in sentences taken from them: those that cover most of what many articles tell (concept
/// coverage over words and pairs of words, after Gillick and Favre 2009), in the articles' own proportions, and stand alone.
/// </summary>
public static class Summarizer
{
    /// <summary>
    /// Sentences of the articles, together at most <paramref name="words"/> words, without repeating each other. They are grouped by
    /// article, the one that begins nearest to its lead first, in the order of its text. Headings, quotes set apart, tables and captions are left out.
    /// </summary>
    /// <param name="articles">The originals of a story, earliest first.</param>
    /// <param name="words">Most words.</param>
    public static IReadOnlyList<SummarySentence> Summarize(IReadOnlyList<Article> articles, int words)
    {
        ArgumentNullException.ThrowIfNull(articles);
        SummaryCandidate[] sentences = [.. articles.SelectMany(SummaryCandidate.Of)];
        IReadOnlyList<SummaryUnit> chosen = SummaryConsensus.Of([.. SummaryStyle.For(articles.Count).Select(style => SummarySearch.Choose(sentences, words, style))]);
        // An article whose first sentence was chosen tells what happened; the others add to it.
        return [.. chosen
            .GroupBy(unit => unit.ArticleIndex)
            .OrderBy(article => article.First().Position).ThenBy(article => article.Key)
            .SelectMany(article => article)
            .SelectMany(unit => unit.Sentences)
            .Select(sentence => sentence.Sentence)];
    }
}
