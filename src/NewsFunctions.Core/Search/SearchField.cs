namespace NewsFunctions.Core.Search;

/// <summary>Where a term is looked for.</summary>
public enum SearchField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>Names of people, places and organisations in the text, and the article's topics.</summary>
    Name,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who published it.</summary>
    Source,

    /// <summary>The text, with the line under the headline and the captions.</summary>
    Body,

    /// <summary>Title, names, authors and text.</summary>
    Any,
}

/// <summary>The fields as a query names them, and what a word in each is worth.</summary>
public static class SearchFields
{
    /// <summary>Fields that hold text, in the order in which they are stored.</summary>
    public const int Count = 5;

    /// <summary>How often a word in a field counts, in the order of the fields: a headline says what an article is about.</summary>
    public static IReadOnlyList<double> Weights { get; } = [6, 2, 2, 1, 1];

    /// <summary>Whether a term that is looked for in one field is met in another.</summary>
    public static bool Covers(this SearchField wanted, SearchField field) => wanted == field || (wanted == SearchField.Any && field is not (SearchField.Source or SearchField.Any));

    /// <summary>The field that a query calls by a word; null when none is called so.</summary>
    public static SearchField? Named(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Equals("title", StringComparison.OrdinalIgnoreCase) => SearchField.Title,
        _ when word.Equals("name", StringComparison.OrdinalIgnoreCase) => SearchField.Name,
        _ when word.Equals("author", StringComparison.OrdinalIgnoreCase) => SearchField.Author,
        _ when word.Equals("source", StringComparison.OrdinalIgnoreCase) => SearchField.Source,
        _ when word.Equals("body", StringComparison.OrdinalIgnoreCase) => SearchField.Body,
        _ => null,
    };
}
