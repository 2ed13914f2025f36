using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Benchmarks.Stories;

/// <summary><c>copies summaries.jsonl</c>: finds made copies (shortened, reordered, with boilerplate around, words exchanged) among the articles they were made of.</summary>
internal static class CopyBenchmark
{
    private const int CopiesEach = 3;

    public static int Run(string path, TextWriter output)
    {
        IReadOnlyList<EvaluationDocument> all = EvaluationDocument.Read(path, "summary");
        EvaluationDocument[] originals = WithoutTwins(all);
        var random = new Random(11);
        string[] vocabulary = [.. originals.SelectMany(document => document.Article.Body[0].Text.Split(' ')).Distinct(StringComparer.Ordinal)];
        var articles = originals.Select(document => document.Article).ToList();
        var madeFrom = new Dictionary<ArticleId, (ArticleId Original, string How)>();
        foreach (EvaluationDocument document in originals)
        {
            for (int i = 0; i < CopiesEach; i++)
            {
                string how = Distortion.Names[random.Next(Distortion.Names.Count)];
                Article copy = EvaluationDocument.Compose(
                    $"{document.Id}-{how}-{i}", document.Article.Title, Distortion.Of(how, [.. document.Article.Body.Select(block => block.Text)], vocabulary, random), minute: 1 + i);
                articles.Add(copy);
                madeFrom[copy.Id] = (document.Article.Id, how);
            }
        }

        Dictionary<ArticleId, ArticleId?> found = StoryGrouper.Group(new DateOnly(1970, 1, 1), [.. articles.Select(ArticleListing.Of)], [])
            .SelectMany(group => group.Members).ToDictionary(member => member.Listing.Id, member => member.CopyOf);
        int right = madeFrom.Count(copy => found[copy.Key] == copy.Value.Original), wrong = found.Count(pair => pair.Value is { } of && (!madeFrom.TryGetValue(pair.Key, out var from) || from.Original != of));
        double precision = right / (double)(right + wrong), recall = right / (double)madeFrom.Count;
        output.WriteLine($"copies {madeFrom.Count} found {right} wrong {wrong} (left out as twins in the source: {all.Count - originals.Length}) precision {precision:0.0000} recall {recall:0.0000} F1 {2 * precision * recall / (precision + recall):0.0000}");
        foreach (var how in madeFrom.GroupBy(copy => copy.Value.How).OrderBy(how => how.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {how.Key,-12} found {how.Count(copy => found[copy.Key] == copy.Value.Original)} of {how.Count()}");
        }

        return 0;
    }

    /// <summary>The articles that do not share a third of their 5-grams with one before: the source itself prints some twice, edited.</summary>
    private static EvaluationDocument[] WithoutTwins(IReadOnlyList<EvaluationDocument> documents)
    {
        const int length = 5;
        var kept = new List<EvaluationDocument>();
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (EvaluationDocument document in documents)
        {
            string[] words = [.. document.Article.Body.SelectMany(block => Rouge.Tokens(block.Text))];
            HashSet<string> grams = [.. Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(i => string.Join(' ', words, i, length))];
            int most = grams.SelectMany(gram => seen.GetValueOrDefault(gram) ?? []).GroupBy(other => other).Select(same => same.Count()).DefaultIfEmpty().Max();
            if (most * 3 < grams.Count)
            {
                foreach (string gram in grams)
                {
                    (seen.TryGetValue(gram, out List<int>? list) ? list : seen[gram] = []).Add(kept.Count);
                }

                kept.Add(document);
            }
        }

        return [.. kept];
    }
}
