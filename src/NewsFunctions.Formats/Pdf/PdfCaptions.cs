using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Pdf;

/// <summary>Captions among the paragraphs of a page: set smaller than running text, with a picture's credit or in the middle of somebody's sentence.</summary>
internal static class PdfCaptions
{
    /// <summary>Letters of a caption as a part of those of running text, at most.</summary>
    private const double Smaller = 0.93;

    private const int MaxCaption = 350;
    private const int MaxInsert = 220;

    /// <summary>The paragraphs with those made whole that a caption stands in; each caption comes behind the paragraph it parted.</summary>
    /// <param name="paragraphs">The paragraphs in reading order.</param>
    /// <param name="body">The size of running text.</param>
    /// <param name="captions">Those that are captions.</param>
    public static IReadOnlyList<PdfParagraph> Apart(IReadOnlyList<PdfParagraph> paragraphs, double body, out IReadOnlySet<PdfParagraph> captions)
    {
        var found = new HashSet<PdfParagraph>(ReferenceEqualityComparer.Instance);
        var whole = new List<PdfParagraph>(paragraphs.Count);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            PdfParagraph paragraph = paragraphs[i];
            bool parts = i > 0 && i + 1 < paragraphs.Count && whole.Count > 0 && GoesOn(whole[^1], paragraphs[i + 1], body);
            if (IsCaption(paragraph, body, parts))
            {
                found.Add(paragraph);
                if (parts)
                {
                    whole[^1] = new PdfParagraph([.. whole[^1].Lines, .. paragraphs[++i].Lines]);
                }
            }

            whole.Add(paragraph);
        }

        captions = found;
        return whole;
    }

    private static bool IsCaption(PdfParagraph paragraph, double body, bool parts)
    {
        string text = paragraph.Size <= Smaller * body ? string.Join(' ', paragraph.Lines.Select(line => line.Text)) : "";
        return text.Length is > 3 and <= MaxCaption && text.Any(char.IsLetter) && !text.Contains('\t', StringComparison.Ordinal) && (CaptionText.HasCredit(text) || (parts && text.Length <= MaxInsert));
    }

    /// <summary>Running text that stops in a sentence, and more of it that begins with a small letter.</summary>
    private static bool GoesOn(PdfParagraph before, PdfParagraph after, double body) =>
        Math.Abs(before.Size - body) < body * 0.05 && Math.Abs(after.Size - body) < body * 0.05
        && before.Lines[^1].Text.AsSpan().TrimEnd(" \"”»’)") is [.., not ('.' or '!' or '?' or '…' or ':')]
        && after.Lines[0].Text is [var first, ..] && char.IsLower(first);
}
