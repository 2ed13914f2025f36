using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>Compiles a day's digest in two steps, so that only the articles of shown stories are read in full. Pure: the same inputs give the same digest.</summary>
/// <param name="calendar">The newsroom's days.</param>
/// <param name="newsroom">The newsroom.</param>
/// <param name="options">How much is shown.</param>
public sealed class DigestCompiler(NewsroomCalendar calendar, NewsroomOptions newsroom, DigestOptions options)
{
    private const int MaxNames = 8;
    private const int MaxQuotes = 3;

    /// <summary>Step 1: the day's stories, chosen and ordered from listings.</summary>
    /// <param name="day">The newsroom day.</param>
    /// <param name="listings">All its articles, in any order.</param>
    /// <param name="earlier">The memories kept of this day's version before and of the seven days before it.</param>
    public DigestPlan Plan(DateOnly day, IReadOnlyList<ArticleListing> listings, IReadOnlyList<StoryMemory> earlier)
    {
        ArgumentNullException.ThrowIfNull(listings);
        IReadOnlyList<StoryGroup> groups = StoryRanking.Order(StoryGrouper.Group(day, listings, earlier));
        StoryGroup[] shown = [.. groups.Take(options.MaxStories)];
        return new DigestPlan
        {
            Day = day,
            Listings = listings,
            Groups = groups,
            Shown = shown,
            Needed = [.. shown.SelectMany(Read)],
            Memories = [.. groups.Take(options.MaxRemembered).Select(group => StoryLineage.Remember(group, day))],
        };
    }

    /// <summary>Step 2: the digest.</summary>
    /// <param name="plan">What step 1 chose.</param>
    /// <param name="articles">The articles of <see cref="DigestPlan.Needed"/>, in any order; one that has vanished since is left out of its summary.</param>
    /// <param name="state">Whether the day is over.</param>
    /// <param name="before">The digest's version before; null for the first. Without a difference it is returned itself.</param>
    /// <param name="versionBefore">Number of the version before where only that is known, because its document is lost; 0 for none.</param>
    public Digest Compile(DigestPlan plan, IReadOnlyList<Article> articles, DayState state, Digest? before, int versionBefore = 0)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Dictionary<ArticleId, Article> byId = articles.ToDictionary(article => article.Id);
        var digest = new Digest
        {
            Day = plan.Day,
            Newsroom = newsroom.Name,
            TimeZone = calendar.TimeZone,
            State = state,
            Version = versionBefore + 1,
            ArticleCount = plan.Listings.Count,
            StoryCount = plan.Groups.Count,
            Counts = DigestCounts.Of(plan.Day, plan.Listings, calendar),
            Stories = [.. plan.Shown.Select(group => Tell(group, plan.Day, [.. Read(group).Where(byId.ContainsKey).Select(id => byId[id])]))],
        };
        return before is null ? digest : DigestDifference.Apply(before, digest);
    }

    private IEnumerable<ArticleId> Read(StoryGroup group) => group.Members
        .Where(member => member.CopyOf is null)
        .Take(options.MaxArticlesRead)
        .Select(member => member.Listing.Id);

    private Story Tell(StoryGroup group, DateOnly day, IReadOnlyList<Article> articles)
    {
        IReadOnlyList<StoryName> names = NameFinder.Find(articles, MaxNames);
        return new()
        {
            Id = group.Id,
            Day = day,
            ContinuesFrom = group.ContinuesFrom,
            Headline = Headline.Of(group),
            Section = Sections.Of(group),
            Members = [.. group.Members.Select(member => new StoryMember(
                member.Listing.Id,
                member.Listing.Version,
                member.Listing.Title,
                member.Listing.Source?.Name,
                member.Listing.PublishedAt,
                calendar.Local(member.Listing.ListedAt),
                member.CopyOf))],
            Summary = Summarizer.Summarize(articles, options.SummaryWords),
            Quotes = QuoteFinder.Find(articles, names, MaxQuotes),
            Names = names,
            Sources = [.. group.Members.Where(member => member.CopyOf is null).Select(member => member.Listing.Source?.Name).OfType<string>().Distinct(StringComparer.Ordinal)],
            IndependentSources = group.IndependentSources,
        };
    }
}
