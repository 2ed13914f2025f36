using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Html;

/// <summary>Wordings of a headline: what a site adds to them, and how alike two are.</summary>
internal static class TitleText
{
    /// <summary>Marks that part a headline from the name of the site or section.</summary>
    public static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " // ", " / ", " < ", " > ", " ~ ", "| ", " |"];

    /// <summary>Takes the site's name off the end (or head) of a title.</summary>
    public static string? Cut(string? title, string? site, bool byLength)
    {
        if (title is null)
        {
            return null;
        }

        foreach (string separator in Separators)
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            string tail = title[(last + separator.Length)..], head = title[..last];
            if (site is not null && Shared(tail, site) >= 0.5)
            {
                return head.Trim();
            }

            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (site is not null && Shared(title[..first], site) >= 0.5)
            {
                return title[(first + separator.Length)..].Trim();
            }

            if (byLength && IsHost(tail))
            {
                return head.Trim();
            }

            if (byLength && Words.Count(tail) <= 4 && Words.Count(head) >= 4 && separator is not " / ")
            {
                return head.Trim();
            }
        }

        return title;
    }

    /// <summary>"courier.example": an address as the name of a site.</summary>
    private static bool IsHost(string name) => name.IndexOf(' ', StringComparison.Ordinal) < 0 && name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is 3 or 4 or 5 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>Words that two texts share, as a part of the longer one's words.</summary>
    public static double Shared(string a, string b)
    {
        HashSet<string> left = [.. Keys(a)], right = [.. Keys(b)];
        return left.Count == 0 || right.Count == 0 ? 0 : left.Count(right.Contains) / (double)Math.Max(left.Count, right.Count);
    }

    private static string[] Keys(string text) =>
        text.ToLowerInvariant().Split([' ', '\u00A0', ',', '.', ':', '|', '-', '–', '—', '’', '\'', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
