using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;
using NewsFunctions.Page.Articles;
using NewsFunctions.Page.Desk;
using NewsFunctions.Page.Digests;
using NewsFunctions.Page.Markup;
using NewsFunctions.Page.Stories;

namespace NewsFunctions.Functions;

/// <summary>The pages that people read.</summary>
public sealed class PageFunctions(ReadDigest read, ReadStory readStory, BrowseStory browseStory, BrowseArticles browse, ReadArticle readArticle, PageSetting setting)
{
    private const int DaysOfMonth = 31, DaysOfYear = 366, DaysAround = 14, MostYears = 30;

    /// <summary>The newest digest that has stories.</summary>
    [Function("GetPage")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        IReadOnlyList<StoredDigest> newest = await read.NewestAsync(DaysOfMonth, cancellationToken);
        StoredDigest? chosen = newest.FirstOrDefault(each => each.StoryCount > 0) ?? (newest is [var first, ..] ? first : null);
        IReadOnlyList<ArticleListing> recent = (await browse.RunAsync(new ArticleQuery { Limit = DayView.MostRecent }, cancellationToken)).Listings;
        return new View(chosen is null || await read.WholeAsync(chosen.Day, cancellationToken) is not { } digest
            ? EmptyView.Write(setting, recent)
            : new DayView { Digest = digest, Month = await MonthAsync(digest.Day, cancellationToken), Recent = recent, IsFront = true }.Write(setting));
    });

    /// <summary>The digests of a year.</summary>
    [Function("GetArchivePage")]
    public Task<IResult> GetArchiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests")] HttpRequest request,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        IReadOnlyList<int> years = await YearsAsync(cancellationToken);
        int year = RequestQuery.TryDay(request.Query["year"] + "-12-31", out DateOnly asked) ? asked.Year : years is [var newest, ..] ? newest : setting.Today.Year;
        IReadOnlyList<StoredDigest> digests = await read.ListAsync(new DateOnly(year, 12, 31), DaysOfYear, cancellationToken);
        return new View(new ArchiveView(year, [.. digests.Where(digest => digest.Day.Year == year)], years).Write(setting));
    });

    /// <summary>A day's digest.</summary>
    [Function("GetDigestPage")]
    public Task<IResult> GetDigestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests/{day}")] HttpRequest request,
        string day,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        if (!RequestQuery.TryDay(day, out DateOnly date))
        {
            return NotFound("No such day", $"<p>A day is written like <code>2024-02-08</code>.</p>");
        }

        return await read.WholeAsync(date, cancellationToken) is { } digest
            ? new View(new DayView { Digest = digest, Month = await MonthAsync(date, cancellationToken) }.Write(setting))
            : NotFound(Wording.Long(date), $"<p>No digest has been compiled for this day: nothing was published, or it came in less than a quarter of an hour ago.</p>");
    });

    /// <summary>A story.</summary>
    [Function("GetStoryPage")]
    public Task<IResult> GetStoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stories/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        // Ids of stories are made like those of articles.
        IReadOnlyList<StoryOnDay> days = ArticleId.TryParse(id, out _) ? await readStory.RunAsync(id, cancellationToken) : [];
        if (days.Count == 0)
        {
            return NotFound("No such story", $"<p>No digest tells a story with this address. A story whose articles were all withdrawn is no longer told.</p>");
        }

        ArticlePage? articles = await browseStory.RunAsync(new ArticleQuery { StoryId = id, Limit = ArticleQuery.MaxLimit }, cancellationToken);
        return new View(new StoryView(days, (articles?.Listings ?? []).ToDictionary(listing => listing.Id)).Write(setting));
    });

    /// <summary>An article.</summary>
    [Function("GetArticlePage")]
    public Task<IResult> GetArticleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => PageAnswer.OfAsync(request, setting, async () =>
    {
        StoredArticle? stored = ArticleId.TryParse(id, out ArticleId articleId) ? await readArticle.RunAsync(articleId, cancellationToken) : null;
        return stored switch
        {
            null => NotFound("No such article", $"<p>There is no article with this address. Check that the address is whole.</p>"),
            { WithdrawnAt: { } at } => new View(NoticeView.Write(setting, "Withdrawn", $"<p>This article was withdrawn on {Times.Full(setting, at)}{DeskWords.Because(stored.Change?.Reason)}. It is no longer served.</p>"), StatusCodes.Status410Gone),
            { Article: var article } => new View(new ArticleView(article, await StoryOfAsync(article, cancellationToken)).Write(setting)),
        };
    });

    private async Task<Story?> StoryOfAsync(Article article, CancellationToken cancellationToken) =>
        await read.FindAsync(article.Day, cancellationToken) is { } digest
            ? (await read.StoriesAsync(digest, cancellationToken)).FirstOrDefault(story => story.Members.Any(member => member.Id == article.Id))
            : null;

    private async Task<MonthGrid> MonthAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        DateOnly last = first.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1), around = day > DateOnly.MaxValue.AddDays(-DaysAround) ? day : day.AddDays(DaysAround);
        return new MonthGrid(first, await read.ListAsync(around > last ? around : last, DaysOfMonth + (2 * DaysAround), cancellationToken), day);
    }

    /// <summary>The years that have digests, newest first: one short query each.</summary>
    private async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        var years = new List<int>();
        DateOnly? upTo = null;
        while (years.Count < MostYears && await read.ListAsync(upTo, 1, cancellationToken) is [{ Day.Year: var year }])
        {
            years.Add(year);
            if (year == DateOnly.MinValue.Year)
            {
                break;
            }

            upTo = new DateOnly(year - 1, 12, 31);
        }

        return years;
    }

    private View NotFound(string title, Html explanation) => new(NoticeView.Write(setting, title, explanation), StatusCodes.Status404NotFound);
}
