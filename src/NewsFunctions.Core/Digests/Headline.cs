using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Digests;

/// <summary>Chooses the headline of a story among its members' titles: the one whose words most of the others use too.</summary>
internal static class Headline
{
    public static string Of(StoryGroup group)
    {
        ArticleListing[] originals = [.. group.Members.Where(member => member.CopyOf is null).Select(member => member.Listing)];
        var titles = originals.Select(listing => (listing.Title, Words: Terms(listing.Title))).ToArray();
        Dictionary<ulong, int> uses = titles.SelectMany(title => title.Words).GroupBy(word => word).ToDictionary(word => word.Key, word => word.Count());
        return titles.MaxBy(title => title.Words.Sum(word => uses[word] - 1.0) / Math.Sqrt(title.Words.Count + 4)).Title;
    }

    private static HashSet<ulong> Terms(string title)
    {
        var terms = new HashSet<ulong>();
        foreach (Range word in Words.In(title))
        {
            if (!Stem.IsStopWord(title.AsSpan(word)))
            {
                terms.Add(TermHash.Of(Stem.Of(title.AsSpan(word))));
            }
        }

        return terms;
    }
}
