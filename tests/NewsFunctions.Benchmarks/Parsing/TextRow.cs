namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>A line of a text that is made for training.</summary>
/// <param name="Text">The line.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
/// <param name="IsBody">Whether it is the article's.</param>
internal readonly record struct TextRow(string Text, bool BlankBefore, bool IsBody = false);
