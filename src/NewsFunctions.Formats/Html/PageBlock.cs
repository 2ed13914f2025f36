namespace NewsFunctions.Formats.Html;

/// <summary>A run of text between two breaks of a page.</summary>
/// <param name="Node">The innermost element that holds all of it.</param>
/// <param name="Start">Where it begins in <see cref="PageTree.Text"/>.</param>
/// <param name="Length">Its characters, white space collapsed.</param>
/// <param name="LinkLength">How many of them are inside links.</param>
internal readonly record struct PageBlock(int Node, int Start, int Length, int LinkLength);
