using System.Globalization;
using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Benchmarks.Digests;
using NewsFunctions.Benchmarks.Http;
using NewsFunctions.Benchmarks.Latency;
using NewsFunctions.Benchmarks.Page;
using NewsFunctions.Benchmarks.Parsing;
using NewsFunctions.Benchmarks.Robustness;
using NewsFunctions.Benchmarks.Scale;
using NewsFunctions.Benchmarks.Search;
using NewsFunctions.Benchmarks.Stories;
using NewsFunctions.Benchmarks.Training;

return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(Console.Out),
    ["latency"] => await LatencyBenchmark.RunAsync(Console.Out),
    ["cost"] => await CostBenchmark.RunAsync(null, Console.Out),
    ["cost", var folder] => await CostBenchmark.RunAsync(folder, Console.Out),
    ["scale", var folder] => await ScaleBenchmark.RunAsync(folder, Console.Out),
    ["parse", var folder] => ParseBenchmark.Run(folder, Console.Out),
    ["languages", var folder] => LanguageBenchmark.Run(folder, Console.Out),
    ["fuzz-text", var folder, var seconds, .. var seed] => FuzzTextCommand.Run(folder, int.Parse(seconds, CultureInfo.InvariantCulture), seed is [var first] ? int.Parse(first, CultureInfo.InvariantCulture) : 1, Console.Out),
    ["render-dumps", var folder, var target] => RenderDumpsCommand.Run(folder, target),
    ["train-lines", .. var rest] => TrainLinesCommand.Run(rest),
    ["train-html", var target, var folder, .. var settings] => TrainHtmlCommand.Run(target, folder, settings, Console.Out),
    ["grouping", var file] => GroupingBenchmark.Run(file, Console.Out),
    ["copies", var file] => CopyBenchmark.Run(file, Console.Out),
    ["summaries", var file] => SummaryBenchmark.Run(file, 150, Console.Out),
    ["summaries", var file, var words] => SummaryBenchmark.Run(file, int.Parse(words, CultureInfo.InvariantCulture), Console.Out),
    ["cluster-summaries", var file] => ClusterSummaryBenchmark.Run(file, 100, Console.Out),
    ["cluster-summaries", var file, var words] => ClusterSummaryBenchmark.Run(file, int.Parse(words, CultureInfo.InvariantCulture), Console.Out),
    ["digest", .. var sizes] => DigestBenchmark.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))], Console.Out),
    ["search"] => await SearchBenchmark.RunAsync(100_000, Console.Out),
    ["search", var articles] => await SearchBenchmark.RunAsync(int.Parse(articles, CultureInfo.InvariantCulture), Console.Out),
    ["fuzz-html", var folder] => HtmlFuzz.Run(folder, 60, Console.Out),
    ["fuzz-html", var folder, var seconds] => HtmlFuzz.Run(folder, int.Parse(seconds, CultureInfo.InvariantCulture), Console.Out),
    ["crash"] => await CrashBenchmark.RunAsync(2000, 100, Console.Out),
    ["crash", var files, var kills] => await CrashBenchmark.RunAsync(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(kills, CultureInfo.InvariantCulture), Console.Out),
    ["faults"] => await FaultBenchmark.RunAsync(500, Console.Out),
    ["faults", var files] => await FaultBenchmark.RunAsync(int.Parse(files, CultureInfo.InvariantCulture), Console.Out),
    ["load"] => await LoadBenchmark.RunAsync(10_000, Console.Out),
    ["load", var files] => await LoadBenchmark.RunAsync(int.Parse(files, CultureInfo.InvariantCulture), Console.Out),
    ["fuzz-http"] => await HttpFuzzBenchmark.RunAsync(10_000, Console.Out),
    ["fuzz-http", var requests] => await HttpFuzzBenchmark.RunAsync(int.Parse(requests, CultureInfo.InvariantCulture), Console.Out),
    ["slow"] => await SlowBenchmark.RunAsync(600, Console.Out),
    ["slow", var connections] => await SlowBenchmark.RunAsync(int.Parse(connections, CultureInfo.InvariantCulture), Console.Out),
    ["hostile", var samples] => HostileBenchmark.Run(samples, "", Console.Out),
    ["hostile", var samples, var part] => HostileBenchmark.Run(samples, part, Console.Out),
    ["hostile-one", var samples, var number] => HostileBenchmark.One(samples, int.Parse(number, CultureInfo.InvariantCulture), Console.Out),
    ["screenshots", var folder] => await ScreenshotsCommand.RunAsync(folder, some: null, Console.Out),
    ["screenshots", var folder, "--all", .. var some] => await ScreenshotsCommand.RunAsync(folder, some is [var begin] ? begin : "", Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measures what the README claims. Commands:
          parse DIR                          speed of reading pages and texts
          languages DIR                      languages told from the text beside those that the files declare
          hostile SAMPLES [PART]             files made to do harm, each in its own process: code, seconds, peak of memory
          latency                            from upload to served record
          cost [FOLDER]                      requests to storage by operation, bytes stored, processor time; written into the folder's paper (docs)
          scale FOLDER                       articles through a model of Azure's limits, with what cost measured: the folder's paper and picture (docs)
          http                               answers beside a raw point read, and what a page allocates
          grouping FILE.jsonl, copies FILE.jsonl, summaries FILE.jsonl [WORDS], cluster-summaries FILE.jsonl [WORDS], digest SIZE…
          crash [FILES KILLS]                the host killed at random moments while files arrive
          faults [FILES]                     storage that fails one call in ten, storage that is away
          load [FILES]                       a burst: loss, memory, fairness
          fuzz-http [REQUESTS]               requests that no client would send, to every route
          slow [CONNECTIONS]                 clients that send a byte now and then: how others are served, how long each is borne
          search [ARTICLES]                  size of the index, time to build it, times of queries
          fuzz-text DIR SECONDS [SEED], fuzz-html DIR [SECONDS]
          render-dumps DIR OUT, train-lines OUT.cs [DIR ANSWERS.json]…
          screenshots DIR [--all [BEGIN]]    the pages in a browser, of the samples: those of the README, or every view (whose name begins so) in three widths, light and dark
          train-html OUT.txt DATA [name=value]…   train the block trees; what they reach on pages they did not see
        """);
    return 1;
}
