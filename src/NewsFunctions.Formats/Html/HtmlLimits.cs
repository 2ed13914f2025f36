using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Html;

/// <summary>What a page may demand. The parser's work grows with tags times open tags, so both are bounded before it sees the page.</summary>
internal static class HtmlLimits
{
    /// <summary>Most tags of a page; the largest news pages have some 20,000.</summary>
    public const int MaxTags = 150_000;

    /// <summary>Most tags open at once, so far as counting names can tell; browsers stop nesting at 512.</summary>
    public const int MaxOpen = 3_000;

    /// <summary>
    /// Most steps that the parser may take looking through open tags, about one for each open tag at every tag: 100,000 tags some 600 deep. A news page
    /// stays below two million; at this limit parsing takes a third of a second.
    /// </summary>
    public const long MaxSteps = 60_000_000;

    /// <summary>Pages with fewer tags cannot cost much however they are nested.</summary>
    private const int Harmless = 3_000;

    private const int Buckets = 1024;

    /// <summary>Why the page is refused; null when it may be parsed.</summary>
    public static Rejection? Check(ReadOnlySpan<char> html)
    {
        int signs = html.Count('<');
        if (signs <= Harmless)
        {
            return null;
        }

        (int tags, int open, long steps) = signs > MaxTags * 4 ? (MaxTags + 1, 0, 0) : Measure(html);
        string? wrong = tags > MaxTags ? string.Create(CultureInfo.InvariantCulture, $"has more than {MaxTags:N0} tags")
            : open > MaxOpen ? string.Create(CultureInfo.InvariantCulture, $"leaves more than {MaxOpen:N0} tags open inside each other")
            : steps > MaxSteps ? "has too many tags so deep inside each other"
            : null;
        return wrong is null ? null : new Rejection(RejectCode.TooComplex, $"The page {wrong}. It is damaged or no article; save the article again from the browser, or upload its text.");
    }

    /// <summary>Counts start tags, and how many more were opened than closed, name by name; stops at the limits.</summary>
    private static (int Tags, int Open, long Steps) Measure(ReadOnlySpan<char> html)
    {
        Span<int> balance = stackalloc int[Buckets];
        balance.Clear();
        int tags = 0, open = 0, most = 0;
        long steps = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            ReadOnlySpan<char> rest = html[(at + 1)..];
            bool closes = rest[0] == '/';
            ReadOnlySpan<char> name = Name(closes ? rest[1..] : rest);
            if (!name.IsEmpty)
            {
                tags++;
                steps += open;
                ref int count = ref balance[Bucket(name)];
                if (closes && count > 0)
                {
                    count--;
                    open--;
                }
                else if (!closes && !IsVoid(name))
                {
                    count++;
                    open++;
                    most = Math.Max(most, open);
                }

                if (tags > MaxTags || most > MaxOpen || steps > MaxSteps)
                {
                    break;
                }
            }

            int next = rest.IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return (tags, most, steps);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && length < 40 && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }

    private static int Bucket(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ (uint)(c | 0x20)) * 16777619u);
        }

        return (int)(hash % Buckets);
    }

    /// <summary>Elements without an end tag, and those whose end tag is mostly left out.</summary>
    private static bool IsVoid(ReadOnlySpan<char> name) => name.Length switch
    {
        1 => (name[0] | 0x20) == 'p',
        2 => Is(name, "br") || Is(name, "hr") || Is(name, "li") || Is(name, "td") || Is(name, "tr") || Is(name, "th") || Is(name, "dt") || Is(name, "dd"),
        3 => Is(name, "img") || Is(name, "col") || Is(name, "wbr"),
        4 => Is(name, "meta") || Is(name, "link") || Is(name, "area") || Is(name, "base") || Is(name, "path") || Is(name, "rect"),
        5 => Is(name, "input") || Is(name, "embed") || Is(name, "param") || Is(name, "track"),
        6 => Is(name, "option") || Is(name, "source"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
