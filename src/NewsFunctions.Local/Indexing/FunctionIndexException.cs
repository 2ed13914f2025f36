namespace NewsFunctions.Local.Indexing;

/// <summary>Functions are declared wrongly; the message names every mistake, one a line.</summary>
internal sealed class FunctionIndexException(IReadOnlyList<string> problems)
    : Exception("The functions cannot be hosted:" + string.Concat(problems.Select(problem => Environment.NewLine + "  " + problem)))
{
    /// <summary>"Class.Method: what is wrong".</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
