namespace NewsFunctions.Core.Text;

/// <summary>Names of persons in the tail of a byline.</summary>
internal static class PersonNames
{
    private const int MaxWords = 5;
    private const int MaxIdeographs = 6;

    /// <summary>
    /// The names that stand at the start of <paramref name="text"/>, up to a role, a place, a time or a paper. A person has two to five
    /// words that begin with a capital (particles aside), or two to six characters in a script without capitals and spaces.
    /// </summary>
    public static List<string> Read(ReadOnlySpan<char> text, int most, out bool organisation)
    {
        organisation = false;
        var names = new List<string>();
        while (!text.IsEmpty && names.Count < most)
        {
            int length = NextName(text, out bool stop, out bool named, out int rest);
            if (named)
            {
                string name = string.Join(' ', text[..length].Trim().ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', '.', '-', '–');
                name = length > 0 && text[..length].TrimEnd().EndsWith("Jr.") ? name + "." : name;
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
            else if (length > 0 && HasOrganisation(text[..length]))
            {
                organisation = true;
            }

            if (stop || rest >= text.Length || (!named && names.Count == 0 && !organisation))
            {
                break;
            }

            text = text[rest..];
        }

        return names;
    }

    /// <summary>The length of the next piece, up to a comma, "and" or a word that ends the names; whether it is a person.</summary>
    private static int NextName(ReadOnlySpan<char> text, out bool stop, out bool named, out int rest)
    {
        stop = named = false;
        int words = 0, capitals = 0, end = 0, i = 0;
        bool bad = false;
        Span<char> lower = stackalloc char[32];
        while (i < text.Length)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && !IsSeparator(text, i))
            {
                i++;
            }

            if (i > start)
            {
                ReadOnlySpan<char> word = text[start..i];
                ReadOnlySpan<char> bare = word.Trim(".,()[]\"“”‘’'*•");
                ReadOnlySpan<char> folded = bare.Length <= lower.Length ? FoldedText.Write(bare, lower) : "";
                if (BylineWords.IsAnd(folded) && words > 0 && (!BylineWords.IsWeakAnd(folded) || capitals >= 2))
                {
                    break;
                }

                if (words >= 2 && BylineWords.HasAnd(bare) && !text[i..].Trim().IsEmpty)
                {
                    i = start + 1; // the next name begins behind the letter
                    break;
                }

                if (IsNextName(text[..end].Trim(), bare))
                {
                    i = start; // "林晓梅 王志强"
                    break;
                }

                if (bare.IsEmpty || bare.Length != folded.Length || word[0] is '(' or '[' or '•' || BlockShapes.HasDigit(bare) || bare.IndexOfAny("@:#") >= 0 || (words > 0 && BylineWords.IsRole(folded.IndexOf('-') is > 0 and var hyphen ? folded[..hyphen] : folded)) || word is "-" or "–" or "—")
                {
                    stop = words > 0 || !bare.IsEmpty;
                    break;
                }

                bool capital = char.IsUpper(bare[0]) || IsUncased(bare[0]);
                bad |= !capital && !(BylineWords.IsParticle(folded) && words + 1 < MaxWords);
                stop |= BylineWords.EndsAsReport(bare);
                bad |= stop || BylineWords.IsOrganisation(folded) || (words == 0 && BylineWords.IsRole(folded) && folded is not ("ms" or "md"));
                words++;
                capitals += capital ? 1 : 0;
                end = i;
                if (bad && words > MaxWords)
                {
                    stop = true;
                    break;
                }
            }

            if (i < text.Length && IsSeparator(text, i))
            {
                break;
            }
        }

        named = !bad && IsPerson(text[..end], words, capitals);
        rest = Math.Min(text.Length, SkipJoint(text, Math.Max(i, end)));
        return end;
    }

    /// <summary>Chinese names have two or three characters; two words of three are two persons, where other lengths may be family and given name.</summary>
    private static bool IsNextName(ReadOnlySpan<char> before, ReadOnlySpan<char> word) => word.Length == 3 && before.Length == 3
        && word.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && before.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;

    private static bool IsPerson(ReadOnlySpan<char> name, int words, int capitals)
    {
        ReadOnlySpan<char> bare = name.Trim(" .,");
        if (bare.Length is < 2 or > 60)
        {
            return false;
        }

        return bare.IndexOfAnyInRange('\u3040', '\uD7A3') >= 0
            ? bare.Length <= MaxIdeographs
            : words is >= 2 and <= MaxWords && capitals >= 2 && !IsCredential(bare);
    }

    /// <summary>"MS", "Ph.D": capitals after a comma that belong to the name before it.</summary>
    private static bool IsCredential(ReadOnlySpan<char> word) => word.Length <= 5 && word.IndexOf(' ') < 0;

    /// <summary>Georgian writes names in its small letters.</summary>
    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter || c is >= '\u10D0' and <= '\u10FF';

    private static bool IsSeparator(ReadOnlySpan<char> text, int at) => text[at] is ',' or '|' or '/' or ';' or '·' or '•' or '、' or '，' or '／' or '｜' or '،' or '&' or '—' or '–' or '\t';

    private static int SkipJoint(ReadOnlySpan<char> text, int at)
    {
        Span<char> lower = stackalloc char[8];
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsSeparator(text, at)))
            {
                at++;
            }

            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end == at || end - at > lower.Length || !BylineWords.IsAnd(FoldedText.Write(text[at..end], lower)))
            {
                return at;
            }

            at = end;
        }

        return at;
    }

    private static bool HasOrganisation(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[32];
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim(".,()");
            if (word.Length is > 0 and <= 32 && BylineWords.IsOrganisation(FoldedText.Write(word, lower)))
            {
                return true;
            }
        }

        return false;
    }
}
