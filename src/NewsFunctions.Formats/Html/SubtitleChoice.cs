using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The standfirst: what structured data calls the alternative headline, else the block between headline and body that its box calls a deck or summary.</summary>
internal static class SubtitleChoice
{
    /// <summary>Blocks behind the headline in which it stands.</summary>
    private const int Within = 6;

    /// <summary>Characters of the longest one; beyond it is a paragraph.</summary>
    private const int MaxLength = 400;

    /// <summary>Words of the shortest one.</summary>
    private const int MinWords = 5;

    /// <summary>The subtitle and whether it was read off the page; a text that the body keeps is none, so that no record says it twice.</summary>
    public static (string? Subtitle, bool Inferred) Of(PageContext page, PageMetadata metadata, ArticleBody body, string? title, int titleBlock)
    {
        if (metadata.JsonLd.AlternativeHeadline is { } declared && Plain.OneLine(System.Net.WebUtility.HtmlDecode(declared)) is { Length: > 0 and <= MaxLength } clean && !IsSame(clean, title))
        {
            return (clean, false);
        }

        for (int i = titleBlock + 1; titleBlock >= 0 && i < Math.Min(titleBlock + 1 + Within, page.Facts.Length) && !body.Kept[i]; i++)
        {
            PageBlock block = page.Tree.Blocks[i];
            bool isDeck = (page.Near[block.Node] & Marks.Summary) != 0 && (page.Near[block.Node] & FirstGuess.Unlikely) == 0 && block.LinkLength == 0;
            if (isDeck && block.Length <= MaxLength && page.Facts[i].Words >= MinWords && page.Rules[i] is null && Plain.OneLine(page.Tree.Text(block).ToString()) is var text && !IsSame(text, title))
            {
                return (text, true);
            }
        }

        return (null, false);
    }

    private static bool IsSame(string text, string? title) => title is not null && BlockFacts.Of(text).Hash == BlockFacts.Of(title).Hash;
}
