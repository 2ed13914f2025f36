using System.Collections.Frozen;
using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The byline that readers see.</summary>
/// <param name="Authors">The persons; empty when none is seen.</param>
/// <param name="Byline">The line they stand in.</param>
/// <param name="Worded">Whether its wording alone says that it is a byline.</param>
internal sealed record ShownAuthors(List<string> Authors, string? Byline, bool Worded)
{
    /// <summary>Blocks behind the headline in which a bare name may be the byline.</summary>
    private const int PlacedWithin = 4;

    /// <summary>Marks that part the pieces of a line such as "12 May 2031 · Greta Holm · 4 min read".</summary>
    private static readonly char[] Strokes = ['|', '·', '•', '⋅', '∙', '–', '—'];

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "by", "author", "authors", "author(s)", "written by", "article by", "words by", "story by", "posted by", "text", "autor", "autora", "por", "par", "auteur", "auteurs", "von", "di", "autore", "autori", "door", "av", "af", "skribent", "forfatter", "författare", "kirjoittaja", "autorin", "autores", "autorzy", "szerző", "автор", "авторы", "автори", "аутор",
        "συντάκτης", "yazar", "yazan", "penulis", "tác giả", "بقلم", "الكاتب", "نویسنده", "מאת", "लेखक", "লেখক", "எழுத்தாளர்", "ผู้เขียน", "作者", "記者", "记者", "執筆", "著者", "文", "글", "기자");

    /// <summary>A line that reads as a byline, else what is marked as one, else a name where bylines stand.</summary>
    public static ShownAuthors Of(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder())
        {
            string line = Line(page, i);
            if (line.Length is 0 or > BylineText.MaxLength || (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments | Marks.Quote)) != 0)
            {
                continue;
            }

            if (near.IsHead(i) && AuthorLinks.BehindBy(page, i, line) is { } alone && AuthorNames.Clean([alone]) is [var only])
            {
                return new ShownAuthors([only], line, true); // a first name or a pen name, which its wording alone would not give away
            }

            bool isByline = BylineText.TryRead(line, out ReadByline? byline);
            if (!isByline && i > near.Title && i <= near.Title + PlacedWithin && AuthorLinks.PenName(page, i, line) is { } pen && AuthorNames.Clean([pen]) is [var alias])
            {
                return new ShownAuthors([alias], line, true);
            }

            if (isByline && byline!.Authors.Count > 0)
            {
                // "By Greta Holm" glued to a date or a role: the marked name inside is the exact one.
                List<string> linked = [.. AuthorNames.Clean(AuthorLinks.Names(page, i)).Where(name => byline.Authors.Any(author => author.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
                return new ShownAuthors(linked.Count == byline.Authors.Count ? linked : [.. byline.Authors], byline.Text, true);
            }
        }

        return Marked(page, near) ?? Placed(page, near) ?? Labelled(page) ?? AuthorBio.Of(page, near) ?? new ShownAuthors([], null, false);
    }

    /// <summary>What the page marks as its author, or labels so.</summary>
    private static ShownAuthors? Marked(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder())
        {
            PageBlock block = page.Tree.Blocks[i];
            string text = Line(page, i);
            if (i == near.Title || text.Length is 0 or > BylineText.MaxLength || text[^1] is ':' || (page.Near[block.Node] & (Marks.Related | Marks.Comments)) != 0)
            {
                continue;
            }

            List<string> names = AuthorNames.Clean(AuthorLinks.Names(page, i));
            bool isMarked = page.Facts[i].Words <= 12 && (FollowsLabel(page, i) || ((page.Near[block.Node] & Marks.Summary) == 0 && AuthorLinks.IsMarked(page, block.Node)));
            names = names.Count == 0 && isMarked ? AuthorNames.Clean(BylineText.Authors(text)) : names;
            if (names.Count == 0 && isMarked && page.Facts[i].Words <= 4 && page.Facts[i].Digits == 0)
            {
                names = AuthorNames.Clean([text]); // a first name alone, or a team
            }

            if (names.Count > 0)
            {
                return new ShownAuthors([.. names.Concat(Listed(page, i)).Distinct(StringComparer.OrdinalIgnoreCase).Take(AuthorNames.Most)], text, false);
            }
        }

        return null;
    }

    /// <summary>The names of a list behind its first.</summary>
    private static List<string> Listed(PageContext page, int block)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        int first = page.Boxes[block];
        var names = new List<string>();
        for (int i = block + 1; nodes[first].Tag is HtmlTag.Li && i < page.Boxes.Length && i < block + AuthorNames.Most && nodes[page.Boxes[i]].Parent == nodes[first].Parent && nodes[page.Boxes[i]].Tag is HtmlTag.Li; i++)
        {
            string text = Line(page, i);
            names.AddRange(AuthorNames.Clean(AuthorLinks.Names(page, i)) is { Count: > 0 } linked ? linked : AuthorNames.Clean(BylineText.Authors(text)));
        }

        return names;
    }

    /// <summary>A name that the page marks as the author's under a label such as "Written by", far from the headline; none when two such places differ.</summary>
    private static ShownAuthors? Labelled(PageContext page)
    {
        ShownAuthors? found = null;
        for (int i = 1; i < page.Facts.Length; i++)
        {
            int node = page.Tree.Blocks[i].Node;
            if (!FollowsLabel(page, i) || (page.Near[node] & (Marks.Related | Marks.Comments)) != 0 || page.Facts[i].Digits > 0
                || !(AuthorLinks.Names(page, i).Count > 0 || AuthorLinks.IsMarked(page, node)))
            {
                continue;
            }

            string text = Line(page, i);
            List<string> names = AuthorNames.Clean([text]);
            if (names.Count == 1 && found is { } other && !other.Authors.SequenceEqual(names, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }

            found = names.Count == 1 ? new ShownAuthors(names, text, false) : found;
        }

        return found;
    }

    /// <summary>A name that says nothing of itself but stands where bylines stand: above the body, parted by a stroke or dot from a date, or beside one.</summary>
    private static ShownAuthors? Placed(PageContext page, HeadArea near)
    {
        foreach (int i in near.InOrder().Where(i => i > near.Title && near.Title >= 0 && near.IsHead(i) && i <= near.Title + PlacedWithin))
        {
            string text = Plain.OneLine(page.Tree.Text(page.Tree.Blocks[i]).ToString());
            if (text.Length > BylineText.MaxLength || page.Facts[i].Words > 16 || (page.Near[page.Tree.Blocks[i].Node] & (Marks.Related | Marks.Comments)) != 0)
            {
                continue;
            }

            string[] parts = text.Split(Strokes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            bool hasDate = parts.Any(part => VisibleDate.TryFind(part, out _)) || (parts.Length == 1 && (HasDate(page, i - 1) || HasDate(page, i + 1)));
            foreach (string part in hasDate ? parts : [])
            {
                string name = part.Split(" in ")[0];
                if (Words.Count(name) is >= 2 and <= 4 && !page.Hints.IsTitle(BlockFacts.Of(name)) && BylineText.Authors(name) is [var only] && (only == name || BylineText.TryRead(name, out _)))
                {
                    return new ShownAuthors([only], text, true);
                }
            }
        }

        return null;
    }

    private static bool HasDate(PageContext page, int block) => block >= 0 && block < page.Facts.Length && page.Facts[block] is { Words: < 12, Digits: >= 4 }
        && VisibleDate.TryFind(page.Tree.Text(page.Tree.Blocks[block]), out _);

    /// <summary>A block as one line, "By" parted from a name that a template glued to it, a date behind the names cut off.</summary>
    private static string Line(PageContext page, int block)
    {
        PageBlock at = page.Tree.Blocks[block];
        if (at.Length > 2 * BylineText.MaxLength)
        {
            return "";
        }

        string line = Plain.OneLine(page.Tree.Text(at).ToString());
        line = line.Length > 3 && line.StartsWith("By", StringComparison.OrdinalIgnoreCase) && char.IsUpper(line[2]) && char.IsLower(line[3]) ? "By " + line[2..] : line;
        return VisibleDate.TryFind(line, out FoundDate date) && date.Start > 6 ? line[..date.Start].TrimEnd(" ,-–—|·•/".ToCharArray()) : line;
    }

    /// <summary>Whether the block before is a label such as "Author" or "Written by" and nothing else.</summary>
    private static bool FollowsLabel(PageContext page, int block)
    {
        if (block == 0 || page.Facts[block - 1].Words is 0 or > 2 || page.Facts[block].Words > 5)
        {
            return false;
        }

        return Labels.Contains(page.Tree.Text(page.Tree.Blocks[block - 1]).Trim(" :").ToString());
    }
}
