using System.Diagnostics;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Benchmarks.Digests;

/// <summary><c>digest [SIZE…]</c>: seconds and memory to compile made days from listings, and how time grows with size.</summary>
internal static class DigestBenchmark
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static int Run(IReadOnlyList<int> sizes, TextWriter output)
    {
        var times = new List<(int Size, double Seconds)>();
        foreach (int size in sizes.Count > 0 ? sizes : Sizes)
        {
            // Bodies are not kept, as they are not when a day is compiled: the few that a plan needs are made again.
            var day = new MadeDay(1);
            ArticleListing[] listings = [.. day.Articles(size).Select(ArticleListing.Of)];
            var compiler = new DigestCompiler(new NewsroomCalendar("UTC"), new NewsroomOptions(), new DigestOptions());
            GC.Collect();
            var watch = Stopwatch.StartNew();
            DigestPlan plan = compiler.Plan(MadeDay.Date, listings, []);
            TimeSpan planned = watch.Elapsed;
            watch.Stop();
            HashSet<ArticleId> needed = [.. plan.Needed];
            Article[] articles = [.. new MadeDay(1).Articles(size).Where(article => needed.Contains(article.Id))];
            watch.Start();
            Digest digest = compiler.Compile(plan, articles, DayState.Closed, null);
            int bytes = DigestJson.Write(digest).Length + DigestHtml.Write(digest).Length;
            watch.Stop();
            times.Add((size, watch.Elapsed.TotalSeconds));
            using var process = Process.GetCurrentProcess();
            output.WriteLine(
                $"articles {size} plan {planned.TotalSeconds:0.00} s all {watch.Elapsed.TotalSeconds:0.00} s, peak {process.PeakWorkingSet64 / 1048576.0:0} MiB, "
                + $"stories {plan.Groups.Count} (made {day.Stories}), copies {plan.Groups.Sum(group => group.Members.Count(member => member.CopyOf is not null))}, read in full {needed.Count}, written {bytes} characters");
        }

        for (int i = 1; i < times.Count; i++)
        {
            output.WriteLine($"growth {times[i - 1].Size} to {times[i].Size}: exponent {Math.Log(times[i].Seconds / times[i - 1].Seconds) / Math.Log((double)times[i].Size / times[i - 1].Size):0.00}");
        }

        return 0;
    }
}
