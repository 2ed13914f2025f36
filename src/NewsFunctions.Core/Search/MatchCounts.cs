namespace NewsFunctions.Core.Search;

/// <summary>How a document meets a query.</summary>
/// <param name="Groups">How often each group is met, weighed by field.</param>
/// <param name="Length">Terms of the document.</param>
internal sealed record MatchCounts(double[] Groups, int Length);

/// <summary>A met term in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Group">The group of the query that it meets.</param>
internal readonly record struct TermMark(int Start, int Length, int Group);
