namespace NewsFunctions.Formats.Markdown;

/// <summary>The block of fields at the head of a Markdown file: YAML between "---" lines, TOML between "+++" lines.</summary>
/// <param name="Fields">Texts by lower-case name, lists in their order; names of nested tables are left out, their fields kept.</param>
/// <param name="Body">The Markdown after the block.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string Body)
{
    /// <summary>Characters of the longest block; a longer one is text that begins with a rule.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Reads the head of a file; a file without a block has no fields.</summary>
    public static FrontMatter Of(string text)
    {
        string body = text.ReplaceLineEndings("\n").TrimStart('\n', ' ', '\uFEFF');
        string? fence = body.StartsWith("---\n", StringComparison.Ordinal) ? "---" : body.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null || EndOf(body, fence) is not (> 0 and < MaxLength and var end))
        {
            return new FrontMatter(new Dictionary<string, IReadOnlyList<string>>(), body);
        }

        string block = body[4..end];
        int after = body.IndexOf('\n', end + 1);
        return new FrontMatter(fence == "---" ? YamlFields.Of(block) : TomlFields.Of(block), after < 0 ? "" : body[(after + 1)..]);
    }

    /// <summary>True when the file begins with a block that names at least one field.</summary>
    public static bool Begins(string head)
    {
        string text = head.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return (text.StartsWith("---\n", StringComparison.Ordinal) && EndOf(text, "---") > 0 && text.AsSpan(4, EndOf(text, "---") - 4).Contains(':'))
            || (text.StartsWith("+++\n", StringComparison.Ordinal) && EndOf(text, "+++") > 0 && text.AsSpan(4, EndOf(text, "+++") - 4).Contains('='));
    }

    /// <summary>The first of the fields that is there and not empty.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Fields.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 && !string.IsNullOrWhiteSpace(values[0]))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>The values of all these fields.</summary>
    public IEnumerable<string> All(params string[] names) => names.SelectMany(name => Fields.GetValueOrDefault(name) ?? []).Where(value => !string.IsNullOrWhiteSpace(value));

    private static int EndOf(string text, string fence)
    {
        int at = text.IndexOf($"\n{fence}", 3, StringComparison.Ordinal);
        return at > 0 && (at + 4 == text.Length || text[at + 4] is '\n' or ' ') ? at : fence == "---" && at < 0 ? text.IndexOf("\n...\n", 3, StringComparison.Ordinal) : -1;
    }
}
