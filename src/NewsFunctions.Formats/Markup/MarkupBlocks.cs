using System.Text;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Markup;

/// <summary>
/// Rebuilds an article's text from a tree of HTML or NITF: one walk, each block written anew from its characters. Links, styles and
/// scripts do not survive it. The tree is no deeper than its reader allows, so the walk may call itself.
/// </summary>
internal sealed class MarkupBlocks
{
    private const int MaxRemoved = 500;

    private readonly List<Block> blocks = [];
    private readonly List<RemovedText> removed = [];
    private readonly MarkupImages images;
    private readonly bool blankLinesPart;
    private readonly StringBuilder text = new();
    private int listDepth;
    private int quoteDepth;

    private MarkupBlocks(XElement root, Uri? baseUri)
    {
        images = new MarkupImages(baseUri);
        // Editors' fields are often typed text with a tag here and there: then blank lines part the paragraphs.
        blankLinesPart = !root.Descendants().Any(element => Is(element, "p") || Is(element, "br"));
    }

    /// <summary>What the children of <paramref name="root"/> say.</summary>
    /// <param name="root">HTML or NITF.</param>
    /// <param name="baseUri">What relative addresses of pictures are resolved against; null leaves them as they stand.</param>
    public static Fragment Of(XElement root, Uri? baseUri)
    {
        var walk = new MarkupBlocks(root, baseUri);
        walk.Children(root);
        walk.EndBlock(BlockKind.Paragraph, 0);
        return new Fragment(walk.blocks, walk.images.Found, walk.removed);
    }

    private void Children(XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText run:
                    Text(run.Value);
                    break;
                case XElement child:
                    Element(child);
                    break;
            }
        }
    }

    private void Text(string value)
    {
        if (!blankLinesPart)
        {
            text.Append(value);
            return;
        }

        string[] parts = value.ReplaceLineEndings("\n").Split("\n\n");
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                EndBlock(BlockKind.Paragraph, 0);
            }

            text.Append(parts[i]);
        }
    }

    private void Element(XElement element)
    {
        string name = element.Name.LocalName;
        if (MarkupNames.Dropped.Contains(name) || IsHidden(element))
        {
            return;
        }

        if (IsNotForPublication(element))
        {
            Remove(element.Value, "not-for-publication");
        }
        else if (Is(element, "br"))
        {
            Break();
        }
        else if (MarkupNames.Headings.TryGetValue(name, out int level))
        {
            Block(element, BlockKind.Heading, level);
        }
        else if (MarkupNames.Quotes.Contains(name))
        {
            Quote(element);
        }
        else if (Is(element, "li"))
        {
            EndBlock(BlockKind.Paragraph, 0);
            Children(element);
            EndBlock(BlockKind.ListItem, Math.Max(1, listDepth));
        }
        else if (Is(element, "ul") || Is(element, "ol"))
        {
            // The item's own words come before the list inside it.
            EndBlock(listDepth > 0 ? BlockKind.ListItem : BlockKind.Paragraph, listDepth);
            listDepth++;
            Children(element);
            EndBlock(BlockKind.Paragraph, 0);
            listDepth--;
        }
        else if (Is(element, "table") || Is(element, "nitf-table"))
        {
            Table(element);
        }
        else if (Is(element, "pre"))
        {
            EndBlock(BlockKind.Paragraph, 0);
            blocks.AddRange(TextBlocks.Of(element.Value));
        }
        else if (MarkupNames.Figures.Contains(name) || Is(element, "img") || Is(element, "picture"))
        {
            images.Add(element);
        }
        else if (MarkupNames.Paragraphs.Contains(name))
        {
            Block(element, BlockKind.Paragraph, 0);
        }
        else
        {
            Children(element);
        }
    }

    private void Block(XElement element, BlockKind kind, int level)
    {
        EndBlock(BlockKind.Paragraph, 0);
        Children(element);
        EndBlock(listDepth > 0 && kind == BlockKind.Paragraph ? BlockKind.ListItem : kind, kind == BlockKind.Paragraph ? listDepth : level);
    }

    private void Quote(XElement element)
    {
        EndBlock(BlockKind.Paragraph, 0);
        int first = blocks.Count;
        quoteDepth++;
        Children(element);
        EndBlock(BlockKind.Paragraph, 0);
        quoteDepth--;
        if (quoteDepth == 0 && blocks.Count > first)
        {
            string quote = string.Join('\n', blocks.Skip(first).Select(block => block.Text));
            blocks.RemoveRange(first, blocks.Count - first);
            blocks.Add(new Block(BlockKind.Quote, quote));
        }
    }

    private void Table(XElement table)
    {
        EndBlock(BlockKind.Paragraph, 0);
        XElement[] rows = [.. table.Descendants().Where(element => Is(element, "tr"))];
        bool isLayout = rows.Any(row => row.Descendants().Any(inner => Is(inner, "p") || Is(inner, "div") || Is(inner, "table") || MarkupNames.Headings.ContainsKey(inner.Name.LocalName)))
            || rows.All(row => row.Elements().Count() < 2);
        if (isLayout)
        {
            Children(table);
            EndBlock(BlockKind.Paragraph, 0);
            return;
        }

        string[] lines = [.. rows.Select(row => string.Join('\t', row.Elements().Select(cell => Core.Text.PlainText.OneLine(cell.Value)))).Where(line => line.Trim().Length > 0)];
        if (lines.Length > 0)
        {
            blocks.Add(new Block(BlockKind.Table, string.Join('\n', lines)));
        }
    }

    /// <summary>One break is a line end of typed text; two in a row part paragraphs.</summary>
    private void Break()
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '\r' or '\u00A0' && text[end - 1] != LineBreak)
        {
            end--;
        }

        text.Length = end;
        if (end > 0 && text[end - 1] == LineBreak)
        {
            EndBlock(BlockKind.Paragraph, 0);
        }
        else
        {
            text.Append(LineBreak);
        }
    }

    private const char LineBreak = '\u2028';

    private void EndBlock(BlockKind kind, int level)
    {
        string value = kind == BlockKind.Quote || quoteDepth > 0 ? Core.Text.PlainText.Lines(text.ToString().Replace('\n', ' ').Replace('\r', ' ')) : Core.Text.PlainText.OneLine(text.ToString());
        text.Clear();
        if (value.Length == 0)
        {
            return;
        }

        if (MarkupFooters.RuleFor(value) is { } rule)
        {
            Remove(value, rule);
            return;
        }

        blocks.Add(new Block(kind, value, level));
    }

    private void Remove(string value, string rule)
    {
        if (Core.Text.PlainText.OneLine(value) is { Length: > 0 } clean)
        {
            removed.Add(new RemovedText(clean.Length > MaxRemoved ? clean[..MaxRemoved] : clean, rule));
        }
    }

    /// <summary>NITF: <c>note noteType="npa"</c> is "not for publication, advisory"; class names of other vocabularies say it in words.</summary>
    private static bool IsNotForPublication(XElement element) =>
        (Is(element, "note") && (string?)element.Attribute("noteType") is "npa" or "std")
        || ((string?)element.Attribute("class"))?.Split(' ').Any(name => name.Contains("nonpublic", StringComparison.OrdinalIgnoreCase) || name.Contains("not-for-publication", StringComparison.OrdinalIgnoreCase)) == true;

    private static bool IsHidden(XElement element) => element.Attribute("hidden") is not null
        || ((string?)element.Attribute("style"))?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Is(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
}
