using System.Buffers;

namespace NewsFunctions.Formats.PlainText;

/// <summary>A line of the text that holds more than white space.</summary>
/// <param name="Start">Its first character that is no white space.</param>
/// <param name="Length">Characters up to its last that is no white space.</param>
/// <param name="BlankBefore">Whether at least one empty line stands before it.</param>
internal readonly record struct TextLine(int Start, int Length, bool BlankBefore);

/// <summary>The lines of a text without the empty ones.</summary>
internal static class TextLines
{
    /// <summary>Lines of the longest text that is read; what follows is left out and the draft says so.</summary>
    public const int MaxLines = 200_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>Splits at every kind of line end.</summary>
    public static List<TextLine> Split(string text, out bool cut)
    {
        var lines = new List<TextLine>(Math.Min(text.Length / 40, MaxLines) + 4);
        bool blank = false;
        cut = false;
        for (int at = 0; at < text.Length;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int end = rest.IndexOfAny(Ends);
            ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
            int next = end < 0 ? text.Length : at + end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
            int lead = line.Length - line.TrimStart().Length;
            int length = line.Trim().Length;
            if (length == 0)
            {
                blank = true;
            }
            else if (lines.Count == MaxLines)
            {
                cut = true;
                return lines;
            }
            else
            {
                lines.Add(new TextLine(at + lead, length, blank || lines.Count == 0));
                blank = false;
            }

            at = next;
        }

        return lines;
    }
}
