namespace NewsFunctions.Formats.Records;

/// <summary>
/// The line at the end of an agency's report that names who worked on it: "(Reporting by Jane Doe in Oslo; editing by Max Moe)",
/// "Wire writer Jane Doe in Oslo contributed to this report."
/// </summary>
internal static class CreditLine
{
    private const int LongestLine = 500;
    private const int LongestContribution = 320;

    private static readonly string[] Openers =
    [
        "reporting by", "reporting and writing by", "reporting and editing by", "additional reporting by", "written by", "writing by", "writing and editing by", "editing by", "edited by", "compiled by", "with reporting by", "with contributions by", "with contributions from",
        "reporting:", "editing:", "graphics by", "graphic by", "photos by", "bericht von", "geschrieben von", "redigiert von", "reportage de", "reportage par", "rédigé par", "rédaction de", "version française", "édité par", "avec", "reporte de", "reporte por", "reportaje de", "información de", "escrito por", "editado por", "editado en español por",
        "reportagem de", "reportagem por", "edição de", "edição por", "texto de", "tradotto da", "a cura di", "in redazione",
    ];

    /// <summary>Openers that also begin sentences: these need a second office ("edited", "reporting") or brackets to be a credit.</summary>
    private static readonly string[] Weak = ["written by", "writing by", "avec", "información de", "texto de", "a cura di", "in redazione", "photos by", "graphics by", "graphic by", "version française"];

    private static readonly string[] Offices = ["editing", "edited by", "reporting", "redigiert", "édité", "édition", "editado", "edición", "edição", "editing ", "additional", "desk"];

    private static readonly string[] Contributions =
    [
        "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed to the report", "was first published", "the thomson reuters trust principles",
        "ont contribué à cet article", "a contribué à cet article", "contribuyó a este reporte", "contribuyeron a este", "contribuiu para esta reportagem", "ha contribuito",
    ];

    /// <summary>Words that make a line with "reported from" or the like a credit and not a sentence of the text.</summary>
    private static readonly string[] WritersOf = ["writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "journalist", "journalists", "staff", "this report", "this story", "this article", "associated press", "reuters", "our standards"];

    /// <summary>True for a credit line.</summary>
    public static bool Is(string paragraph)
    {
        string text = paragraph.Trim();
        if (text.Length is 0 or > LongestLine)
        {
            return false;
        }

        bool bracketed = text[0] is '(' or '[' && text[^1] is ')' or ']' or '.';
        string bare = Bare(text);
        foreach (string opener in Openers)
        {
            if (bare.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && bare.Length > opener.Length + 3
                && (bracketed || !Weak.Contains(opener, StringComparer.Ordinal) || Offices.Any(office => bare.Contains(office, StringComparison.OrdinalIgnoreCase)))
                && NamesFollow(bare[opener.Length..]))
            {
                return true;
            }
        }

        return text.Length <= LongestContribution && text[0] is not ('"' or '“' or '«' or '„')
            && (text.Contains(" can be reached at ", StringComparison.OrdinalIgnoreCase) || IsWhereabouts(bare)
                || (Contributions.Any(phrase => EndsClause(text, phrase)) && WritersOf.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>The phrase stands there and no clause goes on behind it: "contributed to this report from Oslo." but not "contributed to this story of a harbour".</summary>
    private static bool EndsClause(string text, string phrase)
    {
        int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = at < 0 ? default : text.AsSpan(at + phrase.Length);
        return at >= 0 && (rest.IsEmpty || rest[0] is '.' or ')' or ',' or ';' || rest.StartsWith(" from ") || rest.StartsWith(" in ") || (phrase == "was first published" && rest[0] == ' '));
    }

    /// <summary>"Doe reported from Westerholm": names alone before and behind.</summary>
    private static bool IsWhereabouts(string bare)
    {
        const string Phrase = " reported from ";
        int at = bare.IndexOf(Phrase, StringComparison.Ordinal);
        return at > 0 && AreNames(bare[..at]) && AreNames(bare[(at + Phrase.Length)..]);
    }

    private static bool AreNames(string text)
    {
        string[] words = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && words.All(word => word == "and" || char.IsUpper(word[0]));
    }

    /// <summary>The reporters a credit line names; those who wrote, edited or drew are none.</summary>
    public static IReadOnlyList<string> Reporters(string paragraph)
    {
        string bare = Bare(paragraph.Trim());
        foreach (string opener in (string[])["reporting by", "reporting and writing by", "reporting and editing by", "reporting:", "bericht von", "reportage de", "reportage par", "reporte de", "reporte por", "reportagem de", "reportagem por"])
        {
            if (bare.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                string first = bare[opener.Length..].Split(';')[0];
                return [.. first.Split([" and ", " und ", " et ", " y ", " e ", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutPlace).Where(RecordPeople.IsName).Distinct(StringComparer.OrdinalIgnoreCase)];
            }
        }

        return [];
    }

    private static string Bare(string text) => Core.Text.PlainText.OneLine(text.TrimStart('(', '[', '—', '–', '-', '*', ' ').TrimEnd(')', ']', '.', ' '));

    /// <summary>"Jane Doe in Oslo" without the place.</summary>
    private static string WithoutPlace(string name)
    {
        foreach (string at in (string[])[" in ", " at ", " en ", " à ", " em ", ". "])
        {
            if (name.IndexOf(at, StringComparison.Ordinal) is > 0 and var cut)
            {
                name = name[..cut];
            }
        }

        return name.Trim().TrimEnd('.');
    }

    /// <summary>A capital begins what follows: "Reporting by locals was barred" is a sentence.</summary>
    private static bool NamesFollow(string rest) => rest.TrimStart() is { Length: > 0 } names && (char.IsUpper(names[0]) || char.GetUnicodeCategory(names[0]) == System.Globalization.UnicodeCategory.OtherLetter);
}
