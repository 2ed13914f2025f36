using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsFunctions.Formats.Pdf;

/// <summary>Running heads, footers and page numbers: rows at the edge of pages that come again on other pages, but for their numbers.</summary>
internal static class PdfFurniture
{
    /// <summary>Rows at the head and at the foot of a page that may be furniture.</summary>
    private const int EdgeRows = 3;

    /// <summary>Words that stand beside a page number and nothing else.</summary>
    private static readonly FrozenSet<string> PageWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "", "p", "pg", "page", "pageof", "of", "seite", "seitevon", "von", "s", "página", "páginade", "pagina", "paginavan", "paginadi", "pág", "pag", "págde", "sida", "sidaav", "side", "sideaf", "sideav", "strona", "stronaz", "str", "стр", "страница", "страницаиз", "pagesur", "sur", "sivu", "oldal", "sayfa", "第页", "页", "ページ", "頁", "쪽", "صفحة");

    /// <summary>The pages without their furniture, which is added to <paramref name="dropped"/>, each text once.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Without(IReadOnlyList<IReadOnlyList<PdfRow>> pages, ISet<string> dropped)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IReadOnlyList<PdfRow> page in pages)
        {
            foreach (string key in Enumerable.Range(0, page.Count).Where(i => IsEdge(page, i)).Select(i => Key(page[i])).Distinct(StringComparer.Ordinal))
            {
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        int often = Math.Max(2, Math.Min(3, pages.Count / 2));
        var kept = new List<IReadOnlyList<PdfRow>>(pages.Count);
        foreach (IReadOnlyList<PdfRow> page in pages)
        {
            var rows = new List<PdfRow>(page.Count);
            for (int i = 0; i < page.Count; i++)
            {
                bool furniture = IsEdge(page, i) && (seen[Key(page[i])] >= often || (IsOutermost(page, i) && IsPageNumber(page[i].Text)));
                if (furniture)
                {
                    dropped.Add(page[i].Text);
                }
                else
                {
                    rows.Add(page[i]);
                }
            }

            kept.Add(rows);
        }

        return kept;
    }

    private static bool IsEdge(IReadOnlyList<PdfRow> page, int row) => row < EdgeRows || row >= page.Count - EdgeRows;

    private static bool IsOutermost(IReadOnlyList<PdfRow> page, int row) => row == 0 || row == page.Count - 1;

    private static bool IsPageNumber(string text)
    {
        if (text.Length is > 0 and <= 6 && !text.AsSpan().ContainsAnyExcept("ivxlc"))
        {
            return true;
        }

        if (text.Length > 30 || !text.Any(char.IsDigit) || text.Count(char.IsDigit) > 8)
        {
            return false;
        }

        var letters = new StringBuilder();
        foreach (char c in text.Where(c => char.IsLetter(c)))
        {
            letters.Append(c);
        }

        return PageWords.Contains(letters.ToString());
    }

    /// <summary>The row's text with every number alike, and its size: a headline is not furniture because a running head repeats it.</summary>
    private static string Key(PdfRow row)
    {
        var key = new StringBuilder();
        foreach (char c in row.Text)
        {
            if (!char.IsDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length == 0 || key[^1] != '#')
            {
                key.Append('#');
            }
        }

        return key.Append('|').Append(Math.Round(row.Size).ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
