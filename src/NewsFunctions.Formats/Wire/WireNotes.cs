namespace NewsFunctions.Formats.Wire;

/// <summary>Lines of a message that speak to editors, not to readers.</summary>
internal static class WireNotes
{
    private const int LongestMarker = 24;

    /// <summary>True for a byline: "By" and a name, in the languages of the large services.</summary>
    public static bool IsByline(string line) => line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal)
        || line.StartsWith("Von ", StringComparison.Ordinal) || line.StartsWith("Par ", StringComparison.Ordinal) || line.StartsWith("Por ", StringComparison.Ordinal);

    /// <summary>True for a line in capitals that says what version this is: "1ST LEAD", "REFILE", "(CORRECTION)".</summary>
    public static bool IsMarker(string line) => line.Length <= LongestMarker
        && ((line.StartsWith('(') && line.EndsWith(')')) || (line.Any(char.IsLetter) && !line.Any(char.IsLower) && line.Split(' ').Length <= 3));

    /// <summary>True for notes to editors and lists of pictures.</summary>
    public static bool IsNote(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimStart('(');
        return text.StartsWith("Eds", StringComparison.Ordinal) || text.StartsWith("EDS", StringComparison.Ordinal) || text.StartsWith("Editor", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ADVISORY", StringComparison.Ordinal) || IsPictureList(text);
    }

    /// <summary>A keyword line parts its words by hyphens and ends with the version or the number of words: "BC-EU--Harbour-Strike,2nd Ld,410".</summary>
    public static bool IsSlug(string line)
    {
        int hyphen = line.IndexOf('-', StringComparison.Ordinal);
        return hyphen is > 0 and < 6 && line.AsSpan(0, hyphen).IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    /// <summary>True where the part begins that is not meant for print, in the words services use for it.</summary>
    public static bool EndsText(string line)
    {
        string text = line.Trim().TrimStart('#', '*', '-', ' ');
        return text.StartsWith("The following information is not intended for publication", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Note to editors", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Notes to editors", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Editorial contacts", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Redaktionelle Hinweise", StringComparison.OrdinalIgnoreCase)
            || (line.TrimStart().StartsWith('#') && text is "Notebook" or "Notizblock");
    }

    /// <summary>"AP Photo GATK105, GATK106": an agency, the word, and codes.</summary>
    private static bool IsPictureList(ReadOnlySpan<char> text)
    {
        int photo = text.IndexOf("Photo", StringComparison.Ordinal);
        return photo is >= 0 and < 12 && text[photo..].ContainsAnyInRange('0', '9');
    }
}
