using System.Text;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>Writes an article as plain text: a paragraph a line, empty lines between.</summary>
public static class ArticleText
{
    /// <summary>The whole article, ending with a line feed.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string[] head = [article.Title, article.Subtitle ?? "", About(article)];
        return string.Join("\n\n", head.Where(line => line.Length > 0).Append(Body(article))) + "\n";
    }

    /// <summary>The body alone.</summary>
    public static string Body(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        BlockKind? before = null;
        foreach (Block block in article.Body)
        {
            text.Append(before is null ? "" : before == BlockKind.ListItem && block.Kind == BlockKind.ListItem ? "\n" : "\n\n");
            text.Append(block.Kind == BlockKind.ListItem ? "- " : "").Append(block.Text);
            before = block.Kind;
        }

        return text.ToString();
    }

    /// <summary>Who, where, when, in one line; "" when nothing is known.</summary>
    public static string About(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string? by = article.Byline ?? (article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null);
        return string.Join(" · ", new[] { by, article.Source?.Name, article.Dateline?.Place, article.PublishedAt?.ToString() }.OfType<string>());
    }
}
