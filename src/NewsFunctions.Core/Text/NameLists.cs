namespace NewsFunctions.Core.Text;

/// <summary>Fields that hold one name or several.</summary>
public static class NameLists
{
    /// <summary>Words of a full name, on both sides of an "and" that stands inside names too.</summary>
    private const int FullName = 2;

    private static readonly char[] Separators = [',', ';', '|', '、', '，', '；', '،', '؛', '／', '｜', '\n', '\t'];

    /// <summary>The pieces of a field, parted at commas and their like and at the "and" of many languages. "Tomás Ortega y Velarde" stays one.</summary>
    public static IEnumerable<string> Split(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        foreach (string piece in field.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int start = 0;
            for (int i = 1; i < words.Length - 1; i++)
            {
                if (IsJoint(words, start, i))
                {
                    yield return string.Join(' ', words[start..i]);
                    start = i + 1;
                }
            }

            if (start < words.Length)
            {
                yield return string.Join(' ', words[start..]);
            }
        }
    }

    /// <summary>Whether a piece behind a name tells an office or a company ("Courier Editor-at-large", "Harbour News") and no second person.</summary>
    public static bool IsOffice(string piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return piece.Split([' ', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries).Any(word => BylineWords.IsOffice(word.ToLowerInvariant()));
    }

    private static bool IsJoint(string[] words, int start, int at)
    {
        string word = words[at].ToLowerInvariant();
        return word is "/" || (BylineWords.IsAnd(word) && at > start && (!BylineWords.IsWeakAnd(word) || (at - start >= FullName && words.Length - at - 1 >= FullName && !IsWeak(words[at..], FullName))));
    }

    /// <summary>Whether another such word stands among the next ones: then the name is not a full one.</summary>
    private static bool IsWeak(string[] words, int most) => words.Skip(1).Take(most).Any(word => BylineWords.IsWeakAnd(word));
}
