using System.Buffers;
using System.Collections.Frozen;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Text;

/// <summary>
/// The dateline at the head of a report's first paragraph: "PORT MARLOW, Westland (GZN) — On Monday …", "(Reuters) - …", "LONDON, Nov 20 — …".
/// AP and Reuters set the place in capitals and a dash after it; a place in small letters is only taken with an agency in brackets.
/// </summary>
public static class DatelineText
{
    private const int MaxPlace = 60, MaxAgency = 30, MaxHead = 110, MaxBetween = 45;

    private static readonly FrozenSet<string> SmallAgencies = FrozenSet.Create(StringComparer.Ordinal, "dpa", "ddp", "epd", "sda", "ats", "apa", "kna", "sid", "efe", "lusa", "ritzau", "ntb", "anp", "belga", "pap");

    /// <summary>What papers set in capitals and a dash before a text and is no place.</summary>
    private static readonly FrozenSet<string> Labels = FrozenSet.Create(
        StringComparer.Ordinal,
        "WARNING", "INTERVIEW", "EXCLUSIVE", "EXCLUSIF", "VIDEO", "VIDÉO", "PHOTOS", "REPORTAGE", "ANALYSIS", "ANALYSE", "CRITIQUE", "REVIEW", "OPINION", "COMMENT", "BREAKING", "URGENT", "UPDATE", "LIVE", "WATCH", "DIRECT", "EN DIRECT", "DECRYPTAGE", "DÉCRYPTAGE", "PORTRAIT", "INFOGRAPHIE", "KOMMENTAR", "ENTREVISTA", "ANÁLISIS", "FOTOS", "SPOILER", "NOTE", "ADVISORY");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―_");

    /// <summary>Reads the dateline of a paragraph.</summary>
    /// <param name="paragraph">The first paragraph of a body.</param>
    /// <param name="dateline">Place and agency as written.</param>
    /// <param name="length">Characters up to the first word of the text itself.</param>
    public static bool TryRead(ReadOnlySpan<char> paragraph, out Dateline? dateline, out int length)
    {
        (dateline, length) = (null, 0);
        int dash = NextDash(paragraph);
        if (dash is <= 0 or > MaxHead)
        {
            return false;
        }

        ReadOnlySpan<char> head = paragraph[..dash].Trim();
        // "Puerto Marlo, 2 may (EFE).- El barco …"
        head = head.EndsWith(").") ? head[..^1] : head;
        int after = dash;
        while (after < paragraph.Length && (Dashes.Contains(paragraph[after]) || char.IsWhiteSpace(paragraph[after])))
        {
            after++;
        }

        if (after >= paragraph.Length || head.IsEmpty)
        {
            return false;
        }

        string? agency = null;
        if (head[^1] == ')' && head.LastIndexOf('(') is >= 0 and var open && head.Length - open <= MaxAgency + 2)
        {
            agency = head[(open + 1)..^1].Trim().ToString();
            head = head[..open].Trim();
            if (!IsAgency(agency))
            {
                return false;
            }
        }

        ReadOnlySpan<char> place = WithoutDate(head).TrimEnd(", ");
        if (place.Length > MaxPlace || (agency is null && place.Contains('/')) || Labels.Contains(place.ToString()) || (place.IsEmpty && agency is null) || !IsPlace(place, agency is not null))
        {
            return false;
        }

        dateline = new Dateline(place.IsEmpty ? null : place.ToString(), agency);
        length = after;
        return true;
    }

