using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Word;

/// <summary>
/// What a style is for by its name. Word keeps the English names of its own styles whatever language it speaks; other programs and
/// templates write them in theirs, and some files have only the ids, which are localised.
/// </summary>
internal static class WordStyleNames
{
    private static readonly string[] Title =
    [
        "title", "titel", "titre", "título", "titulo", "titolo", "tittel", "otsikko", "tytuł", "tytul", "название", "заголовок документа", "标题", "標題", "表題", "제목", "název", "názov", "cím", "titlu", "konu başlığı", "τίτλος", "headline", "book title", "schlagzeile", "überschrift groß",
    ];

    private static readonly string[] Subtitle =
    [
        "subtitle", "untertitel", "sous-titre", "subtítulo", "subtitulo", "sottotitolo", "ondertitel", "undertitel", "underrubrik", "alaotsikko", "podtytuł", "подзаголовок", "副标题", "副標題", "副題", "부제", "podnadpis", "podtitul", "alcím", "subtitlu", "altyazı", "standfirst", "deck", "strapline", "dek",
    ];

    /// <summary>A name with one of these and a digit behind it is a heading of that level.</summary>
    private static readonly string[] Heading =
    [
        "heading", "überschrift", "ueberschrift", "berschrift", "titre", "título", "titulo", "titolo", "rubrik", "kop", "overskrift", "otsikko", "nagłówek", "naglowek", "nagwek", "заголовок", "标题", "標題", "見出し", "제목", "nadpis", "címsor", "titlu", "başlık", "balk", "επικεφαλίδα", "intestazione", "encabezado", "cabeçalho", "rubrik", "judul",
    ];

    private static readonly string[] Quote =
    [
        "quote", "intense quote", "block text", "blockquote", "block quote", "blockquotation", "quotations", "quotation", "zitat", "intensives zitat", "citation", "citation intense", "cita", "cita destacada", "citação", "citazione", "citat", "citaat", "sitat", "lainaus", "cytat", "цитата", "引用", "인용", "citát", "idézet", "alıntı", "pull quote",
    ];

    private static readonly string[] Caption =
    [
        "caption", "image caption", "table caption", "figure caption", "beschriftung", "bildunterschrift", "légende", "legende", "leyenda", "epígrafe", "didascalia", "legenda", "bildtext", "billedtekst", "bijschrift", "podpis", "caption text", "kuvateksti", "название объекта", "题注", "題註", "図表番号", "캡션", "titulek", "popisek", "képaláírás", "resim yazısı",
    ];

    private static readonly string[] Byline = ["author", "authors", "byline", "autor", "autoren", "autorenzeile", "auteur", "autore", "forfatter", "författare", "автор", "作者", "著者", "저자"];

    private static readonly string[] Date = ["date", "datum", "fecha", "data", "dato", "päivämäärä", "дата", "日期", "日付", "날짜"];

    /// <summary>The kind of part and, for a heading, its level; a paragraph where the name says nothing.</summary>
    public static (PartKind Kind, int Level) Of(string name)
    {
        string folded = name.Trim().ToLowerInvariant().Replace('_', ' ');
        string bare = folded.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd(' ', '-');
        if (bare.Length < folded.Length && folded.Length - bare.Length <= 3 && folded[^1] is >= '1' and <= '9' && Heading.Contains(bare, StringComparer.Ordinal))
        {
            return (PartKind.Heading, Math.Min(folded[^1] - '0', 6));
        }

        return Title.Contains(folded, StringComparer.Ordinal) ? (PartKind.Title, 0)
            : Subtitle.Contains(folded, StringComparer.Ordinal) ? (PartKind.Subtitle, 0)
            : Caption.Contains(folded, StringComparer.Ordinal) ? (PartKind.Caption, 0)
            : Quote.Contains(folded, StringComparer.Ordinal) ? (PartKind.Quote, 0)
            : Byline.Contains(folded, StringComparer.Ordinal) ? (PartKind.Byline, 0)
            : Date.Contains(folded, StringComparer.Ordinal) ? (PartKind.Date, 0)
            : (PartKind.Paragraph, 0);
    }

    /// <summary>Whether paragraphs of this style are the lines of a table of contents, or stand at the margin of each page.</summary>
    public static bool IsFurniture(string name)
    {
        string folded = name.Trim().ToLowerInvariant();
        return folded is "toc heading" or "header" or "footer" or "table of figures" or "footnote text" or "endnote text" or "annotation text"
            || (folded.StartsWith("toc ", StringComparison.Ordinal) && folded.Length == 5);
    }
}
