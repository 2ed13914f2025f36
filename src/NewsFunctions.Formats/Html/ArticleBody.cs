namespace NewsFunctions.Formats.Html;

/// <summary>Which blocks of a page are the article, and why each other one is not.</summary>
/// <param name="Kept">One flag a block.</param>
/// <param name="Reasons">One rule a block; null for a kept one.</param>
internal sealed record ArticleBody(bool[] Kept, string?[] Reasons)
{
    /// <summary>Odds, as their natural logarithm, from which a block is kept: 0.6 to 0.4, as false text is worse than a lost line.</summary>
    private const float MinOdds = 0.4f;

    /// <summary>Words of the shortest paragraph of which a second copy on the page is dropped.</summary>
    private const int MinRepeated = 12;

    /// <summary>The headline stands in its own field: a heading that repeats it is no part of the body.</summary>
    public void DropTitle(PageContext page, string? title)
    {
        int hash = title is null ? 0 : BlockFacts.Of(title).Hash;
        for (int i = 0; i < Kept.Length && title is not null; i++)
        {
            if (Kept[i] && page.Facts[i].Hash == hash && HtmlTags.IsHeading(page.Tree.Nodes[page.Boxes[i]].Tag))
            {
                (Kept[i], Reasons[i]) = (false, "title");
            }
        }
    }

    public static ArticleBody Of(PageContext page, FirstGuess guess, BlockTrees trees)
    {
        int count = page.Tree.Blocks.Length;
        bool[] kept = new bool[count];
        string?[] reasons = new string?[count];
        var features = new BlockFeatures(page, guess);
        var seen = new Dictionary<int, int>();
        bool isThin = true;
        for (int i = 0; i < count; i++)
        {
            kept[i] = trees.IsAbove(features.Row(i), MinOdds);
            isThin &= !kept[i] || page.Facts[i].Words < MinRepeated;
        }

        // On a page unlike all that the trees have seen nothing may reach the mark: then the plain rules decide alone.
        for (int i = 0; i < count; i++)
        {
            bool isCaption = (page.Tags[page.Tree.Blocks[i].Node] & 1UL << (int)HtmlTag.FigCaption) != 0;
            kept[i] = (isThin ? guess.Reasons[i] is null : kept[i]) && !isCaption; // captions stand with their pictures, never in the body
            reasons[i] = kept[i] ? null : guess.Reasons[i] ?? "unlikely";
            if (kept[i] && page.Facts[i].Words >= MinRepeated && !seen.TryAdd(page.Facts[i].Hash, page.Boxes[i])
                && page.Tree.Nodes[seen[page.Facts[i].Hash]].Parent != page.Tree.Nodes[page.Boxes[i]].Parent)
            {
                // A text repeated inside one box is meant: a recipe, a timetable. The page's template repeats elsewhere.
                (kept[i], reasons[i]) = (false, "repeated");
            }
        }

        return new ArticleBody(kept, reasons);
    }
}
