using System.Buffers;
using System.Text;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Html;

/// <summary>The charset a page declares: in its transport's content type, else in a meta tag near its head.</summary>
internal static class HtmlCharset
{
    /// <summary>Bytes that are searched; the standard says 1,024, real pages put scripts before the tag.</summary>
    private const int SearchedBytes = 16 * 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/>\r\n\t");

    public static string? Declared(Upload upload) =>
        After(upload.ContentType ?? "", 0) ?? InHead(Encoding.Latin1.GetString(upload.Content.Span[..Math.Min(upload.Content.Length, SearchedBytes)]));

    private static string? InHead(string head)
    {
        for (int meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); meta >= 0; meta = head.IndexOf("<meta", meta + 5, StringComparison.OrdinalIgnoreCase))
        {
            int end = head.IndexOf('>', meta);
            if (After(head.AsSpan(0, end < 0 ? head.Length : end), meta) is { } label)
            {
                return label;
            }
        }

        int declaration = head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase);
        return head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && declaration is > 0 and < 200 ? Label(head, declaration + 9) : null;
    }

    private static string? After(ReadOnlySpan<char> text, int from)
    {
        text = text[from..];
        int at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        int sign = at < 0 ? -1 : text[at..].IndexOf('=');
        return sign < 0 ? null : Label(text, at + sign + 1);
    }

    private static string? Label(ReadOnlySpan<char> text, int from)
    {
        ReadOnlySpan<char> rest = text[from..].TrimStart(" \"'");
        int end = rest.IndexOfAny(LabelEnds);
        rest = end < 0 ? rest : rest[..end];
        return rest.Length is > 1 and < 40 ? rest.ToString() : null;
    }
}
