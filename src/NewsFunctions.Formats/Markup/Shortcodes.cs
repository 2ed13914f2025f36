using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsFunctions.Formats.Markup;

/// <summary>
/// Shortcodes of WordPress and its themes in a text that was exported before they were carried out: "[caption id=…]", "[dropcap]M[/dropcap]".
/// Brackets that belong to the text ("[sic]", "[the mayor]") have neither a closing twin, nor attributes, nor a known name.
/// </summary>
internal static class Shortcodes
{
    private const int LongestCode = 1500;
    private const int LongestName = 40;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>Codes that stand for something that is no text; what they enclose goes with them.</summary>
    private static readonly FrozenSet<string> Empty = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "caption", "gallery", "embed", "audio", "video", "playlist", "youtube", "vimeo", "tweet", "twitter", "instagram", "facebook", "contact-form", "contact-form-7", "newsletter", "mc4wp_form", "wpforms", "gravityform", "soundcloud", "googlemaps", "adrotate", "ad", "ads");

    /// <summary>Codes that are known by their name alone.</summary>
    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "gallery", "embed", "audio", "video", "playlist", "youtube", "vimeo", "toc", "contact-form-7", "mc4wp_form", "et_pb_section", "vc_row", "vc_column", "vc_column_text", "dropcap", "newsletter");

    /// <summary>The text without shortcodes; as it is when it has none.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        HashSet<string> closed = Closed(text), over = new(StringComparer.OrdinalIgnoreCase);
        var kept = new StringBuilder(text.Length);
        int at = 0;
        for (int open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', Math.Max(at, open + 1)))
        {
            if (Code(text, open, closed) is not { } code)
            {
                continue;
            }

            kept.Append(text, at, open - at);
            at = code.End;
            bool opens = text[open + 1] != '/';
            if (opens && Empty.Contains(code.Name) && closed.Contains(code.Name) && !over.Contains(code.Name))
            {
                int twin = text.IndexOf($"[/{code.Name}]", at, StringComparison.OrdinalIgnoreCase);
                if (twin < 0)
                {
                    // Looked for once: the last of them lies behind.
                    over.Add(code.Name);
                    continue;
                }

                // A caption holds its picture before its words.
                string inner = text[at..twin];
                int picture = inner.IndexOf("<img", StringComparison.OrdinalIgnoreCase);
                int pictureEnd = picture < 0 ? -1 : inner.IndexOf('>', picture);
                kept.Append(pictureEnd > 0 ? inner[picture..(pictureEnd + 1)] : "");
                at = twin + code.Name.Length + 3;
            }
        }

        return at == 0 ? text : kept.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The code that begins at a bracket; null for a bracket of the text.</summary>
    private static (string Name, int End)? Code(string text, int open, HashSet<string> closed)
    {
        int start = open + 1 < text.Length && text[open + 1] == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < text.Length && end - start < LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        if (end == start || end >= text.Length || !char.IsAsciiLetter(text[start]))
        {
            return null;
        }

        int close = text.AsSpan(end, Math.Min(text.Length - end, LongestCode)).IndexOf(']');
        if (close < 0 || text[end] is not (']' or ' ' or '/' or '\n' or '\t'))
        {
            return null;
        }

        string name = text[start..end];
        ReadOnlySpan<char> attributes = text.AsSpan(end, close);
        bool isCode = closed.Contains(name) || Known.Contains(name) || (attributes.IndexOf('=') > 0 && attributes.IndexOfAny('"', '\'', '”') > 0);
        return isCode ? (name, end + close + 1) : null;
    }

    /// <summary>The names that are closed somewhere in the text.</summary>
    private static HashSet<string> Closed(string text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int at = text.IndexOf("[/", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[/", at + 2, StringComparison.Ordinal))
        {
            int end = text.AsSpan(at + 2, Math.Min(text.Length - at - 2, LongestName + 1)).IndexOf(']');
            if (end > 0 && text.AsSpan(at + 2, end).IndexOfAnyExcept(NameCharacters) < 0)
            {
                names.Add(text.Substring(at + 2, end));
            }
        }

        return names;
    }
}
