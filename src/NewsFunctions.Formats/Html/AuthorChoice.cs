namespace NewsFunctions.Formats.Html;

/// <summary>Who wrote it: structured data and meta tags, checked; else what the page marks as its byline; else a line that reads as one.</summary>
internal static class AuthorChoice
{
    private static readonly string[] AuthorTags = ["citation_author", "citation_authors", "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "og:author", "book:author"];

    /// <summary>The persons, the byline as it stands, and whether they were read off the visible text.</summary>
    public static (IReadOnlyList<string> Authors, string? Byline, bool Inferred) Of(PageContext page, PageMetadata metadata, HeadArea near, string? site)
    {
        (List<string> marked, string? byline, bool worded) = ShownAuthors.Of(page, near);
        List<string> declared = AuthorNames.Clean(metadata.JsonLd.Authors);
        if (declared.Count == 0 || declared.All(name => AuthorNames.IsWeak(name, site)))
        {
            List<string> tagged = FromTags(metadata);
            declared = tagged.Count > 0 && (declared.Count == 0 || !tagged.All(name => AuthorNames.IsWeak(name, site))) ? tagged : declared;
        }

        if (metadata.JsonLd.Authors.Count == 0 && worded && marked.Count > 0 && !IsReview(byline) && !marked.Intersect(declared, StringComparer.OrdinalIgnoreCase).Any())
        {
            return (marked, byline, true); // a meta tag names whose account it was; "By …" under the headline says who wrote it
        }

        if (declared.Count > 0 && marked.Count > declared.Count && !declared.Except(marked, StringComparer.OrdinalIgnoreCase).Any())
        {
            return (marked, byline, worded); // systems that know one author to an article declare the first of those whom the byline names
        }

        if (declared.Count > 0 && (marked.Count == 0 || !declared.All(name => AuthorNames.IsWeak(name, site))))
        {
            return ([.. declared.Where(name => !AuthorNames.IsMachine(name))], byline, false);
        }

        return (marked, byline, worded && marked.Count > 0);
    }

    private static bool IsReview(string? byline) => byline is not null && (byline.StartsWith("reviewed", StringComparison.OrdinalIgnoreCase) || byline.StartsWith("edited", StringComparison.OrdinalIgnoreCase));

    private static List<string> FromTags(PageMetadata metadata)
    {
        foreach (string tag in AuthorTags)
        {
            IEnumerable<string> values = metadata.Lists.Where(pair => pair.Name == tag).Select(pair => tag is "citation_author" or "citation_authors" ? Turned(pair.Value) : pair.Value);
            if (AuthorNames.Clean(values) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>"Holm, Greta" as catalogues write it.</summary>
    private static string Turned(string name) => name.Split(", ") is [var last, var first] ? $"{first} {last}" : name;
}
