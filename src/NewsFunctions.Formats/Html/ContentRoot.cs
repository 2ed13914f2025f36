namespace NewsFunctions.Formats.Html;

/// <summary>Finds the element that holds the article, by where its paragraphs gather; links and junk names count against it.</summary>
internal static class ContentRoot
{
    /// <summary>Characters of the shortest block that counts as a paragraph.</summary>
    private const int MinParagraph = 25;

    /// <summary>How many elements upwards a paragraph's worth is felt.</summary>
    private const int Reach = 6;

    /// <summary>Words of a core that is small enough to be only one of the article's parts.</summary>
    private const int SmallCore = 150;

    /// <summary>What a wider element must add, as a share of the core, to be taken instead.</summary>
    private const double WorthGrowing = 0.3;

    /// <summary>Most elements outwards that are tried; each is read in full.</summary>
    private const int MaxGrowth = 24;

    /// <summary>Least share of running sentences in what a wider element adds.</summary>
    private const double MinPurity = 0.5;

    /// <summary>What a paragraph is worth under a heading such as "Related": on pages of one short paragraph the teasers below it are longer.</summary>
    private const double WorthUnderJunk = 0.05;

    /// <summary>The element around the densest group of paragraphs.</summary>
    public static int Core(PageContext page, BlockOutline outline)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        ReadOnlySpan<PageBlock> blocks = page.Tree.Blocks;
        double[] score = new double[nodes.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            PageBlock block = blocks[i];
            HtmlTag tag = nodes[page.Boxes[i]].Tag;
            if (block.Length < MinParagraph || tag is HtmlTag.FigCaption || HtmlTags.IsHeading(tag)
                || (page.Near[block.Node] & FirstGuess.Unlikely) != 0 || (page.Tags[block.Node] & FirstGuess.Frames) != 0)
            {
                continue;
            }

            double worth = (outline.IsUnderJunk(i) ? WorthUnderJunk : 1) * (1 + page.Facts[i].Commas + Math.Min(block.Length / 100.0, 3)) * (1 - (double)block.LinkLength / block.Length);
            int holder = tag is HtmlTag.P or HtmlTag.Pre or HtmlTag.Li or HtmlTag.BlockQuote ? nodes[page.Boxes[i]].Parent : page.Boxes[i];
            for (int level = 0; holder >= 0 && level < Reach; level++, holder = nodes[holder].Parent)
            {
                score[holder] += level == 0 ? worth : level == 1 ? worth * 0.7 : worth / (level * 2);
            }
        }

        (int best, double most) = (0, -1);
        for (int i = 0; i < nodes.Length; i++)
        {
            double value = score[i] <= 0 ? -1 : score[i] * (1 - (page.Tree.LinksOf(i) / Math.Max(page.Tree.LengthOf(i), 1.0))) * Trust(nodes[i]);
            (best, most) = value > most ? (i, value) : (best, most);
        }

        return best;
    }

    /// <summary>A wider element than the core when the article goes on beside it: section after section, or a lead in a box of its own.</summary>
    public static int Grow(PageContext page, int core)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        double inside = 0;
        for (int i = nodes[core].FirstBlock; i < nodes[core].EndBlock; i++)
        {
            inside += FirstGuess.IsRunningText(page, i) ? page.Facts[i].Words : 0;
        }

        double share = inside < SmallCore ? WorthGrowing / 3 : WorthGrowing;
        int best = core;
        for (int wider = nodes[core].Parent, level = 0; wider > 0 && level < MaxGrowth && nodes[wider].Tag is not HtmlTag.Body; wider = nodes[wider].Parent, level++)
        {
            (double good, double bad) = Added(page, best, wider);
            if (good > 0 && good >= share * inside && good >= MinPurity * (good + bad))
            {
                best = wider;
                inside += good;
            }
        }

        return best;
    }

    private static (double Good, double Bad) Added(PageContext page, int core, int wider)
    {
        ReadOnlySpan<PageNode> nodes = page.Tree.Nodes;
        double good = 0, bad = 0;
        for (int i = nodes[wider].FirstBlock; i < nodes[wider].EndBlock; i++)
        {
            int node = page.Tree.Blocks[i].Node;
            if (page.IsInside(i, core) || (page.Tags[node] & (FirstGuess.Frames | FirstGuess.Figures)) != 0 || page.Rules[i] is not null
                || (page.MarksBetween(node, wider, all: true) & FirstGuess.Junk) != 0)
            {
                continue;
            }

            bool isGood = FirstGuess.IsRunningText(page, i) && nodes[page.Boxes[i]].Tag is not HtmlTag.Li;
            good += isGood ? page.Facts[i].Words : 0;
            bad += isGood ? 0 : page.Facts[i].Words;
        }

        return (good, bad);
    }

    private static double Trust(in PageNode node) =>
        ((node.Own & (Marks.Content | Marks.Article)) != 0 ? 1.2 : 1)
        * ((node.Own & FirstGuess.Unlikely) != 0 ? 0.7 : 1)
        * (node.Tag switch
        {
            HtmlTag.Article => 1.2,
            HtmlTag.Body or HtmlTag.Html => 0.8,
            HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Li or HtmlTag.Form => 0.6,
            _ => 1,
        });
}
