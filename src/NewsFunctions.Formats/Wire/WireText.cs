using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Formats.Wire;

/// <summary>
/// The text of a message, taken apart. ANPA 1312 marks lines: "^" begins one, "&lt;" ends one set left (slug, headline, notes), "=" one
/// set in the middle (byline, subheads). In IPTC 7901 the headline block ends with " =". Lives for one message.
/// </summary>
internal sealed class WireText
{
    private readonly List<Block> blocks = [];
    private readonly List<RemovedText> removed = [];
    private readonly StringBuilder plain = new();
    private readonly List<string> table = [];
    private bool inText;

    /// <summary>The keyword line, e.g. "BC-US--Harbour, 1st Ld-Writethru"; null when there is none.</summary>
    public string? Slug { get; private set; }

    /// <summary>The headline; null when the message has none.</summary>
    public string? Headline { get; private set; }

    /// <summary>The byline; null when there is none.</summary>
    public string? Byline { get; private set; }

    /// <summary>The body in reading order.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Notes to editors and the like.</summary>
    public IReadOnlyList<RemovedText> Removed => removed;

    /// <summary>Reads the text of a message.</summary>
    public static WireText Of(string text)
    {
        var read = new WireText();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int from = lines.Any(line => line.StartsWith('^')) ? 0 : read.HeadlineBlock(lines);
        for (int i = from; i < lines.Length; i++)
        {
            if (WireNotes.EndsText(lines[i]))
            {
                read.Remove(string.Join('\n', lines.Skip(i)), "not-for-publication");
                break;
            }

            read.Line(lines[i]);
        }

        read.Flush();
        return read;
    }

    /// <summary>Reads the lines up to the one that ends with " ="; 0 when there is no such line near the top.</summary>
    private int HeadlineBlock(string[] lines)
    {
        int end = Array.FindIndex(lines, 0, Math.Min(lines.Length, WireLimits.HeadlineLines), line => line.TrimEnd().EndsWith('='));
        if (end < 0)
        {
            return 0;
        }

        var headline = new List<string>();
        foreach (string line in lines.Take(end + 1).Select(line => line.Trim().TrimEnd('=').TrimEnd()).Where(line => line.Length > 0))
        {
            if (Byline is null && WireNotes.IsByline(line))
            {
                Byline = line;
            }
            else if (WireNotes.IsMarker(line))
            {
                Remove(line, "wire-note");
            }
            else
            {
                headline.Add(line);
            }
        }

        Headline = headline.Count > 0 ? string.Join(' ', headline) : null;
        return end + 1;
    }

    private void Line(string raw)
    {
        if (raw.StartsWith(WireDocument.Row))
        {
            FlushText();
            table.Add(string.Join('\t', raw.Replace("^", "", StringComparison.Ordinal).Split([WireDocument.Row, WireDocument.Cell], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
            inText = true;
            return;
        }

        FlushTable();
        string line = raw.Trim();
        if (!raw.StartsWith('^'))
        {
            inText |= line.Length > 0;
            plain.Append(line is "___=" or "___" ? "" : Typeset(raw)).Append('\n');
            return;
        }

        FlushText();
        string words = Typeset(line.TrimStart('^').TrimEnd('<', '=').Trim());
        if (words.Length > 0)
        {
            Marked(words, line.EndsWith('='));
        }
    }

    private void Marked(string words, bool isCentred)
    {
        if (Byline is null && WireNotes.IsByline(words))
        {
            Byline = words;
        }
        else if (WireNotes.IsNote(words))
        {
            Remove(words, "wire-note");
        }
        else if (Slug is null && !inText && WireNotes.IsSlug(words))
        {
            Slug = words;
        }
        else if (Headline is null && !inText)
        {
            Headline = words;
        }
        else if (inText)
        {
            blocks.Add(isCentred ? new Block(BlockKind.Heading, words, 3) : new Block(BlockKind.Paragraph, words));
        }
        else
        {
            // After headline and byline stand the writer's office, the time zone and summaries of what follows.
            Remove(words, "wire-note");
        }
    }

    private void Remove(string text, string rule)
    {
        if (Core.Text.PlainText.OneLine(text) is { Length: > 0 } clean)
        {
            removed.Add(new RemovedText(clean[..Math.Min(clean.Length, 500)], rule));
        }
    }

    private void Flush()
    {
        FlushText();
        FlushTable();
    }

    private void FlushText()
    {
        blocks.AddRange(TextBlocks.Of(plain.ToString()));
        plain.Clear();
    }

    private void FlushTable()
    {
        if (table.Count > 0)
        {
            blocks.Add(new Block(BlockKind.Table, string.Join('\n', table)));
            table.Clear();
        }
    }

    /// <summary>Seven-bit wires write quotation marks as pairs of accents and a dash as an underline.</summary>
    private static string Typeset(string text) => text.Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal).Replace(" _ ", " — ", StringComparison.Ordinal);
}
