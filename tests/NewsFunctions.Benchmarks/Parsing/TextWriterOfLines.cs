using System.Text;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Collects words and line breaks: one space between words, at most one empty line between lines.</summary>
internal sealed class TextWriterOfLines
{
    private readonly StringBuilder text = new();
    private int breaks;
    private bool space;

    /// <summary>At least so many line feeds stand before the next word.</summary>
    public void Break(int lines) => breaks = Math.Max(breaks, lines);

    /// <summary>Adds words; between pieces without a space of their own one is put, but not before punctuation.</summary>
    public void Add(string words)
    {
        string[] parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            space |= words.Length > 0;
            return;
        }

        if (text.Length > 0)
        {
            text.Append('\n', breaks);
            bool glued = parts[0][0] is ',' or ':' or ';' or '.' or '!' or '?' or ')' or '”' or '’' or '…' || text[^1] is '(' or '“';
            if (breaks == 0 && (space || char.IsWhiteSpace(words[0]) || !glued))
            {
                text.Append(' ');
            }
        }

        text.AppendJoin(' ', parts);
        (breaks, space) = (0, char.IsWhiteSpace(words[^1]));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
