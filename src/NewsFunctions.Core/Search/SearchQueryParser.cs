namespace NewsFunctions.Core.Search;

/// <summary>
/// Reads what people type: words, "phrases", beginnings (wor*), fields (title:word, source:"a paper"), -excluded words, OR between words. Everything
/// else is text to be looked for: no query is an error.
/// </summary>
public static class SearchQueryParser
{
    /// <summary>Terms of a query; more are left out.</summary>
    public const int MaxTerms = 32;

    /// <summary>Words of a phrase; more are left out.</summary>
    public const int MaxPhrase = 32;

    private const string Quotes = "\"“”„‟«»「」『』＂";

    /// <summary>The query.</summary>
    public static SearchQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var groups = new List<SearchGroup>();
        var excluded = new List<SearchTerm>();
        bool or = false;
        int at = 0;
        for (int terms = 0; terms < MaxTerms && Skip(text, ref at);)
        {
            if (IsOr(text, at))
            {
                or = groups.Count > 0;
                at += 2;
                continue;
            }

            bool not = text[at] == '-';
            at += not ? 1 : 0;
            if (Read(text, ref at) is not { } term)
            {
                continue;
            }

            terms++;
            if (not)
            {
                excluded.Add(term);
            }
            else if (or)
            {
                groups[^1] = new SearchGroup([.. groups[^1].Terms, term]);
            }
            else
            {
                groups.Add(new SearchGroup([term]));
            }

            or = false;
        }

        return new SearchQuery(groups, excluded);
    }

    /// <summary>Goes to the next character that is no space; false at the end.</summary>
    private static bool Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private static bool IsOr(string text, int at) =>
        string.CompareOrdinal(text, at, "OR", 0, 2) == 0 && (at + 2 == text.Length || char.IsWhiteSpace(text[at + 2]));

    /// <summary>Reads one term; null when it has no word in it. Always goes on.</summary>
    private static SearchTerm? Read(string text, ref int at)
    {
        SearchField field = SearchField.Any;
        int end = EndOfWord(text, at);
        int colon = text.IndexOf(':', at, end - at);
        if (colon > at && SearchFields.Named(text.AsSpan(at, colon - at)) is { } named && colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1]))
        {
            (field, at) = (named, colon + 1);
            end = EndOfWord(text, at);
        }

        bool quoted = at < text.Length && IsQuote(text[at]);
        int start = at;
        if (quoted)
        {
            start = at + 1;
            end = start;
            while (end < text.Length && !IsQuote(text[end]))
            {
                end++;
            }
        }

        bool star = quoted ? end + 1 < text.Length && text[end + 1] == '*' : end > start && text[end - 1] == '*';
        at = Math.Min(text.Length, quoted ? end + (star ? 2 : 1) : Math.Max(end, at + (end == at ? 1 : 0)));
        return Term(field, text.AsSpan(start, end - start), star, quoted);
    }

    /// <summary>A word ends at a space, or where a quotation begins.</summary>
    private static int EndOfWord(string text, int at)
    {
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsQuote(text[end]))
        {
            end++;
        }

        return end;
    }

    private static SearchTerm? Term(SearchField field, ReadOnlySpan<char> text, bool star, bool quoted)
    {
        var words = new List<string>();
        var reader = new TermReader(text, stackalloc char[TermReader.MaxTerm]);
        int last = 0;
        bool lastIsRunEnd = false, single = false;
        while (words.Count < MaxPhrase && reader.Next())
        {
            // Of a run the last character stands alone in the index only where the run ends, and the text may go on where the query ends.
            single = reader.IsRunEnd && (words.Count == 0 || reader.Start >= last);
            lastIsRunEnd = reader.IsRunEnd;
            last = reader.End;
            words.Add(reader.Term.ToString());
        }

        if (words.Count == 0)
        {
            return null;
        }

        if (lastIsRunEnd && !single)
        {
            words.RemoveAt(words.Count - 1);
        }

        bool prefix = star || (lastIsRunEnd && single);
        return new SearchTerm(field, words, prefix, prefix || quoted || words.Count > 1 ? [] : WordForms.Of(words[0]));
    }

    private static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);
}
