using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Html.Construction;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The pictures of the article with their captions and credits.</summary>
internal static class PageImages
{
    /// <summary>Most pictures of one record; a gallery's rest adds nothing to a text.</summary>
    private const int Most = 50;

    /// <summary>Pixels of the smallest picture that is no icon.</summary>
    private const int MinSize = 80;

    private const Marks OfOthers = Marks.Related | Marks.Comments | Marks.Menu | Marks.Footer | Marks.Sidebar | Marks.Advert | Marks.Newsletter | Marks.Promo | Marks.Bio | Marks.Share;

    public static List<ArticleImage> Of(PageContext page, FirstGuess guess, IReadOnlyList<int> images, Uri? address, string? leading)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        var found = new List<ArticleImage>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (int image in images)
        {
            bool isInside = image >= guess.Root && image < nodes[guess.Root].End;
            int figure = Figure(nodes, image);
            if (found.Count == Most || (!isInside && figure < 0) || (page.Near[image] & OfOthers) != 0 || (page.Tags[image] & FirstGuess.Frames) != 0 || Address(page.Tree, image, address) is not { } url || !seen.Add(url))
            {
                continue;
            }

            (string? caption, string? credit) = figure < 0 ? (null, null) : Captions(page, figure);
            if (caption is not null || isInside)
            {
                found.Add(new ArticleImage(url, caption, credit));
            }
        }

        if (leading is not null && Absolute(leading, address) is { } first && seen.Add(first) && found.Count == 0)
        {
            found.Add(new ArticleImage(first, null, null));
        }

        return found;
    }

    /// <summary>The nearest figure, or a box whose names speak of captions, at most four elements up.</summary>
    private static int Figure(ReadOnlySpan<PageNode> nodes, int image)
    {
        int at = nodes[image].Parent;
        for (int level = 0; level < 4 && at >= 0; level++, at = nodes[at].Parent)
        {
            if (nodes[at].Tag is HtmlTag.Figure || (nodes[at].Own & Marks.Caption) != 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static (string? Caption, string? Credit) Captions(PageContext page, int figure)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        (string? caption, string? credit) = (null, null);
        for (int i = nodes[figure].FirstBlock; i < nodes[figure].EndBlock; i++)
        {
            PageBlock block = page.Tree.Blocks[i];
            string text = Plain.OneLine(page.Tree.Text(block).ToString());
            if (page.Facts[i].Words == 0)
            {
                continue;
            }

            bool isCredit = (nodes[block.Node].Own & Marks.Credit) != 0 || page.Rules[i] is "credit";
            credit = isCredit ? credit ?? text : credit;
            caption = !isCredit && page.Rules[i] is null or "credit" ? caption is null && !isCredit ? text : caption : caption;
        }

        return (caption ?? credit, credit);
    }

    private static string? Address(PageTree tree, int image, Uri? page)
    {
        if (IsIcon(tree.Attribute(image, AttributeName.Width)) || IsIcon(tree.Attribute(image, AttributeName.Height)))
        {
            return null;
        }

        string? source = tree.Attribute(image, AttributeName.Src);
        return (source is null || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? null : Absolute(source, page))
            ?? Absolute(tree.Attribute(image, AttributeName.DataSrc) ?? tree.Attribute(image, AttributeName.DataLazySrc) ?? tree.Attribute(image, AttributeName.DataOriginal) ?? "", page);
    }

    private static bool IsIcon(string? size) => int.TryParse(size, System.Globalization.CultureInfo.InvariantCulture, out int pixels) && pixels < MinSize;

    private static string? Absolute(string address, Uri? page)
    {
        address = address.Trim();
        if (address.Length is 0 or > 2000)
        {
            return null;
        }

        if (page is not null && Uri.TryCreate(page, address, out Uri? full))
        {
            return full.Scheme is "http" or "https" ? full.AbsoluteUri : null;
        }

        return address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : address;
    }
}
