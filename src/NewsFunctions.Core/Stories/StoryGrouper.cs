using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>Groups a day's articles into stories, from their listings alone. The same set gives the same stories whatever its order.</summary>
public static class StoryGrouper
{
    /// <summary>The stories of a day, in order of their first article.</summary>
    /// <param name="day">The newsroom day.</param>
    /// <param name="listings">The day's articles; ids differ.</param>
    /// <param name="earlier">What is remembered of the same day's earlier version and of the days before (seven are enough).</param>
    public static IReadOnlyList<StoryGroup> Group(DateOnly day, IReadOnlyList<ArticleListing> listings, IReadOnlyList<StoryMemory> earlier)
    {
        ArgumentNullException.ThrowIfNull(listings);
        ArgumentNullException.ThrowIfNull(earlier);
        ArticleListing[] articles = [.. listings.OrderBy(listing => listing.ListedAt).ThenBy(listing => listing.Id.ToString(), StringComparer.Ordinal)];
        SignatureReading[] signatures = [.. articles.Select(listing => SignatureReading.Of(listing.Signature.Span))];
        int[] copyOf = NearCopies.Find(signatures);
        int[] originals = [.. Enumerable.Range(0, articles.Length).Where(i => copyOf[i] < 0)];
        int[] story = EventClusters.Of([.. originals.Select(i => signatures[i])]);
        var storyOf = new int[articles.Length];
        for (int i = 0; i < originals.Length; i++)
        {
            storyOf[originals[i]] = story[i];
        }

        var groups = new SortedDictionary<int, List<GroupedArticle>>();
        for (int i = 0; i < articles.Length; i++)
        {
            int first = storyOf[copyOf[i] < 0 ? i : copyOf[i]];
            if (!groups.TryGetValue(first, out List<GroupedArticle>? members))
            {
                groups[first] = members = [];
            }

            members.Add(new GroupedArticle(articles[i], copyOf[i] < 0 ? null : articles[copyOf[i]].Id));
        }

        return StoryLineage.Name(day, [.. groups.Values], earlier);
    }

    internal static int IndependentSources(IReadOnlyList<GroupedArticle> members) => members
        .Where(member => member.CopyOf is null)
        .Select(member => member.Listing.SyndicatedFrom ?? member.Listing.Source?.Slug ?? member.Listing.Id.ToString())
        .Select(name => name.ToLower(CultureInfo.InvariantCulture))
        .Distinct(StringComparer.Ordinal)
        .Count();
}
