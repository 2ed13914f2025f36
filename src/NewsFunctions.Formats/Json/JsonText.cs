using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Json;

/// <summary>JSON as files hold it: one value, or one value a line. Comments and trailing commas are passed over.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonLimits.Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>True when the first characters are those of a JSON object or array of objects.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        ReadOnlySpan<byte> text = bytes[..Math.Min(bytes.Length, 4096)].TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        ReadOnlySpan<byte> next = text[1..].TrimStart(" \t\r\n"u8);
        return !next.IsEmpty && (text[0] == '{' ? next[0] is (byte)'"' or (byte)'}' : next[0] is (byte)'{' or (byte)'[');
    }

    /// <summary>True for a file named as one value a line.</summary>
    public static bool IsLines(Upload upload) => upload.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || upload.Name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file as one value.</summary>
    public static bool TryParse(ReadOnlyMemory<char> text, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out Rejection? refused)
    {
        try
        {
            (document, refused) = (JsonDocument.Parse(text, Options), null);
            return true;
        }
        catch (JsonException e)
        {
            document = null;
            refused = e.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? new Rejection(RejectCode.TooComplex, string.Create(CultureInfo.InvariantCulture, $"The JSON is nested more than {JsonLimits.Depth} levels deep. No article is written like that: check the export."))
                : new Rejection(RejectCode.Malformed, string.Create(
                    CultureInfo.InvariantCulture, $"The JSON is broken at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}, or the file is cut short there. Export it again."));
            return false;
        }
    }

    /// <summary>The lines that hold something, each parsed on its own: a broken one costs the others nothing.</summary>
    public static IEnumerable<(JsonDocument? Document, Rejection? Refused)> Lines(string text)
    {
        int lines = 0;
        for (int at = 0; at < text.Length && lines <= RecordFile.MaxItems;)
        {
            int end = text.IndexOf('\n', at);
            int next = end < 0 ? text.Length : end + 1;
            ReadOnlyMemory<char> line = text.AsMemory(at, next - at).Trim();
            at = next;
            if (!line.IsEmpty)
            {
                lines++;
                yield return TryParse(line, out JsonDocument? document, out Rejection? refused) ? (document, null) : (null, refused);
            }
        }
    }
}
