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
        Print("lexrank", article => SummaryBaselines.LexRank(Sentences([article]), words));
        Print("centroid", article => SummaryBaselines.Centroid(Sentences([article]), words));
        return 0;

        void Print(string name, Func<Article, string> summarize)
        {
            double one = 0, two = 0;
            foreach (EvaluationDocument document in documents)
            {
                string[] told = [.. Rouge.Tokens(summarize(document.Article)).Take(words)], wanted = [.. Rouge.Tokens(document.Answer)];
                one += Rouge.Recall(told, wanted, 1) / documents.Count;
                two += Rouge.Recall(told, wanted, 2) / documents.Count;
            }

            output.WriteLine($"{name,-9} words {words} ROUGE-1 recall {one:0.0000} ROUGE-2 recall {two:0.0000}");
        }
    }

    /// <summary>The sentences of articles, none left out.</summary>
    public static string[] Sentences(IReadOnlyList<Article> articles) => [.. articles.SelectMany(article => article.Body).SelectMany(block => Core.Text.Sentences.Split(block.Text).Select(range => block.Text[range]))];
}
