using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Html;

/// <summary>The date of publication in the state that a page's framework keeps in a script, under one of the usual keys.</summary>
internal static class ScriptDate
{
    /// <summary>Characters behind a key in which its value begins and ends.</summary>
    private const int Window = 56;

    /// <summary>Characters of the shortest key.</summary>
    private const int MinKey = 7;

    /// <summary>Most keys that are looked at.</summary>
    private const int MaxHits = 200;

    private static readonly string[] Keys =
        ["datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date", "publicationDate", "publication_date", "firstPublished", "first_published_at", "datePublication", "pubDate"];

    private static readonly System.Buffers.SearchValues<string> AnyKey = System.Buffers.SearchValues.Create(Keys, StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create("\\\"'&,}<");

    /// <summary>The date; null when there is none or several days are named, as on pages full of teasers.</summary>
    public static ArticleDate? Of(ReadOnlySpan<char> html)
    {
        ArticleDate? found = null;
        int hits = 0;
        for (int at = html.IndexOfAny(AnyKey); at >= 0 && hits < MaxHits; hits++)
        {
            html = html[(at + MinKey)..];
            if (Value(html) is { } date)
            {
                if (found is { } other && other.Day != date.Day)
                {
                    return null;
                }

                found = date;
            }

            at = html.IndexOfAny(AnyKey);
        }

        return found;
    }

    /// <summary>The value behind a key, however its quotes are written: "…", \"…\", &amp;quot;…&amp;quot;.</summary>
    private static ArticleDate? Value(ReadOnlySpan<char> behind)
    {
        behind = behind[..Math.Min(behind.Length, Window)];
        int start = behind.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        behind = behind[start..];
        int end = behind.IndexOfAny(ValueEnds);
        return end >= 8 ? DateChoice.Read(behind[..end].ToString()) : null;
    }
}
