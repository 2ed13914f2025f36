using System.Text;
using UglyToad.PdfPig.Content;

namespace NewsFunctions.Formats.Pdf;

/// <summary>From the letters of a page to rows of words.</summary>
internal static class PdfRows
{
    /// <summary>Letters whose baselines are this part of their size apart stand on one row; raised figures do.</summary>
    private const double SameRow = 0.4;

    /// <summary>A gap of this part of the size parts two words; kerning stays below a tenth, justified spaces above a fifth.</summary>
    private const double WordGap = 0.17;

    /// <summary>A letter drawn again this part of its size beside itself makes it look bold, and is one letter.</summary>
    private const double Doubled = 0.12;

    /// <summary>Points of the smallest letter that a reader can read.</summary>
    private const double MinSize = 3;

    /// <summary>The rows from top to bottom.</summary>
    public static IReadOnlyList<PdfRow> Read(Page page)
    {
        List<PdfGlyph> glyphs = [.. page.Letters.Take(PdfLimits.MaxPageLetters).Where(letter => IsVisible(letter, page)).Select(Glyph)];
        glyphs.Sort((one, other) => other.Base.CompareTo(one.Base));
        var rows = new List<PdfRow>();
        for (int start = 0; start < glyphs.Count;)
        {
            int end = start + 1;
            while (end < glyphs.Count && glyphs[start].Base - glyphs[end].Base < SameRow * Math.Max(glyphs[start].Size, glyphs[end].Size))
            {
                end++;
            }

            List<PdfWord> words = Words(glyphs.GetRange(start, end - start));
            if (words.Count > 0)
            {
                rows.Add(new PdfRow(words));
            }

            start = end;
        }

        return rows;
    }

    private static bool IsVisible(Letter letter, Page page) => letter.TextOrientation is TextOrientation.Horizontal
        && letter.PointSize >= MinSize && double.IsFinite(letter.StartBaseLine.X) && double.IsFinite(letter.StartBaseLine.Y) && double.IsFinite(letter.EndBaseLine.X)
        && letter.StartBaseLine.X > -letter.PointSize && letter.StartBaseLine.X < page.Width && letter.StartBaseLine.Y > -letter.PointSize && letter.StartBaseLine.Y < page.Height;

    private static PdfGlyph Glyph(Letter letter)
    {
        double left = letter.StartBaseLine.X, right = Math.Max(letter.EndBaseLine.X, left);
        return new PdfGlyph(letter.Value ?? "", left, right, letter.StartBaseLine.Y, letter.PointSize, letter.FontDetails.IsBold || letter.FontDetails.Weight >= 600);
    }

    private static List<PdfWord> Words(List<PdfGlyph> row)
    {
        row.Sort((one, other) => one.Left.CompareTo(other.Left));
        var words = new List<PdfWord>();
        var text = new StringBuilder();
        double left = 0, right = 0, height = 0, size = 0;
        bool bold = true;
        PdfGlyph last = default;
        void End()
        {
            if (text.Length > 0)
            {
                words.Add(new PdfWord(Readable(text.ToString()), left, right, height, size, bold));
            }

            text.Clear();
        }

        foreach (PdfGlyph glyph in row)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                End();
                continue;
            }

            if (text.Length > 0 && glyph.Text == last.Text && glyph.Left - last.Left < Doubled * glyph.Size)
            {
                continue;
            }

            if (text.Length > 0 && glyph.Left - right > WordGap * glyph.Size)
            {
                End();
            }

            if (text.Length == 0)
            {
                (left, height, size, bold) = (glyph.Left, glyph.Base, glyph.Size, true);
            }

            text.Append(glyph.Text);
            right = Math.Max(glyph.Right, glyph.Left);
            size = Math.Max(size, glyph.Size);
            bold &= glyph.Bold;
            last = glyph;
        }

        End();
        return words;
    }

    /// <summary>Ligatures and the shapes of Arabic letters as the letters they stand for; right-to-left words in reading order.</summary>
    private static string Readable(string word)
    {
        string text = word.AsSpan().ContainsAnyInRange('\uFB00', '\uFEFC') ? word.Normalize(NormalizationForm.FormKC) : word;
        if (!text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF'))
        {
            return text;
        }

        char[] letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
