using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>The name of a folder as people read it: of a source that nothing else names, "the-inland-observer" is The Inland Observer.</summary>
public static class FolderName
{
    /// <summary>Longest word without a vowel that is taken for an abbreviation ("bbc", "ntv").</summary>
    private const int LongestAbbreviation = 4;

    private const string Vowels = "aeiouy";

    /// <summary>Words that stand small within a name, in the languages that write names so.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.Create(
        StringComparer.Ordinal,
        "of", "and", "in", "on", "at", "for", "to", "de", "la", "las", "los", "el", "le", "les", "du", "des", "et", "y", "e", "da", "do", "dos", "di", "del", "della", "van", "von", "und", "der", "die", "das", "en", "het", "og", "och");

    /// <summary>
    /// Hyphens and underscores as spaces, and words with capitals where the folder's name is written small throughout; what someone wrote with a capital or a
    /// space of its own, and what is a host's name, stays as it is. The slug of both is the same.
    /// </summary>
    public static string Readable(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Any(c => char.IsUpper(c) || c is ' ' or '.'))
        {
            return folder;
        }

        string[] words = folder.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? folder : string.Join(' ', words.Select((word, place) => place > 0 && Small.Contains(word) ? word : Capital(word)));
    }

    private static string Capital(string word)
    {
        if (word.Length is > 1 and <= LongestAbbreviation && word.All(c => char.IsAsciiLetterLower(c) && !Vowels.Contains(c, StringComparison.Ordinal)))
        {
            return word.ToUpperInvariant();
        }

        // The first letter may take two UTF-16 units.
        return Rune.TryGetRuneAt(word, 0, out Rune first)
            ? Rune.ToUpper(first, CultureInfo.InvariantCulture) + word[first.Utf16SequenceLength..]
            : word;
    }
}
