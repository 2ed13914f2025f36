namespace NewsFunctions.Formats.Html.Construction;

/// <summary>An attribute that is read, its value a stretch of the parser's buffer.</summary>
internal readonly record struct ParsedAttribute(AttributeName Name, ReadOnlyMemory<char> Value);
