namespace NewsFunctions.Benchmarks.Parsing;

/// <summary><c>parse DIR</c>: how fast the files of a folder are read, by format, on one core.</summary>
internal static class ParseBenchmark
{
    public static int Run(string folder, TextWriter output)
    {
        TextSpeed.Run(folder, output);
        return HtmlSpeed.Run(folder, output);
    }
}
