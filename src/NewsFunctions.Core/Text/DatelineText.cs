using System.Buffers;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Text;

/// <summary>
/// The dateline at the head of a report's first paragraph: "PORT MARLOW, Westland (GZN) — On Monday …", "(Reuters) - …", "LONDON, Nov 20 — …".
/// AP and Reuters set the place in capitals and a dash after it; a place in small letters is only taken with an agency in brackets.
/// </summary>
public static class DatelineText
{
    private const int MaxPlace = 60, MaxAgency = 30, MaxHead = 110;

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
            if (agency.Length < 2 || !char.IsUpper(agency[0]) || agency.AsSpan().IndexOfAny("!?;:") >= 0)
            {
                return false;
            }
        }

        ReadOnlySpan<char> place = WithoutDate(head).TrimEnd(", ");
        if (place.Length > MaxPlace || (place.IsEmpty && agency is null) || !IsPlace(place, agency is not null))
        {
            return false;
        }

        dateline = new Dateline(place.IsEmpty ? null : place.ToString(), agency);
        length = after;
        return true;
    }

    /// <summary>A long dash, or a hyphen (one or two; an underscore in old wire text) with white space on both sides or after a bracket.</summary>
    private static int NextDash(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < Math.Min(text.Length, MaxHead); i++)
        {
            if (text[i] is '—' or '–' or '―' && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is ')' || text[i] is '—'))
            {
                return i;
            }

            if (text[i] is '-' or '_' && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is ')') && i + 1 < text.Length && (char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '-'))
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
        // "ROME, November 20, 2019": the year was cut, the month's part goes too.
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
