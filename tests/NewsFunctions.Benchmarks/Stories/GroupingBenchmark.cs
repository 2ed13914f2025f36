using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Benchmarks.Stories;

/// <summary><c>grouping stories.jsonl</c>: B-cubed scores over all topics, over each half of them, and over small days drawn from them.</summary>
internal static class GroupingBenchmark
{
    private const int SmallDays = 100;

    public static int Run(string path, TextWriter output)
    {
        IReadOnlyList<EvaluationDocument> documents = EvaluationDocument.Read(path, "cluster");
        Print(output, "all topics", Score(documents));
        string[] topics = [.. documents.Select(Topic).Distinct().Order(StringComparer.Ordinal)];
        for (int half = 0; half < 2; half++)
        {
            Print(output, $"half {half + 1}", Score([.. documents.Where(document => Array.IndexOf(topics, Topic(document)) % 2 == half)]));
        }

        // A day of 3 to 15 events, each told by 1 to 15 articles.
        var random = new Random(7);
        (double P, double R) sum = (0, 0);
        string[] events = [.. documents.Select(document => document.Answer).Distinct().Order(StringComparer.Ordinal)];
        for (int day = 0; day < SmallDays; day++)
        {
            string[] picked = random.GetItems(events, random.Next(3, 16)).Distinct().ToArray();
            EvaluationDocument[] told = [.. picked.SelectMany(one =>
            {
                EvaluationDocument[] all = [.. documents.Where(document => document.Answer == one)];
                random.Shuffle(all);
                return all.Take((int)Math.Pow(2, random.NextDouble() * 4));
            })];
            (double p, double r) = Score(told);
            sum = (sum.P + (p / SmallDays), sum.R + (r / SmallDays));
        }

        Print(output, $"{SmallDays} small days", sum);
        output.WriteLine($"bytes a signature: {documents.Average(document => document.Article.Signature.Length):0}, at most {documents.Max(document => document.Article.Signature.Length)}");
        return 0;
    }

    /// <summary>B-cubed precision and recall (Bagga and Baldwin 1998).</summary>
    public static (double Precision, double Recall) Score(IReadOnlyList<EvaluationDocument> documents)
    {
        IReadOnlyList<StoryGroup> groups = StoryGrouper.Group(new DateOnly(1970, 1, 1), [.. documents.Select(document => ArticleListing.Of(document.Article))], []);
        Dictionary<ArticleId, string> group = groups.SelectMany(story => story.Members.Select(member => (member.Listing.Id, story.Id))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        double precision = 0, recall = 0;
        foreach (EvaluationDocument one in documents)
        {
            string its = group[one.Article.Id];
            double both = documents.Count(other => other.Answer == one.Answer && group[other.Article.Id] == its);
            precision += both / documents.Count(other => group[other.Article.Id] == its) / documents.Count;
            recall += both / documents.Count(other => other.Answer == one.Answer) / documents.Count;
        }

        return (precision, recall);
    }

    private static string Topic(EvaluationDocument document) => new([.. document.Answer.TakeWhile(char.IsAsciiDigit)]);

    private static void Print(TextWriter output, string what, (double P, double R) score) =>
        output.WriteLine($"{what,-16} precision {score.P:0.0000} recall {score.R:0.0000} B3-F1 {2 * score.P * score.R / (score.P + score.R):0.0000}");
}
