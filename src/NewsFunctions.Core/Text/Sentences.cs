namespace NewsFunctions.Core.Text;

/// <summary>Parts running text into sentences.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences of a text in order, trimmed, none empty; together they hold everything but white space. A sentence ends at
    /// a full stop, question or exclamation mark (with the quotes and brackets that close after it) when what follows can begin
    /// one, at an ender of a script that needs no space after it (。 । ۔ …), and at every line feed. Abbreviations, initials,
    /// decimals, ordinals before a month and "…?" followed by a lower-case word end nothing.
    /// </summary>
    public static IReadOnlyList<Range> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Range>();
        int start = 0, i = 0;
        while (i < text.Length)
        {
            if (text[i] == '\n')
            {
                Add(sentences, text, start, i);
                start = ++i;
            }
            else if (SentenceEnders.IsEnder(text[i]))
            {
                int end = SkipClosers(text, SkipEnders(text, i));
                if (Ends(text, start, i, end))
                {
                    Add(sentences, text, start, end);
                    start = end;
                }

                i = end;
            }
            else
            {
                i++;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<Range> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(start..end);
        }
    }

    private static int SkipEnders(string text, int at)
    {
        while (at < text.Length && SentenceEnders.IsEnder(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipClosers(string text, int at)
    {
        while (at < text.Length && (SentenceEnders.IsCloser(text[at]) || SentenceEnders.IsEnder(text[at])))
        {
            at++;
        }

        // Tokenised text sets a closing quote apart: ». '' She« or ». " She«.
        return at + 2 < text.Length && text[at] == ' ' && text[at + 1] is '\'' && text[at + 2] == '\'' && (at + 3 == text.Length || text[at + 3] == ' ') ? at + 3 : at;
    }

    /// <summary>Whether the enders that begin at <paramref name="mark"/>, with closers up to <paramref name="end"/>, end a sentence.</summary>
    private static bool Ends(string text, int start, int mark, int end)
    {
        if (end == text.Length || SentenceEnders.NeedsNoSpace(text[mark]))
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        int next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || SentenceEnders.IsOpener(text[next])))
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ':')
        {
            return false;
        }

        bool single = text[mark] == '.' && (mark + 1 == text.Length || !SentenceEnders.IsEnder(text[mark + 1]));
        return !single || SentenceEnders.StopEnds(text.AsSpan(start, mark - start), text.AsSpan(next));
    }
}
