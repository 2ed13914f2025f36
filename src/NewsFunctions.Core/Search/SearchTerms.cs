using System.Text;

namespace NewsFunctions.Core.Search;

/// <summary>The terms of a text, for an index that parts words at spaces and compares bytes.</summary>
public static class SearchTerms
{
    /// <summary>The folded terms with a space between two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many there are.</param>
    public static string Of(string text, out int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new StringBuilder(text.Length + (text.Length / 8));
        var reader = new TermReader(text, stackalloc char[TermReader.MaxTerm]);
        for (count = 0; reader.Next(); count++)
        {
            terms.Append(count > 0 ? " " : "").Append(reader.Term);
        }

        return terms.ToString();
    }
}
