using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Markup;

/// <summary>Text without markup, as records and wires carry it, as blocks: paragraphs are told by blank lines, indents or line lengths.</summary>
internal static class TextBlocks
{
    /// <summary>Characters of the longest line that a teleprinter or mail program breaks text at.</summary>
    private const int WrapWidth = 100;

    /// <summary>Characters below which lines are short by themselves (verse, tables, lists), not broken.</summary>
    private const int MinWrapWidth = 45;

    /// <summary>The blocks of the text; empty for white space.</summary>
    public static IReadOnlyList<Block> Of(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int margin = lines.Where(line => !line.AsSpan().Trim().IsEmpty).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        bool blanks = HasInnerBlank(lines);
        bool wrapped = IsWrapped(lines, out int width) || IsSource(lines, margin);
        var blocks = new List<Block>();
        var paragraph = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            bool ends = line.AsSpan().Trim().IsEmpty;
            if (ends || IsIndented(line, margin) || BulletLength(line) > 0 || (!blanks && !wrapped))
            {
                Flush(blocks, paragraph);
            }

            if (!ends)
            {
                paragraph.Add(line);
                if (!blanks && wrapped && EndsParagraph(line, width))
                {
                    Flush(blocks, paragraph);
                }
            }
        }

        Flush(blocks, paragraph);
        return blocks;
    }

    private static void Flush(List<Block> blocks, List<string> paragraph)
    {
        if (paragraph.Count > 0)
        {
            int bullet = BulletLength(paragraph[0]);
            paragraph[0] = paragraph[0].TrimStart()[bullet..];
            string text = Core.Text.PlainText.OneLine(string.Join(' ', paragraph));
            if (text.Length > 0)
            {
                blocks.Add(bullet > 0 ? new Block(BlockKind.ListItem, text, 1) : new Block(BlockKind.Paragraph, text));
            }

            paragraph.Clear();
        }
    }

    private static bool HasInnerBlank(string[] lines)
    {
        int first = Array.FindIndex(lines, line => line.Trim().Length > 0), last = Array.FindLastIndex(lines, line => line.Trim().Length > 0);
        return first >= 0 && Enumerable.Range(first, last - first).Any(i => lines[i].AsSpan().Trim().IsEmpty);
    }

    /// <summary>Broken lines are all about as long as the longest, save where a paragraph ends.</summary>
    private static bool IsWrapped(string[] lines, out int width)
    {
        int[] lengths = [.. lines.Select(line => line.TrimEnd().Length).Where(length => length > 0)];
        width = lengths.DefaultIfEmpty().Max();
        int limit = width;
        return lengths.Length > 3 && width is >= MinWrapWidth and <= WrapWidth && lengths.Count(length => length > limit * 3 / 4) * 2 > lengths.Length;
    }

    /// <summary>Text that was indented with the markup around it is broken anywhere; paragraphs end where sentences do.</summary>
    private static bool IsSource(string[] lines, int margin)
    {
        string[] filled = [.. lines.Where(line => !line.AsSpan().Trim().IsEmpty)];
        return margin > 1 && filled.Length > 1 && filled[..^1].Count(line => SentenceEnd(line.TrimEnd())) * 2 < filled.Length;
    }

    private static bool EndsParagraph(string line, int width)
    {
        string text = line.TrimEnd();
        return text.Length < width * 4 / 5 && SentenceEnd(text);
    }

    private static bool SentenceEnd(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or '»' or ':' or ')' or '。' or '」';

    /// <summary>An indent starts a paragraph when other lines have less of it: text that stands in markup is indented as a whole.</summary>
    private static bool IsIndented(string line, int margin) => line.Length > margin && (line[margin] == '\t' || line.AsSpan(margin).StartsWith("   ", StringComparison.Ordinal));

    private static int BulletLength(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimStart();
        return text.Length > 2 && text[0] is '-' or '*' or '•' or '–' or '·' && text[1] is ' ' or '\t' && !text[2..].TrimStart().IsEmpty ? 2 : 0;
    }
}
