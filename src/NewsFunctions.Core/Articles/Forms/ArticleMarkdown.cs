using System.Text;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>Writes an article as CommonMark (tables as GitHub writes them). What the article says is escaped: it is text, whatever it looks like.</summary>
public static class ArticleMarkdown
{
    private const string Special = "\\`*_[]<>&~|";

    /// <summary>The article, ending with a line feed.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(article.Title)).Append('\n');
        if (article.Subtitle is { } subtitle)
        {
            text.Append("\n**").Append(Escape(subtitle)).Append("**\n");
        }

        if (ArticleText.About(article) is { Length: > 0 } about)
        {
            text.Append("\n*").Append(Escape(about)).Append("*\n");
        }

        BlockKind before = BlockKind.Heading;
        foreach (Block block in article.Body)
        {
            // The items of a list are not parted by empty lines.
            text.Append(block.Kind == BlockKind.ListItem && before == BlockKind.ListItem ? "" : "\n");
            Write(text, block);
            before = block.Kind;
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                text.Append('#', Math.Clamp(block.Level, 2, 6)).Append(' ').Append(Escape(block.Text)).Append('\n');
                break;
            case BlockKind.Quote:
                text.Append("> ").AppendJoin("\n>\n> ", block.Text.Split('\n').Select(Escape)).Append('\n');
                break;
            case BlockKind.ListItem:
                text.Append(' ', 2 * (Math.Clamp(block.Level, 1, 6) - 1)).Append("- ").Append(Escape(block.Text)).Append('\n');
                break;
            case BlockKind.Table:
                WriteTable(text, [.. block.Text.Split('\n').Select(row => row.Split('\t'))]);
                break;
            default:
                text.Append(Escape(block.Text)).Append('\n');
                break;
        }
    }

    private static void WriteTable(StringBuilder text, string[][] rows)
    {
        int columns = rows.Max(row => row.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            text.Append("| ").AppendJoin(" | ", Enumerable.Range(0, columns).Select(column => column < rows[i].Length ? Escape(rows[i][column]) : "")).Append(" |\n");
            if (i == 0)
            {
                text.Append('|').Insert(text.Length, " --- |", columns).Append('\n');
            }
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Special.Contains(c, StringComparison.Ordinal) || (i == 0 && c is '#' or '+' or '-' or '=') || IsListNumber(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>The dot or bracket behind a number that begins the text would make it an item of a list.</summary>
    private static bool IsListNumber(string text, int at) => at is > 0 and <= 9 && text[at] is '.' or ')' && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9');
}
