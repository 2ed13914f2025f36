namespace NewsFunctions.Benchmarks.Cost;

/// <summary>
/// A part of a paper that a command writes: between <c>&lt;!-- NAME: begin --&gt;</c> and <c>&lt;!-- NAME: end --&gt;</c>, so that figures are refreshed by the command
/// that measures them and never typed.
/// </summary>
internal static class PaperSection
{
    /// <summary>Name of the paper in its folder.</summary>
    public const string Paper = "scale.md";

    /// <summary>The paper with the part replaced. Throws when it has no such part.</summary>
    public static string Replace(string paper, string name, string content)
    {
        string begin = $"<!-- {name}: begin -->\n", end = $"<!-- {name}: end -->";
        int from = paper.IndexOf(begin, StringComparison.Ordinal), to = paper.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? paper[..(from + begin.Length)] + content.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + paper[to..]
            : throw new InvalidDataException($"The paper has no part between \"{begin.TrimEnd()}\" and \"{end}\".");
    }

    /// <summary>Replaces the part in a file.</summary>
    public static async Task WriteAsync(string file, string name, string content) =>
        await File.WriteAllTextAsync(file, Replace((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), name, content));
}
