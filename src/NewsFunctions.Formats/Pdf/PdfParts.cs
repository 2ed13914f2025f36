using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Pdf;

/// <summary>Paragraphs to parts: headline and subheads by size, items by their mark, tables by their gaps.</summary>
internal static class PdfParts
{
    /// <summary>Letters this much larger than running text are a heading's.</summary>
    private const double HeadingSize = 1.12;

    /// <summary>Letters this much larger than running text may be the headline's.</summary>
    private const double TitleSize = 1.25;

    private const int MaxHeading = 220;

    /// <summary>A masthead is larger than any headline and has at most so many words.</summary>
    private const int MastheadWords = 3;

    /// <summary>Letters this much larger than running text are a headline's though a larger masthead stands above it.</summary>
    private const double UnderMasthead = 1.5;

    /// <summary>Leaders of a table of contents.</summary>
    private const string Leaders = ".....";

    /// <summary>The parts in order.</summary>
    public static IReadOnlyList<DocumentPart> Read(IReadOnlyList<PdfParagraph> paragraphs, PdfHyphens hyphens)
    {
        double body = BodySize(paragraphs);
        paragraphs = PdfCaptions.Apart(paragraphs, body, out IReadOnlySet<PdfParagraph> captions);
        string[] texts = [.. paragraphs.Select(paragraph => hyphens.Join(paragraph.Lines))];
        int title = Title(paragraphs, texts, body);
        double[] sizes = [.. paragraphs.Where((paragraph, i) => IsHeading(paragraph, texts[i], body)).Select(paragraph => Math.Round(paragraph.Size)).Distinct().OrderDescending()];
        var parts = new List<DocumentPart>(paragraphs.Count);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            PdfParagraph paragraph = paragraphs[i];
            if (texts[i].Length == 0)
            {
                continue;
            }

            bool heading = IsHeading(paragraph, texts[i], body);
            parts.Add(i == title ? new DocumentPart(PartKind.Title, texts[i])
                : heading && i < title && paragraph.Page == 1 ? new DocumentPart(PartKind.Furniture, texts[i])
                : heading ? new DocumentPart(PartKind.Heading, texts[i], Math.Clamp(Array.IndexOf(sizes, Math.Round(paragraph.Size)) + 1, 1, 6))
                : captions.Contains(paragraph) ? new DocumentPart(PartKind.Caption, texts[i])
                : PdfParagraphs.IsItem(texts[i]) ? new DocumentPart(PartKind.ListItem, texts[i][1..].Trim(), 1)
                : texts[i].Contains(Leaders, StringComparison.Ordinal) ? new DocumentPart(PartKind.Furniture, texts[i])
                : IsTable(paragraph) ? new DocumentPart(PartKind.Table, string.Join('\n', paragraph.Lines.Select(line => line.Text)))
                : new DocumentPart(PartKind.Paragraph, texts[i], Prominent: paragraph.Bold));
        }

        return parts;
    }

    /// <summary>The size of running text: the one that most letters have.</summary>
    private static double BodySize(IReadOnlyList<PdfParagraph> paragraphs) => paragraphs.SelectMany(paragraph => paragraph.Lines)
        .GroupBy(line => Math.Round(line.Size * 2) / 2)
        .MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;

    private static int Title(IReadOnlyList<PdfParagraph> paragraphs, string[] texts, double body)
    {
        int[] large = [.. Enumerable.Range(0, paragraphs.Count)
            .Where(i => paragraphs[i].Page == paragraphs[0].Page && paragraphs[i].Size >= TitleSize * body && texts[i].Length is > 3 and <= MaxHeading && texts[i].Any(char.IsLetter))
            .OrderByDescending(i => Math.Round(paragraphs[i].Size))];
        if (large.Length == 0)
        {
            return -1;
        }

        // Below a masthead the headline is the largest line that reads like one.
        int below = Array.Find(large, i => i > large[0] && Words(texts[i]) > MastheadWords && paragraphs[i].Size >= UnderMasthead * body && !texts[i].Contains('@', StringComparison.Ordinal) && !texts[i].Contains("://", StringComparison.Ordinal));
        return large[0] == 0 && below > 0 && Words(texts[0]) <= MastheadWords ? below : large[0];
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    private static bool IsHeading(PdfParagraph paragraph, string text, double body) => paragraph.Size >= HeadingSize * body && text.Length <= MaxHeading && text.Any(char.IsLetter);

    private static bool IsTable(PdfParagraph paragraph) => paragraph.Lines.Count >= 2 && paragraph.Lines.All(line => line.Text.Contains('\t', StringComparison.Ordinal));
}
