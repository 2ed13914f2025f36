using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Benchmarks.Scale;

/// <summary>
/// <c>scale FOLDER</c>: articles on their way through a model of Azure's limits, with what <c>cost</c> measured and kept in the folder. Writes the picture of a burst of a million and
/// the tables of the folder's paper.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Seed = 1;
    private const string Picture = "scale.svg";
    private static readonly int[] Rates = [10, 1_000, 100_000];

    /// <summary>Runs it, and prints what it finds.</summary>
    public static async Task<int> RunAsync(string folder, TextWriter output)
    {
        ArticleLoad load = ArticleLoad.Of(await MeasuredWork.ReadAsync(folder));
        var limits = new ScaleLimits();
        var burst = BurstModel.Run(load, limits, Scenario.Burst, Seed);
        List<(string Name, ScaleOutcome Outcome)> outcomes =
        [
            .. Rates.Select(rate => Scenario.Steady(rate)).Select(scenario => (scenario.Name, BurstModel.Run(load, limits, scenario, Seed))),
            (Scenario.Burst.Name, burst),
            .. Lifted(limits).Select(lifted => ($"{Scenario.Burst.Name}, {lifted.Name}", BurstModel.Run(load, lifted.Limits, Scenario.Burst, Seed))),
        ];
        foreach ((string name, string content) in ((string, string)[])[("ceilings", ScaleTables.Ceilings(load, limits)), ("scenarios", ScaleTables.Outcomes(outcomes)), ("course", ScaleTables.Course(burst))])
        {
            output.WriteLine(content);
            await PaperSection.WriteAsync(Path.Combine(folder, PaperSection.Paper), name, content);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Picture), ScalePicture.Draw(burst));
        return outcomes.All(each => each.Outcome.End is { Outside: 0, Waiting: 0 }) ? 0 : 1;
    }

    /// <summary>What lifts a limit, one after the other.</summary>
    private static (string Name, ScaleLimits Limits)[] Lifted(ScaleLimits limits)
    {
        ScaleLimits wide = limits with { AccountRequests = 40_000 };
        return
        [
            ("an account of 40,000 requests a second", wide),
            ("and lists in 8 partitions", wide with { ListPartitions = 8 }),
        ];
    }
}
