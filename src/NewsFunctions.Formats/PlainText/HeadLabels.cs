using System.Collections.Frozen;

namespace NewsFunctions.Formats.PlainText;

/// <summary>The labels of a form at the head of a typed text: "Headline: Ferry sails again", "Quelle: …".</summary>
internal static class HeadLabels
{
    private const int LongestLabel = 20;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Headlines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "headline", "title", "head", "heading", "hed", "titel", "überschrift", "schlagzeile", "titre", "título", "titular", "titolo", "kop", "rubrik", "overskrift", "otsikko",
        "tytuł", "nadpis", "titulek", "cím", "titlu", "naslov", "başlık", "заголовок", "заглавие", "τίτλος", "标题", "標題", "タイトル", "見出し", "제목", "العنوان", "عنوان", "כותרת", "शीर्षक", "judul", "tiêu đề").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sources = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "source", "publication", "publisher", "newspaper", "paper", "outlet", "quelle", "zeitung", "fuente", "medio", "fonte", "testata", "bron", "krant", "källa", "kilde", "lähde",
        "źródło", "zdroj", "forrás", "sursa", "izvor", "kaynak", "источник", "джерело", "πηγή", "来源", "來源", "出典", "출처", "المصدر", "منبع", "מקור", "स्रोत", "sumber", "nguồn").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The headline behind its label; null for any other line.</summary>
    public static string? Headline(string line) => Behind(line, Headlines);

    /// <summary>The source behind its label; null for any other line.</summary>
    public static string? Source(string line) => Behind(line, Sources);

    private static string? Behind(string line, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> labels)
    {
        int colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOfAny(':', '：');
        return colon > 0 && labels.Contains(line.AsSpan(0, colon).Trim()) && line.AsSpan(colon + 1).Trim() is { Length: > 0 } value ? value.ToString() : null;
    }
}
