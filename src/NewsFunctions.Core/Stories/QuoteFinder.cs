using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>Finds what was said and by whom: a quotation beside a verb of saying and a name, in one sentence. Without a name there is no quote.</summary>
internal static class QuoteFinder
{
    private const int LeastWords = 6;
    private const int MostWords = 60;

    /// <summary>The quotations of the articles, those that several print first, then by how early they stand; at most <paramref name="most"/>, one a speaker before a second.</summary>
    public static IReadOnlyList<KeyQuote> Find(IReadOnlyList<Article> articles, IReadOnlyList<StoryName> names, int most)
    {
        string[] known = [.. names.Select(name => name.Text)];
        var found = new List<(KeyQuote Quote, int Position)>();
        foreach (Article article in articles)
        {
            for (int block = 0; block < article.Body.Count; block++)
            {
                if (article.Body[block].Kind == BlockKind.Paragraph)
                {
                    found.AddRange(In(article.Body[block].Text).Select(said => (new KeyQuote(said.Words, NameFinder.Fullest(said.Speaker, known) ?? said.Speaker, article.Id, block), block)));
                }
            }
        }

        (KeyQuote Quote, int Printed, int Position)[] distinct = [.. found
            .GroupBy(quote => quote.Quote.Text.TrimEnd('.', ',', '!'), StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.First().Quote, same.Select(quote => quote.Quote.Article).Distinct().Count(), same.Min(quote => quote.Position)))];
        return [.. distinct
            .OrderByDescending(quote => quote.Printed).ThenBy(quote => quote.Position).ThenBy(quote => quote.Quote.Text, StringComparer.Ordinal)
            .GroupBy(quote => quote.Quote.Speaker, StringComparer.Ordinal)
            .SelectMany(speaker => speaker.Select((quote, turn) => (quote.Quote, turn)))
            .OrderBy(quote => quote.turn)
            .Take(most).Select(quote => quote.Quote)];
    }

    private static IEnumerable<(string Words, string Speaker)> In(string paragraph)
    {
        foreach (Range range in Sentences.Split(paragraph))
        {
            string sentence = paragraph[range];
            int open = sentence.IndexOfAny(['“', '"']);
            int close = open < 0 ? -1 : sentence.IndexOf(sentence[open] == '“' ? '”' : '"', open + 1);
            if (close < 0)
            {
                continue;
            }

            string words = sentence[(open + 1)..close].Trim().TrimEnd(',');
            if (Text.Words.Count(words) is >= LeastWords and <= MostWords && (Speaker(sentence[(close + 1)..]) ?? Speaker(sentence[..open])) is { } speaker)
            {
                yield return (words, speaker);
            }
        }
    }

    /// <summary>The name next to the verb of saying: before it ("Tolland said") or right behind ("said Ines Tolland"); the nearer to the verb wins.</summary>
    private static string? Speaker(string text)
    {
        foreach (Range range in Words.In(text))
        {
            if (!LeaningSentence.Says(text.AsSpan(range)))
            {
                continue;
            }

            string before = text[..range.Start.GetOffset(text.Length)].Trim(), after = text[range.End.GetOffset(text.Length)..].Trim();
            // A lower-case word goes in front, so that the name does not count as a mere sentence opening.
            return NameFinder.In("x " + before).LastOrDefault(name => before.EndsWith(name, StringComparison.Ordinal) && !LeaningSentence.StandsForAName(name))
                ?? NameFinder.In("x " + after).FirstOrDefault(name => after.StartsWith(name, StringComparison.Ordinal) && !LeaningSentence.StandsForAName(name));
        }

        return null;
    }
}
