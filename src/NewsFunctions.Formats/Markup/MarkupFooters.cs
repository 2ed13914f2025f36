namespace NewsFunctions.Formats.Markup;

/// <summary>Lines that publishing systems add to the text of a record or feed entry: they are no part of the article.</summary>
internal static class MarkupFooters
{
    private const int LongestFooter = 300;

    /// <summary>What WordPress's sharing adds below a text.</summary>
    private static readonly string[] Sharing = ["share this", "share this:", "like this", "like loading", "like this: like loading", "loading", "share", "tweet", "teilen mit", "gefällt mir", "partager", "compartir", "condividi"];

    private static readonly string[] ReadOn =
    [
        "read more", "continue reading", "read the full story", "read full story", "read full article", "read the full article", "full story", "click here to read more",
        "weiterlesen", "mehr lesen", "lire la suite", "seguir leyendo", "leer más", "continua a leggere", "leggi tutto", "lees meer", "les mer", "läs mer", "læs mere", "leia mais", "czytaj więcej",
    ];

    /// <summary>The rule that names the paragraph a footer; null for text.</summary>
    public static string? RuleFor(string paragraph)
    {
        if (paragraph.Length > LongestFooter)
        {
            return null;
        }

        // WordPress and its SEO plug-ins end each entry of a feed with this sentence.
        if (paragraph.StartsWith("The post ", StringComparison.Ordinal)
            && (paragraph.Contains(" appeared first on ", StringComparison.Ordinal) || paragraph.Contains(" first appeared on ", StringComparison.Ordinal)))
        {
            return "feed-footer";
        }

        ReadOnlySpan<char> bare = paragraph.AsSpan().Trim(" .…→»>›[]()&;:");
        foreach (string phrase in Sharing)
        {
            if (bare.Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return "share-bar";
            }
        }

        foreach (string phrase in ReadOn)
        {
            if (bare.Equals(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return "read-more";
            }
        }

        return null;
    }
}
