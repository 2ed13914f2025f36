using NewsFunctions.Benchmarks;

return args switch
{
    ["formats", var folder] => FormatsBenchmark.Run(folder, verbose: false, Console.Out),
    ["formats", var folder, "--files"] => FormatsBenchmark.Run(folder, verbose: true, Console.Out),
    _ => 1,
};
