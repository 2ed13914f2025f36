using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>Says which article of a family of near-copies is the original: the named source's own, else the earliest that names no other publisher.</summary>
internal static class CopyFamilies
{
    /// <summary>For every article the index of its original; -1 for originals. Articles come in order of time.</summary>
    public static int[] Originals(IReadOnlyList<ArticleListing> articles, int[] copyOf)
    {
        var originals = new int[articles.Count];
        Array.Fill(originals, -1);
        foreach (IGrouping<int, int> family in Enumerable.Range(0, articles.Count).GroupBy(i => copyOf[i] < 0 ? i : copyOf[i]).Where(family => family.Count() > 1))
        {
            int[] members = [.. family];
            HashSet<string> named = [.. members.Select(i => articles[i].SyndicatedFrom).OfType<string>().Select(name => Slug.Of(name, 60))];
            int original = members.FirstOrDefault(
                i => articles[i].Source is { } source && named.Contains(source.Slug) && articles[i].SyndicatedFrom is null,
                members.FirstOrDefault(i => articles[i].SyndicatedFrom is null, members[0]));
            foreach (int member in members.Where(member => member != original))
            {
                originals[member] = original;
            }
        }

        return originals;
    }
}
