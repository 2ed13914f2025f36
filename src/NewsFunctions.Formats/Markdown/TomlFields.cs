namespace NewsFunctions.Formats.Markdown;

/// <summary>
/// The fields of a TOML block as site generators use it: texts, dates, numbers, true and false, and lists of them. Own reader, as no
/// TOML library is among the packages and front matter needs no more of the language (https://toml.io/en/v1.0.0).
/// </summary>
internal static class TomlFields
{
    /// <summary>The fields by name; those of a table ("[extra]") stand beside the others unless a name is taken.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string toml)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        int at = 0;
        while (at < toml.Length)
        {
            int end = toml.IndexOf('\n', at);
            end = end < 0 ? toml.Length : end;
            string line = toml[at..end].Trim();
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || line[0] is '#' or '[')
            {
                at = end + 1;
                continue;
            }

            string name = line[..equals].Trim().Trim('"', '\'');
            int value = toml.IndexOf('=', at) + 1;
            (List<string> values, at) = Value(toml, value);
            fields.TryAdd(name, values);
        }

        return fields;
    }

    private static (List<string> Values, int End) Value(string toml, int at)
    {
        var values = new List<string>();
        bool inList = false;
        while (at < toml.Length)
        {
            char c = toml[at];
            switch (c)
            {
                case '\n' when !inList:
                    return (values, at + 1);
                case '#':
                    at = NextLine(toml, at);
                    continue;
                case '[':
                    inList = true;
                    at++;
                    continue;
                case ']':
                    return (values, NextLine(toml, at) + 1);
                case '"' or '\'':
                    at = Quoted(toml, at, values);
                    continue;
                case ' ' or '\t' or ',' or '\n' or '\r':
                    at++;
                    continue;
                default:
                    int end = at;
                    while (end < toml.Length && toml[end] is not ('\n' or ',' or ']' or '#'))
                    {
                        end++;
                    }

                    values.Add(toml[at..end].Trim());
                    at = end;
                    continue;
            }
        }

        return (values, at);
    }

    private static int NextLine(string toml, int at) => toml.IndexOf('\n', at) is >= 0 and var end ? end : toml.Length;

    private static int Quoted(string toml, int at, List<string> values)
    {
        char quote = toml[at];
        bool triple = at + 2 < toml.Length && toml[at + 1] == quote && toml[at + 2] == quote;
        string mark = triple ? new string(quote, 3) : quote.ToString();
        int start = at + mark.Length, end = start;
        while (end < toml.Length && !toml.AsSpan(end).StartsWith(mark, StringComparison.Ordinal) && (triple || toml[end] != '\n'))
        {
            end += quote == '"' && toml[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, toml.Length);
        string text = toml[start..end];
        values.Add(quote == '"' ? text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : text);
        return Math.Min(end + mark.Length, toml.Length);
    }
}
