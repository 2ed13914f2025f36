namespace NewsFunctions.Core.Text;

/// <summary>Lines by which a copy names the publisher that told the article first: "The post … appeared first on The Harbour Post."</summary>
public static class SyndicationText
{
    private const int MaxName = 80;

    /// <summary>Characters that may follow the name ("Read the original article."): a sentence with more behind it tells where something else was first seen.</summary>
    private const int MaxBehind = 80;

    /// <summary>What stands right before the publisher's name, lower case: what WordPress writes in its languages, and its English kin.</summary>
    private static readonly string[] Phrases =
    [
        "appeared first on", "first appeared on", "first appeared in", "originally appeared on", "originally appeared in", "was originally published on", "was originally published in", "was originally published by", "originally published at", "was first published on", "was first published in", "was first published by", "is republished from",
        "se publicó primero en", "apareció primero en", "aparece primero en", "apareceu primeiro em", "apareceu primeiro no", "est apparu en premier sur", "erschien zuerst auf", "erschien zuerst bei", "proviene da", "sembra essere il primo su", "verscheen eerst op", "dök först upp på", "dukket først opp på", "blev først udgivet den", "julkaistiin ensin", "pojawił się poczatkowo na", "pojawił się najpierw na", "se nejdříve objevil na", "prima dată în", "först på", "впервые появилась", "появились сначала на", "ilk önce üzerinde ortaya çıktı", "pertama kali tampil pada", "appeared first in",
    ];

    private static readonly PhraseSet AnyPhrase = new(Phrases, StringComparison.OrdinalIgnoreCase);

    /// <summary>The publisher's name; false when the line names none.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string? publisher)
    {
        publisher = null;
        if (line.Length is < 16 or > 600 || AnyPhrase.IndexIn(line) < 0)
        {
            return false;
        }

        foreach (string phrase in Phrases)
        {
            int at = line.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            ReadOnlySpan<char> name = line[(at + phrase.Length)..].Trim(" :.,“”\"'’»«");
            int end = name.IndexOfAny(".,;|(");
            if (end > 0 && name.Length - end > MaxBehind)
            {
                continue;
            }

            name = end > 3 && (end + 1 >= name.Length || name[end + 1] == ' ' || name[end] is '|' or '(') ? name[..end].Trim() : name;
            if (name.Length is >= 2 and <= MaxName && !char.IsLower(name[0]))
            {
                publisher = name.ToString();
                return true;
            }
        }

        return false;
    }
}
