using System.Collections.Frozen;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Stories;

/// <summary>Finds names of people, places and organisations by their capitals. Scripts without capitals give none.</summary>
internal static class NameFinder
{
    private const int MaxWords = 5;

    private static readonly FrozenSet<string> NoNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "mr", "mrs", "ms", "dr", "prof", "sir", "i", "i'm", "i've", "we", "it's", "the", "a", "an");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsNoName = NoNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names most articles write, each in its fullest form, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<StoryName> Find(IReadOnlyList<Article> articles, int most)
    {
        var uses = new Dictionary<string, (HashSet<int> Articles, int Count)>(StringComparer.Ordinal);
        for (int i = 0; i < articles.Count; i++)
        {
            foreach (string name in articles[i].Body.Where(block => block.Kind == BlockKind.Paragraph).SelectMany(block => In(block.Text)))
            {
                (HashSet<int> known, int count) = uses.TryGetValue(name, out var use) ? use : ([], 0);
                known.Add(i);
                uses[name] = (known, count + 1);
            }
        }

        // "Engineer Ines Tolland" is "Ines Tolland" where an article writes that, and "engineer" too.
        HashSet<string> smallWords = SmallWords(articles);
        foreach (string name in uses.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && name.IndexOf(' ', space + 1) > 0 && uses.ContainsKey(name[(space + 1)..]) && smallWords.Contains(name[..space].ToLowerInvariant()))
            {
                Join(name, name[(space + 1)..]);
            }
        }

        // "Tolland" stands for "Ines Tolland" where some article writes that.
        foreach (string name in uses.Keys.Where(name => !name.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray())
        {
            if (Fullest(name, uses.Keys) is { } full && full != name)
            {
                Join(name, full);
            }
        }

        return [.. uses
            .Where(use => use.Value.Count > 1)
            .OrderByDescending(use => use.Value.Articles.Count).ThenByDescending(use => use.Value.Count).ThenBy(use => use.Key, StringComparer.Ordinal)
            .Take(most).Select(use => new StoryName(use.Key, use.Value.Articles.Count))];

        void Join(string name, string into)
        {
            uses[into].Articles.UnionWith(uses[name].Articles);
            uses[into] = (uses[into].Articles, uses[into].Count + uses[name].Count);
            uses.Remove(name);
        }
    }

    /// <summary>Words that the articles write without a capital.</summary>
    private static HashSet<string> SmallWords(IReadOnlyList<Article> articles)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string text in articles.SelectMany(article => article.Body).Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text))
        {
            foreach (Range word in Words.In(text))
            {
                if (char.IsLower(text[word.Start]))
                {
                    bySpan.Add(text.AsSpan(word));
                }
            }
        }

        return words;
    }

    /// <summary>The longest of the names that ends with a name; null when none does.</summary>
    public static string? Fullest(string name, IEnumerable<string> names) => names
        .Where(other => other == name || other.EndsWith(" " + name, StringComparison.Ordinal))
        .OrderByDescending(other => other.Length).ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Runs of capitalised words, without one that merely begins a sentence.</summary>
    public static IEnumerable<string> In(string text)
    {
        var names = new List<string>();
        foreach (Range sentence in Sentences.Split(text))
        {
            AddFrom(text[sentence], names);
        }

        return names;
    }

    private static void AddFrom(string sentence, List<string> names)
    {
        int start = -1, end = -1, count = 0;
        bool opens = true, opened = false;
        foreach (Range range in Words.In(sentence))
        {
            (int at, int length) = range.GetOffsetAndLength(sentence.Length);
            ReadOnlySpan<char> word = sentence.AsSpan(at, length);
            bool joins = start >= 0 && at == end + 1 && sentence[end] == ' ' && count < MaxWords;
            bool capital = char.IsUpper(word[0]) && !IsNoName.Contains(word);
            if (start >= 0 && !(joins && capital))
            {
                Flush();
            }

            if (capital)
            {
                (start, count, opened) = start < 0 ? (at, 1, opens) : (start, count + 1, opened);
                end = at + length;
            }

            opens = false;
        }

        Flush();

        void Flush()
        {
            if (start >= 0 && (!opened || count > 1))
            {
                // A word that begins the sentence and is no name elsewhere would make "Engineer Ines Tolland"; such runs are kept as written.
                string name = sentence[start..end];
                name = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
                if (name.Length > 1)
                {
                    names.Add(name);
                }
            }

            (start, count) = (-1, 0);
        }
    }
}