    /// <summary>
    /// Characters of the dateline at the head of a paragraph whose place is known from elsewhere ("Ottawa - A man …"): then it needs neither capitals nor an
    /// agency. 0 when the paragraph does not begin with the place and a dash.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<char> paragraph, string? place)
    {
        int dash = NextDash(paragraph);
        ReadOnlySpan<char> known = place.AsSpan();
        int comma = known.IndexOf(',');
        known = (comma > 0 ? known[..comma] : known).Trim();
        int start = paragraph.Length > 0 && paragraph[0] == '(' ? 1 : 0;
        int length = dash <= 0 || known.Length < 3 ? 0 : PlaceLength(paragraph[start..], known);
        if (length == 0 || start + length > dash)
        {
            return 0;
        }

        // Between them a date or an agency may stand, and no words of a sentence.
        ReadOnlySpan<char> between = paragraph[(start + length)..dash].Trim();
        if (!between.IsEmpty && (between[0] is not (',' or '(' or '/') || between.Length > MaxBetween))
        {
            return 0;
        }

        // "(Place - 21 November) Text": all of the bracket.
        int after = start == 1 && paragraph.IndexOf(')') is > 0 and <= MaxHead and var close ? close + 1 : dash;
        while (after < paragraph.Length && (Dashes.Contains(paragraph[after]) || char.IsWhiteSpace(paragraph[after])))
        {
            after++;
        }

        return after;
    }

    /// <summary>How much of the place the text begins with: all of it, or its first words ("Ottawa" of "Ottawa Ontario Canada").</summary>
    private static int PlaceLength(ReadOnlySpan<char> text, ReadOnlySpan<char> place)
    {
        for (int length = place.Length; length > 2; length = place[..length].LastIndexOf(' '))
        {
            if (text.StartsWith(place[..length], StringComparison.OrdinalIgnoreCase) && (text.Length == length || !char.IsLetterOrDigit(text[length])))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Written with a capital, or an agency that writes itself small, perhaps with the one whose text it passes on ("abc/dpa").</summary>
    private static bool IsAgency(ReadOnlySpan<char> name) => name.Length >= 2 && name.IndexOfAny("!?;:") < 0
        && (char.IsUpper(name[0]) || SmallAgencies.Contains(name[(name.LastIndexOf('/') + 1)..].ToString()));

    /// <summary>A long dash, or a hyphen (one or two; an underscore in old wire text) with white space on both sides or after a bracket.</summary>
    private static int NextDash(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < Math.Min(text.Length, MaxHead); i++)
        {
            if (text[i] is '—' or '–' or '―' && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is ')' || text[i] is '—'))
            {
                return i;
            }

            if (text[i] is '-' or '_' && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is ')' || (text[i - 1] is '.' && i > 1 && text[i - 2] is ')')) && i + 1 < text.Length && (char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '-'))
            {
                return i;
            }

            if (text[i] is '!' or '?' or '"' or '“' or ':')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"LONDON, Nov 20" without its date.</summary>
    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> head)
    {
        int comma = head.LastIndexOf(',');
        if (comma < 0)
        {
            return head;
        }

        ReadOnlySpan<char> tail = head[(comma + 1)..].Trim();
        if (!BlockShapes.HasDigit(tail))
        {
            return head;
        }

        ReadOnlySpan<char> rest = head[..comma];
        // "ROME, November 20, 2013": the year was cut, the month's part goes too.
        int before = rest.LastIndexOf(',');
        return before > 0 && BlockShapes.HasDigit(rest[(before + 1)..]) ? rest[..before] : rest;
    }

    private static bool IsPlace(ReadOnlySpan<char> place, bool hasAgency)
    {
        if (place.IsEmpty)
        {
            return true;
        }

        int words = 0, capitals = 0, shouted = 0;
        foreach (Range range in place.Split(' '))
        {
            ReadOnlySpan<char> word = place[range].Trim(".,/");
            if (word.IsEmpty)
            {
                continue;
            }

            if (!char.IsLetter(word[0]) || BlockShapes.HasDigit(word))
            {
                return false;
            }

            words++;
            capitals += char.IsLower(word[0]) ? 0 : 1;
            shouted += IsShouted(word) ? 1 : 0;
            if (words == 1 && !hasAgency && !IsShouted(word))
            {
                return false;
            }
        }

        // Particles ("Rio de Janeiro") stay small; a clause has more small words than a place.
        return words is > 0 and <= 6 && (hasAgency ? capitals * 2 > words : shouted >= 1 && capitals * 2 > words && char.IsUpper(place[0]));
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                if (!char.IsUpper(c))
                {
                    return false;
                }

                letters++;
            }
        }

        return letters >= 3;
    }
}
