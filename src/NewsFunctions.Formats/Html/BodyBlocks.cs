using System.Text;
using NewsFunctions.Core.Articles;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>Turns the blocks that were kept into the blocks of a record.</summary>
internal static class BodyBlocks
{
    public static List<Block> Of(PageContext page, bool[] kept)
    {
        var body = new List<Block>();
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        for (int i = 0; i < kept.Length; i++)
        {
            if (!kept[i])
            {
                continue;
            }

            int table = DataTable(page, i);
            if (table >= 0)
            {
                body.Add(new Block(BlockKind.Table, Rows(page, kept, table)));
                i = nodes[table].EndBlock - 1;
                continue;
            }

            string text = Plain.OneLine(page.Tree.Text(page.Tree.Blocks[i]).ToString());
            if (text.Length > 0)
            {
                body.Add(Kind(page, i, text));
            }
        }

        return body;
    }

    private static Block Kind(PageContext page, int i, string text)
    {
        int box = page.Boxes[i];
        HtmlTag tag = page.Tree.Nodes[box].Tag;
        ulong around = page.Tags[page.Tree.Blocks[i].Node];
        return HtmlTags.IsHeading(tag) ? new Block(BlockKind.Heading, text, tag - HtmlTag.H1 + 1)
            : (around & 1UL << (int)HtmlTag.BlockQuote) != 0 ? new Block(BlockKind.Quote, text)
            : tag is HtmlTag.Li || (around & 1UL << (int)HtmlTag.Li) != 0 ? new Block(BlockKind.ListItem, text, ListDepth(page.Tree.Nodes, box))
            : new Block(BlockKind.Paragraph, text);
    }

    private static int ListDepth(ReadOnlySpan<PageNode> nodes, int at)
    {
        int depth = 0;
        for (; at >= 0; at = nodes[at].Parent)
        {
            depth += nodes[at].Tag is HtmlTag.Ul or HtmlTag.Ol ? 1 : 0;
        }

        return Math.Max(depth, 1);
    }

    /// <summary>The table of figures that a block opens; layout tables, whose cells hold whole paragraphs, are none.</summary>
    private static int DataTable(PageContext page, int i)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int cell = page.Boxes[i];
        for (int level = 0; level < 3 && cell >= 0 && nodes[cell].Tag is not (HtmlTag.Cell or HtmlTag.HeadCell); level++)
        {
            cell = nodes[cell].Parent;
        }

        if (cell < 0 || nodes[cell].Tag is not (HtmlTag.Cell or HtmlTag.HeadCell))
        {
            return -1;
        }

        int table = cell;
        while (table >= 0 && nodes[table].Tag is not HtmlTag.Table)
        {
            table = nodes[table].Parent;
        }

        if (table < 0 || i != nodes[table].FirstBlock)
        {
            return -1;
        }

        int cells = 0, rows = 0;
        for (int at = table; at < nodes[table].End; at++)
        {
            cells += nodes[at].Tag is HtmlTag.Cell or HtmlTag.HeadCell ? 1 : 0;
            rows += nodes[at].Tag is HtmlTag.Row ? 1 : 0;
        }

        return rows >= 2 && cells >= 2 * rows && page.Tree.LengthOf(table) / Math.Max(cells, 1) < 120 ? table : -1;
    }

    private static string Rows(PageContext page, bool[] kept, int table)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        var text = new StringBuilder();
        for (int at = table, row = -1, cell = -1, block = nodes[table].FirstBlock; at < nodes[table].End && block < nodes[table].EndBlock; at++)
        {
            if (nodes[at].Tag is HtmlTag.Row)
            {
                row = at;
            }

            if (nodes[at].Tag is not (HtmlTag.Cell or HtmlTag.HeadCell or HtmlTag.Caption))
            {
                continue;
            }

            bool isNewRow = row >= 0 && nodes[at].Parent == row && cell < row;
            text.Append(text.Length == 0 ? "" : isNewRow || nodes[at].Tag is HtmlTag.Caption ? "\n" : "\t");
            cell = at;
            for (block = Math.Max(block, nodes[at].FirstBlock); block < nodes[at].EndBlock; block++)
            {
                if (kept[block])
                {
                    text.Append(text.Length > 0 && text[^1] is not ('\t' or '\n') ? " " : "").Append(Plain.OneLine(page.Tree.Text(page.Tree.Blocks[block]).ToString()));
                }
            }
        }

        return text.ToString();
    }
}
