using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Pdf;

/// <summary>Lines to paragraphs: by the gap between lines, indents, size and weight; one goes on over columns and pages.</summary>
internal static class PdfParagraphs
{
    /// <summary>A distance this much larger than the usual one between lines ends a paragraph.</summary>
    private const double WiderGap = 1.25;

    /// <summary>A line that begins this part of its size further right than the column begins a paragraph.</summary>
    private const double Indent = 0.8;

    /// <summary>A sentence that ends before this part of the column's width ends a paragraph.</summary>
    private const double ShortLine = 0.72;

    /// <summary>Sizes that differ by less are one.</summary>
    private const double SameSize = 0.06;

    /// <summary>Paragraphs from the top among which a line may be the byline or the date, with no gap below it.</summary>
    private const int HeadParagraphs = 8;

    /// <summary>The paragraphs in order.</summary>
    public static IReadOnlyList<PdfParagraph> Read(IReadOnlyList<PdfLine> lines)
    {
        var paragraphs = new List<PdfParagraph>();
        var open = new List<PdfLine>();
        double leading = UsualLeading(lines);
        foreach (PdfLine line in lines)
        {
            if (open.Count > 0 && (Begins(line, open, leading) || (paragraphs.Count < HeadParagraphs && (IsHeadLine(open[^1]) || IsHeadLine(line)))))
            {
                paragraphs.Add(new PdfParagraph([.. open]));
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0)
        {
            paragraphs.Add(new PdfParagraph([.. open]));
        }

        return paragraphs;
    }

    /// <summary>Whether a line opens with the mark of a list's item.</summary>
    public static bool IsItem(string text) => text.Length > 2 && text[0] is '•' or '▪' or '■' or '◦' or '●' or '‣' or '\uF0B7' or '–' && text[1] is ' ' or '\t';

    private static bool Begins(PdfLine line, List<PdfLine> open, double leading)
    {
        PdfLine before = open[^1];
        if (Math.Abs(line.Size - before.Size) > SameSize * before.Size || line.Bold != before.Bold || IsItem(line.Text))
        {
            // A bold word that happens to fill the last line of a paragraph does not end it.
            return Math.Abs(line.Size - before.Size) > SameSize * before.Size || IsItem(line.Text) || EndsSentence(before.Text) || open.All(one => one.Bold) || char.IsUpper(line.Text[0]);
        }

        bool indented = line.Left - line.Column.Left > Indent * line.Size;
        if (line.Column != before.Column)
        {
            return indented || EndsSentence(before.Text);
        }

        bool tabular = line.Text.Contains('\t', StringComparison.Ordinal) != before.Text.Contains('\t', StringComparison.Ordinal);
        bool hanging = open.Count > 1 && open[^1].Left - open[0].Left > Indent * line.Size;
        bool shortBefore = before.Right < line.Column.Left + ((line.Column.Right - line.Column.Left) * ShortLine);
        double down = before.Base - line.Base;
        return tabular
            || down > line.Size * leading * WiderGap
            || (indented && (before.Left - before.Column.Left <= Indent * line.Size / 2 || shortBefore) && !IsItem(open[0].Text) && !IsCentred(line, before))
            || (hanging && before.Left - line.Left > Indent * line.Size)
            || (EndsSentence(before.Text) && shortBefore && !char.IsLower(line.Text[0]));
    }

    private static bool IsHeadLine(PdfLine line) => line.Right - line.Left < (line.Column.Right - line.Column.Left) * ShortLine
        && (VisibleDate.IsDateLine(line.Text, out _) || BylineText.TryRead(line.Text, out _) || BylineText.TryReadWithDate(line.Text, out _));

    private static bool IsCentred(PdfLine line, PdfLine before) => Math.Abs(line.Left + line.Right - before.Left - before.Right) < line.Size && line.Left - before.Left > line.Size * 2;

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd(" \"”»’)") is [.., '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？'];

    /// <summary>The distance of two lines as a part of their size, as most letters have it.</summary>
    private static double UsualLeading(IReadOnlyList<PdfLine> lines) => lines.Zip(lines.Skip(1))
        .Where(pair => pair.First.Column == pair.Second.Column && Math.Abs(pair.First.Size - pair.Second.Size) < SameSize * pair.First.Size)
        .Select(pair => (Leading: Math.Round((pair.First.Base - pair.Second.Base) / pair.Second.Size * 20) / 20, Letters: pair.Second.Text.Length))
        .Where(one => one.Leading is > 0.5 and < 4)
        .GroupBy(one => one.Leading)
        .MaxBy(group => group.Sum(one => one.Letters))?.Key ?? 1.2;
}
