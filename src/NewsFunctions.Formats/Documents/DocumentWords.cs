using System.Collections.Frozen;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Documents;

/// <summary>Which titles and creators of document properties are an editor's and which a program's.</summary>
internal static class DocumentWords
{
    private const int MaxTitle = 300;

    private static readonly string[] FileEndings = [".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".txt", ".indd", ".qxd", ".qxp", ".pub", ".tmp", ".htm", ".html", ".xls", ".xlsx", ".ppt", ".pptx"];

    /// <summary>What programs and templates call a document without a title, in the languages they speak.</summary>
    private static readonly string[] NoTitles =
    [
        "untitled", "document", "dokument", "documento", "doc", "título", "titel", "title", "titre", "unbenannt", "ohne titel", "sans titre", "sin título", "sem título", "senza titolo", "zonder titel", "без названия", "документ", "無題", "无标题", "無標題",
        "microsoft word", "powerpoint presentation", "slide 1", "layout 1", "print", "druck", "template", "vorlage", "modèle", "plantilla", "press release", "pressemitteilung", "communiqué de presse", "comunicado de prensa", "press release template", "new document", "contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "table des matières", "índice", "indice", "inhoud", "innehåll", "spis treści", "содержание", "оглавление", "目录", "目次", "차례", "neues dokument", "nouveau document",
    ];

    /// <summary>Words that no person's name holds and the names of accounts, machines and programs do.</summary>
    private static readonly FrozenSet<string> NoPerson = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "microsoft", "office", "user", "admin", "administrator", "owner", "windows", "apple", "adobe", "acrobat", "libreoffice", "openoffice", "openoffice.org", "google", "docs", "pandoc", "python-docx", "aspose", "latex", "word", "writer", "author", "unknown", "default", "guest",
        "utente", "utilisateur", "benutzer", "usuario", "utilizador", "gebruiker", "användare", "bruger", "bruker", "użytkownik", "пользователь", "editor", "editors", "desk", "newsroom", "redaktion", "redaktør", "redaction", "rédaction", "redacción", "redazione", "redactie", "press", "presse", "prensa", "stampa",
        "media", "communications", "news", "staff", "team", "group", "agency", "department", "ministry", "university", "inc", "ltd", "gmbh", "llc", "corp", "company", "pc", "laptop", "computer", "test", "temp", "scanner", "printer", "copier", "canon", "xerox", "ricoh", "konica", "www", "http", "https");

    /// <summary>Whether a heading stands over a table of contents, or is what a template or program calls a document.</summary>
    public static bool IsNoTitle(string heading) => NoTitles.Contains(Core.Text.PlainText.OneLine(heading).TrimEnd('.', ':'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a property holds a headline rather than a file's name, a program's words or nothing.</summary>
    public static bool IsTitle(string? title)
    {
        string text = Core.Text.PlainText.OneLine(title ?? "");
        if (text.Length is < 4 or > MaxTitle || !text.AsSpan().ContainsAnyExceptInRange('\0', '@') || text.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        string bare = text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '(', ')', '-', '_', '.', ':');
        return !NoTitles.Contains(bare, StringComparer.OrdinalIgnoreCase)
            && !FileEndings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !text.StartsWith("Microsoft Word - ", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("Microsoft PowerPoint - ", StringComparison.OrdinalIgnoreCase)
            && (text.Contains(' ', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\u0E00', '\uFFDC'))
            && !text.Contains('_', StringComparison.Ordinal);
    }

    /// <summary>The persons that a creator property names; none for accounts, offices and programs.</summary>
    public static IReadOnlyList<string> Persons(string? creator)
    {
        if (creator is not { Length: > 3 and <= BylineText.MaxLength })
        {
            return [];
        }

        // "Doe, Jane" is one person, "Jane Doe, John Roe" are two.
        string[] parts = creator.Split(',', StringSplitOptions.TrimEntries);
        string text = parts is [var family, var given] && !family.Contains(' ', StringComparison.Ordinal) && !given.Contains(' ', StringComparison.Ordinal) ? $"{given} {family}" : creator;
        return [.. BylineText.Authors(text).Where(IsPerson)];
    }

    private static bool IsPerson(string name) => !name.Split(' ', '-', '.', '/', '\\', '@').Any(NoPerson.Contains) && !name.Any(char.IsAsciiDigit);
}
