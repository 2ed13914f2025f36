using System.Diagnostics;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Benchmarks.Stories;

/// <summary>
/// <c>cluster-summaries stories.jsonl [WORDS]</c>: ROUGE recall of summaries of many articles beside lead, LexRank and centroid. Nobody has written
/// summaries of these events, so that reports which are held back stand in for them: of each event four reports are the references (their first
/// hundred words, and all of them), up to ten others are summarised; reports that repeat another one's text are left out.
/// </summary>
internal static class ClusterSummaryBenchmark
{
    private const int References = 4;
    private const int MostArticles = 10;
    private const int LeastReports = 8;
    private const int LeastWords = 100;
    private const int Rounds = 3;
    private const int CopyGram = 5;

    public static int Run(string path, int words, TextWriter output)
    {
        Cluster[] clusters = [.. EvaluationDocument.Read(path, "cluster").GroupBy(document => document.Answer, StringComparer.Ordinal).SelectMany(Of)];
        output.WriteLine($"{clusters.Length} clusters of {clusters.Average(cluster => cluster.Articles.Length):0.0} articles, {References} references each: reports of the event that are held back");
        foreach (bool whole in new[] { false, true })
        {
            Print("ours", cluster => Told(Summarizer.Summarize(cluster, words)));
            Print("lead", cluster => string.Join(' ', cluster[^1].Body.Select(block => block.Text)));
            Print("lexrank", cluster => SummaryBaselines.LexRank(SummaryBenchmark.Sentences(cluster), words));
            Print("centroid", cluster => SummaryBaselines.Centroid(SummaryBenchmark.Sentences(cluster), words));

            void Print(string name, Func<Article[], string> summarize)
            {
                double[] one = new double[3], two = new double[3];
                var watch = Stopwatch.StartNew();
                foreach (Cluster cluster in clusters)
                {
                    string[] told = [.. Rouge.Tokens(summarize(cluster.Articles)).Take(words)];
                    string[][] wanted = [.. cluster.References.Select(reference => whole ? reference : [.. reference.Take(LeastWords)])];
                    foreach (int part in new[] { 0, 1 + cluster.Half })
                    {
                        one[part] += wanted.Average(reference => Rouge.Recall(told, reference, 1)) / clusters.Count(other => part == 0 || other.Half == cluster.Half);
                        two[part] += wanted.Average(reference => Rouge.Recall(told, reference, 2)) / clusters.Count(other => part == 0 || other.Half == cluster.Half);
                    }
                }

                output.WriteLine($"{(whole ? "whole reports" : "their leads"),-13} {name,-9} words {words} ROUGE-1 {one[0]:0.0000} ROUGE-2 {two[0]:0.0000}  halves {one[1]:0.0000} {two[1]:0.0000} | {one[2]:0.0000} {two[2]:0.0000}  {watch.Elapsed.TotalSeconds:0.0} s");
            }
        }

        return 0;
    }

    private static string Told(IReadOnlyList<SummarySentence> summary) => string.Join(' ', summary.Select(sentence => sentence.Text));

    private static IEnumerable<Cluster> Of(IEnumerable<EvaluationDocument> reports)
    {
        var kept = new List<(Article Article, string[] Words)>();
        var grams = new List<HashSet<string>>();
        foreach (EvaluationDocument report in reports.OrderBy(report => report.Article.Id.ToString(), StringComparer.Ordinal))
        {
            string[] words = [.. report.Article.Body.SelectMany(block => Rouge.Tokens(block.Text))];
            HashSet<string> its = [.. Rouge.Grams(words, CopyGram)];
            if (words.Length >= LeastWords && !grams.Exists(other => its.Count(other.Contains) * 4 > Math.Min(its.Count, other.Count)))
            {
                kept.Add((report.Article, words));
                grams.Add(its);
            }
        }

        int half = (int)(TermHash.Of(reports.First().Answer) % 2);
        for (int round = 0; round < Rounds && kept.Count >= LeastReports && round * References < kept.Count; round++)
        {
            var turned = kept.Skip(round * References).Concat(kept.Take(round * References)).ToArray();
            yield return new Cluster([.. turned.Skip(References).Take(MostArticles).Select(report => report.Article)], [.. turned.Take(References).Select(report => report.Words)], half);
        }
    }

    private sealed record Cluster(Article[] Articles, string[][] References, int Half);
}
