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
        (int[] originalOf, SignatureVectors vectors) = Read(articles);
        int[] originals = [.. Enumerable.Range(0, articles.Length).Where(i => originalOf[i] < 0)];
        int[] events = EventClusters.Of(vectors);
        var eventOf = new int[articles.Length];
        for (int i = 0; i < originals.Length; i++)
        {
            eventOf[originals[i]] = events[i];
        }

        GroupedArticle[][] groups = [.. Enumerable.Range(0, articles.Length)
            .GroupBy(i => eventOf[originalOf[i] < 0 ? i : originalOf[i]])
            .Select(story => story.Select(i => new GroupedArticle(articles[i], originalOf[i] < 0 ? null : articles[originalOf[i]].Id)).ToArray())];
        return StoryLineage.Name(day, groups, earlier);
    }

    /// <summary>
    /// The original of every copy (-1 for an original), and the originals' vectors. The signatures taken apart are held in here alone: over a
    /// large day they are as large as the vectors, and are let go before the clustering that needs memory most.
    /// </summary>
    private static (int[] OriginalOf, SignatureVectors Vectors) Read(ArticleListing[] articles)
    {
        SignatureReading[] signatures = [.. articles.Select(listing => SignatureReading.Of(listing.Signature.Span))];
        int[] originalOf = CopyFamilies.Originals(articles, NearCopies.Find(signatures));
        return (originalOf, new SignatureVectors([.. signatures.Where((_, i) => originalOf[i] < 0)]));
    }

    /// <summary>Publishers of the originals: a named first publisher before the source; an article that names neither counts by itself.</summary>
    internal static int IndependentSources(IReadOnlyList<GroupedArticle> members) => members
        .Where(member => member.CopyOf is null)
        .Select(member => member.Listing.SyndicatedFrom is { } first ? Slug.Of(first, 60) : member.Listing.Source?.Slug ?? member.Listing.Id.ToString())
        .Distinct(StringComparer.Ordinal)
        .Count();
}
