using System.Globalization;

namespace NewsFunctions.Formats.Html;

/// <summary>What one block's own text shows.</summary>
internal struct BlockFacts
{
    public int Words;
    public int Sentences;
    public int Commas;
    public int Digits;
    public int Letters;
    public int Capitals;
    public bool EndsSentence;
    public bool StartsLower;
    public int Hash;

    /// <summary>Reads a block's text, white space already collapsed, in one pass.</summary>
    public static BlockFacts Of(ReadOnlySpan<char> text)
    {
        var facts = new BlockFacts { StartsLower = text.Length > 0 && char.IsLower(text[0]) };
        uint hash = 2166136261;
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ' ')
            {
                inside = false;
                continue;
            }

            if (char.IsLetterOrDigit(c) || c > '\u2E80' || (c > '\u007F' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                bool ideograph = c is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F';
                facts.Words += !inside || ideograph ? 1 : 0;
                facts.Capitals += !inside && char.IsUpper(c) ? 1 : 0;
                facts.Digits += char.IsAsciiDigit(c) ? 1 : 0;
                facts.Letters++;
                inside = true;
                hash = unchecked((hash ^ (c < '\u0080' ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c))) * 16777619u);
                continue;
            }

            inside = inside && c is '\'' or '’';
            facts.Commas += c is ',' or '،' or '、' or '，' ? 1 : 0;
            if (c is '.' or '!' or '?' or '…' or '।' or '؟' or '。' or '！' or '？' && (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '’' or '\'' or ')' || c > '\u2E80'))
            {
                facts.Sentences++;
            }
        }

        ReadOnlySpan<char> end = text.TrimEnd(" \"'”’»)]*");
        facts.EndsSentence = end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '।' or '؟' or '。' or '！' or '？' or ':' or ';';
        facts.Hash = unchecked((int)hash);
        return facts;
    }
}
