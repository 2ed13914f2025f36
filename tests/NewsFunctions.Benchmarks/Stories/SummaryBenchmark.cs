using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Benchmarks.Stories;

/// <summary><c>summaries summaries.jsonl [WORDS]</c>: ROUGE recall of our summaries beside lead, LexRank and centroid in one run.</summary>
internal static class SummaryBenchmark
{
    public static int Run(string path, int words, TextWriter output)
    {
        IReadOnlyList<EvaluationDocument> documents = EvaluationDocument.Read(path, "summary");
        Print("ours", article => string.Join(' ', Summarizer.Summarize([article], words).Select(sentence => sentence.Text)));
        Print("lead", article => string.Join(' ', article.Body.Select(block => block.Text)));
        Print("lexrank", article => SummaryBaselines.LexRank(Sentences(article), words));
        Print("centroid", article => SummaryBaselines.Centroid(Sentences(article), words));
        return 0;

        void Print(string name, Func<Article, string> summarize)
        {
            double one = 0, two = 0;
            foreach (EvaluationDocument document in documents)
            {
                string[] told = [.. Tokens(summarize(document.Article)).Take(words)], wanted = [.. Tokens(document.Answer)];
                one += Recall(told, wanted, 1) / documents.Count;
                two += Recall(told, wanted, 2) / documents.Count;
            }

            output.WriteLine($"{name,-9} words {words} ROUGE-1 recall {one:0.0000} ROUGE-2 recall {two:0.0000}");
        }
    }

    private static string[] Sentences(Article article) => [.. article.Body.SelectMany(block => Core.Text.Sentences.Split(block.Text).Select(range => block.Text[range]))];

    internal static IEnumerable<string> Tokens(string text)
    {
        int start = -1;
        string lower = text.ToLowerInvariant();
        for (int i = 0; i <= lower.Length; i++)
        {
            bool word = i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]);
            if (word && start < 0)
            {
                start = i;
            }
            else if (!word && start >= 0)
            {
                yield return lower[start..i];
                start = -1;
            }
        }
    }

    private static double Recall(string[] told, string[] wanted, int length)
    {
        Dictionary<string, int> left = Grams(told, length).GroupBy(gram => gram).ToDictionary(same => same.Key, same => same.Count());
        int hits = 0, all = 0;
        foreach (string gram in Grams(wanted, length))
        {
            all++;
            if (left.GetValueOrDefault(gram) > 0)
            {
                left[gram]--;
                hits++;
            }
        }

        return all == 0 ? 0 : hits / (double)all;
    }

    private static IEnumerable<string> Grams(string[] words, int length) => Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(i => string.Join(' ', words, i, length));
}
