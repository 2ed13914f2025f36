using NewsFunctions.Benchmarks;
using NewsFunctions.Benchmarks.Latency;
using NewsFunctions.Benchmarks.Parsing;

return args switch
{
    ["formats", var folder] => FormatsBenchmark.Run(folder, verbose: false, Console.Out),
    ["formats", var folder, "--files"] => FormatsBenchmark.Run(folder, verbose: true, Console.Out),
    ["latency"] => await LatencyBenchmark.RunAsync(Console.Out),
    ["train-lines", .. var rest] => TrainLinesCommand.Run(rest),
    _ => 1,
};
