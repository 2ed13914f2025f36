using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Html;

/// <summary>The language of the text: as declared, unless the text itself is clearly in another; templates declare "en" on pages of any language.</summary>
internal static class PageLanguage
{
    /// <summary>Characters of the body that are enough to tell a language.</summary>
    private const int Sample = 3000;

    public static (string? Language, bool Inferred) Of(string? declared, IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (Block block in blocks)
        {
            if (text.Length >= Sample)
            {
                break;
            }

            text.Append(block.Text, 0, Math.Min(block.Text.Length, Sample)).Append('\n');
        }

        string? detected = LanguageDetector.Detect(text.ToString());
        return detected is null || (declared is not null && declared.Split('-')[0] == detected) ? (declared, false) : (detected, true);
    }
}
