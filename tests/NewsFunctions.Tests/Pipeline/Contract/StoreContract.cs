using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Search;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Pipeline.Contract;

/// <summary>What every implementation of the ports promises. Runs on memory always, on tables and blobs in the integration tests. Each test works on names of its own.</summary>
public abstract partial class StoreContract
{
    private readonly string mark = Guid.NewGuid().ToString("N")[..8];

    protected abstract IArticleStore Articles { get; }

    protected abstract IListingStore Listings { get; }

    protected abstract IDayIndex Days { get; }

    protected abstract ILedger Ledger { get; }

    protected abstract ISweepStore Sweeps { get; }

    protected abstract IDigestStore Digests { get; }

    protected abstract IHistory History { get; }

    protected abstract ISearchMarks Marks { get; }

    protected abstract IChangeNotes Notes { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mark_that_is_made_again_outlives_the_clearing_of_the_first()
    {
        (DateOnly may, DateOnly june) = (new(2031, 5, 1), new(2031, 6, 1));
        ArticleId[] ids = [.. Enumerable.Range(0, 120).Select(i => ArticleId.For(mark + i, ""))];
        await Marks.MarkAsync(may, ids, Cancel);
        await Marks.MarkAsync(june, [ids[0]], Cancel);
        SearchMark[] first = [.. (await Marks.ListAsync(1000, Cancel)).Where(each => ids.Contains(each.Id))];
        Assert.Equal((121, june, ids[0]), (first.Length, first[0].Month, first[0].Id));
        Assert.Equal(7, (await Marks.ListAsync(7, Cancel)).Count);
        await Marks.MarkAsync(may, [ids[5]], Cancel);
        await Marks.ClearAsync(first, Cancel);
        SearchMark left = Assert.Single(await Marks.ListAsync(1000, Cancel), each => ids.Contains(each.Id));
        Assert.Equal((may, ids[5]), (left.Month, left.Id));
        await Marks.ClearAsync([left], Cancel);
        await Marks.ClearAsync([left], Cancel);
        Assert.DoesNotContain(await Marks.ListAsync(1000, Cancel), each => ids.Contains(each.Id));
    }

    [Fact]
    public async Task An_article_is_read_as_it_was_saved()
    {
        Article article = NewArticle("a");
        Assert.True(await Articles.TrySaveAsync(new StoredArticle { Article = article }, Cancel));
        StoredArticle found = (await Articles.FindAsync(article.Id, Cancel))!;
        Assert.Equal(Json(article), Json(found.Article));
        Assert.Null(found.WithdrawnAt);
        Assert.NotNull(found.ETag);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(300_000)]
    [InlineData(1_500_000)]
    public async Task A_long_article_is_kept_whole(int characters)
    {
        Article article = NewArticle("long") with { Body = [new Block(BlockKind.Paragraph, new string('ü', characters))] };
        Assert.True(await Articles.TrySaveAsync(new StoredArticle { Article = article }, Cancel));
        Assert.Equal(characters, (await Articles.FindAsync(article.Id, Cancel))!.Article.Body[0].Text.Length);
    }

    [Fact]
    public async Task Only_one_of_two_first_versions_is_added()
    {
        Article article = NewArticle("twice");
        Assert.True(await Articles.TrySaveAsync(new StoredArticle { Article = article }, Cancel));
        Assert.False(await Articles.TrySaveAsync(new StoredArticle { Article = article with { Title = "Later" } }, Cancel));
        Assert.Equal(article.Title, (await Articles.FindAsync(article.Id, Cancel))!.Article.Title);
    }

    [Fact]
    public async Task A_version_built_on_an_outdated_one_is_not_saved()
    {
        Article article = NewArticle("raced");
        await Articles.TrySaveAsync(new StoredArticle { Article = article }, Cancel);
        StoredArticle seen = (await Articles.FindAsync(article.Id, Cancel))!;
        Assert.True(await Articles.TrySaveAsync(seen with { Article = article with { Version = 2 } }, Cancel));
        Assert.False(await Articles.TrySaveAsync(seen with { Article = article with { Version = 3 } }, Cancel));
    }

    [Fact]
    public async Task Withdrawal_and_stale_places_are_kept()
    {
        Article article = NewArticle("gone");
        ListingPlace place = ListingPlace.Of(ArticleListing.Of(article))[0];
        DateTimeOffset at = new(2032, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await Articles.TrySaveAsync(new StoredArticle { Article = article, WithdrawnAt = at, Stale = [place], Replaced = [new ReplacedItem("a/b.xml", "17")] }, Cancel);
        StoredArticle found = (await Articles.FindAsync(article.Id, Cancel))!;
        Assert.Equal((at, place), (found.WithdrawnAt, Assert.Single(found.Stale)));
        Assert.Equal(new ReplacedItem("a/b.xml", "17"), Assert.Single(found.Replaced));
        Assert.Empty(found.Places());
    }

    [Fact]
    public async Task What_was_never_stored_is_not_found()
    {
        Assert.Null(await Articles.FindAsync(ArticleId.For(mark, "never"), Cancel));
        Assert.Null(await Ledger.FindAsync(mark + "never", Cancel));
        Assert.Null(await Days.FindAsync(new DateOnly(1801, 1, 1), Cancel));
        Assert.Null(await Digests.FindAsync(new DateOnly(1801, 1, 1), Cancel));
    }

    [Fact]
    public async Task A_day_lists_its_articles_newest_first_and_once()
    {
        DateOnly day = UniqueDay();
        foreach (int hour in (int[])[3, 17, 9, 9])
        {
            await Listings.PutAsync(ArticleListing.Of(NewArticle("at" + hour, day, hour)), Cancel);
        }

        ListingPage page = await Listings.PageOfDayAsync(day, ListingFilter.None, null, 10, Cancel);
        Assert.Equal([17, 9, 3], page.Listings.Select(listing => listing.UploadedAt.Hour));
        Assert.Null(page.LastOrder);
    }

    [Fact]
    public async Task A_listing_is_read_as_it_was_put()
    {
        DateOnly day = UniqueDay();
        ArticleListing listing = ArticleListing.Of(NewArticle("whole", day) with { EmbargoUntil = new DateTimeOffset(2033, 1, 1, 0, 0, 0, TimeSpan.Zero), Signature = new byte[] { 1, 2, 3 } });
        await Listings.PutAsync(listing, Cancel);
        Assert.Equal(Json(listing), Json(Assert.Single(await Listings.OfDayAsync(day, Cancel).ToListAsync(Cancel))));
        ArticleListing onPage = Assert.Single((await Listings.PageOfDayAsync(day, ListingFilter.None, null, 10, Cancel)).Listings);
        Assert.Equal(Json(listing with { Signature = default }), Json(onPage with { Signature = default }));
    }

    [Theory]
    [InlineData(null, null, "abcd")]
    [InlineData("world-news", null, "ab")]
    [InlineData(null, "pt", "bc")]
    [InlineData(null, "PT-br", "c")]
    [InlineData(null, "p", "")]
    [InlineData("world-news", "pt", "b")]
    public async Task A_list_is_narrowed_by_section_and_language(string? section, string? language, string found)
    {
        DateOnly day = UniqueDay();
        foreach ((string key, string? named, string tag) in ((string, string?, string)[])[("a", "World News", "en"), ("b", "world news", "pt"), ("c", "Sport", "pt-BR"), ("d", null, "und")])
        {
            Article article = NewArticle(key, day) with { Section = named, Language = tag, Title = key };
            await Listings.PutAsync(ArticleListing.Of(article), Cancel);
        }

        var filter = new ListingFilter { SectionSlug = section, Language = language };
        ListingPage page = await Listings.PageOfDayAsync(day, filter, null, 10, Cancel);
        Assert.Equal(found, string.Concat(page.Listings.Select(listing => listing.Title).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_sources_month_is_narrowed_to_days()
    {
        DateOnly month = new(UniqueDay().Year, 5, 1);
        for (int i = 1; i <= 4; i++)
        {
            await Listings.PutAsync(ArticleListing.Of(NewArticle("d" + i, month.AddDays(i)) with { Source = new Source("n-" + mark, "Narrow") }), Cancel);
        }

        var filter = new ListingFilter { From = month.AddDays(2), To = month.AddDays(3) };
        ListingPage page = await Listings.PageOfSourceAsync("n-" + mark, month, filter, null, 10, Cancel);
        Assert.Equal([month.AddDays(3), month.AddDays(2)], page.Listings.Select(listing => listing.Day));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Pages_join_without_gap_or_overlap(int limit)
    {
        DateOnly day = UniqueDay();
        for (int hour = 0; hour < 5; hour++)
        {
            await Listings.PutAsync(ArticleListing.Of(NewArticle("p" + hour, day, hour)), Cancel);
        }

        var hours = new List<int>();
        string? after = null;
        do
        {
            ListingPage page = await Listings.PageOfDayAsync(day, ListingFilter.None, after, limit, Cancel);
            hours.AddRange(page.Listings.Select(listing => listing.UploadedAt.Hour));
            after = page.LastOrder;
        }
        while (after is not null);
        Assert.Equal([4, 3, 2, 1, 0], hours);
    }

    [Fact]
    public async Task A_source_lists_its_month_and_a_day_can_be_narrowed_to_a_source()
    {
        DateOnly day = UniqueDay();
        Article mine = NewArticle("mine", day) with { Source = new Source("s-" + mark, "Mine") };
        await Listings.PutAsync(ArticleListing.Of(mine), Cancel);
        await Listings.PutAsync(ArticleListing.Of(NewArticle("other", day)), Cancel);
        Assert.Equal(mine.Id, Assert.Single((await Listings.PageOfSourceAsync("s-" + mark, day, ListingFilter.None, null, 10, Cancel)).Listings).Id);
        Assert.Equal(mine.Id, Assert.Single((await Listings.PageOfDayAsync(day, new ListingFilter { SourceSlug = "s-" + mark }, null, 10, Cancel)).Listings).Id);
    }

    [Fact]
    public async Task Removing_twice_is_as_removing_once()
    {
        DateOnly day = UniqueDay();
        ArticleListing listing = ArticleListing.Of(NewArticle("away", day));
        await Listings.PutAsync(listing, Cancel);
        foreach (ListingPlace place in ListingPlace.Of(listing).Concat(ListingPlace.Of(listing)))
        {
            await Listings.RemoveAsync(place, Cancel);
        }

        Assert.Empty((await Listings.PageOfDayAsync(day, ListingFilter.None, null, 10, Cancel)).Listings);
    }

    [Fact]
    public async Task A_day_touched_since_it_was_read_stays_dirty()
    {
        DateOnly day = UniqueDay();
        await Days.TouchAsync(day, Cancel);
        IndexedDay read = (await Days.FindAsync(day, Cancel))!;
        await Days.TouchAsync(day, Cancel);
        await Days.SettleAsync(read, null, Cancel);
        Assert.True((await Days.FindAsync(day, Cancel))!.Dirty);

        await Days.SettleAsync((await Days.FindAsync(day, Cancel))!, null, Cancel);
        Assert.False((await Days.FindAsync(day, Cancel))!.Dirty);
        Assert.Contains(day, await Days.DaysAsync(day, 1, Cancel));
    }

    [Fact]
    public async Task A_day_that_waits_for_the_end_of_an_embargo_says_until_when_unless_it_is_touched_again()
    {
        DateOnly day = UniqueDay();
        DateTimeOffset end = new(day.ToDateTime(new TimeOnly(18, 0)), TimeSpan.Zero);
        async Task<IndexedDay> WaitingAsync() => Assert.Single((await Days.WaitingAsync(100_000, Cancel)).Days, waiting => waiting.Day == day);
        await Days.TouchAsync(day, Cancel);
        Assert.Null((await WaitingAsync()).WaitsUntil);

        await Days.SettleAsync(await WaitingAsync(), end, Cancel);
        Assert.Equal(end, (await WaitingAsync()).WaitsUntil);

        await Notes.NoteAsync(ArticleId.For(mark, "embargo"), [day], Cancel);
        Assert.Null((await WaitingAsync()).WaitsUntil);
    }

    [Fact]
    public async Task What_changed_is_noted_for_its_days_and_once_for_each_of_their_months()
    {
        DateOnly day = UniqueDay(), next = day.AddMonths(1);
        ArticleId id = ArticleId.For(mark, "noted");
        await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Notes.NoteAsync(i == 0 ? id : ArticleId.For(mark, "n" + i), [day, new DateOnly(day.Year, day.Month, 1), next], Cancel)));

        Assert.Equal([Months.Of(next), Months.Of(day)], (await Marks.ListAsync(100_000, Cancel)).Where(each => each.Id == id).Select(each => each.Month));
        Assert.True((await Days.FindAsync(day, Cancel))!.Dirty);
        Assert.True((await Days.FindAsync(next, Cancel))!.Dirty);
        Assert.Contains(day, await Days.DaysAsync(day, 1, Cancel));
    }

    [Fact]
    public async Task The_day_of_the_last_look_is_kept_beside_the_days_and_is_none_of_them()
    {
        DateOnly day = UniqueDay();
        await Days.LookedAsync(day, Cancel);
        WaitingDays waiting = await Days.WaitingAsync(100_000, Cancel);
        Assert.Equal(day, waiting.LookedOn);
        Assert.DoesNotContain(day, waiting.Days.Select(each => each.Day));
        Assert.DoesNotContain(day, await Days.DaysAsync(null, 100_000, Cancel));
    }

    [Fact]
    public async Task The_state_of_the_sweeps_is_read_as_it_was_saved()
    {
        var at = new DateTimeOffset(2032, 3, 4, 5, 6, 7, TimeSpan.Zero);
        var state = new SweepState { UploadsAfter = "b", LedgerAfter = "l", LedgerIsDue = true, PassBegan = at, PassIsFull = true, PassFailed = true, CheckedUpTo = at.AddDays(-1), LastFullPass = at.AddDays(-2) };
        await Sweeps.SaveAsync(state, Cancel);
        Assert.Equal(state, await Sweeps.LoadAsync(Cancel));
    }

    [Fact]
    public async Task A_digest_is_replaced_as_a_whole_and_only_by_who_saw_it()
    {
        DateOnly day = UniqueDay();
        Assert.True(await Digests.TrySaveAsync(NewDigest(day, 1, null), [NewStory(day, "one"), NewStory(day, "two")], Documents("first"), Cancel));
        Assert.False(await Digests.TrySaveAsync(NewDigest(day, 1, null), [NewStory(day, "rival")], Documents("rival"), Cancel));
        StoredDigest first = (await Digests.FindAsync(day, Cancel))!;
        Assert.Equal("first", Text((await Digests.ReadAsync(first, "json", Cancel))!));
        Assert.Equal(["one", "two"], (await Digests.StoriesAsync(first, Cancel)).Select(story => story.Id));

        Assert.True(await Digests.TrySaveAsync(NewDigest(day, 2, first.ETag), [NewStory(day, "three")], Documents("second"), Cancel));
        Assert.False(await Digests.TrySaveAsync(NewDigest(day, 2, first.ETag), [NewStory(day, "late")], Documents("late"), Cancel));
        StoredDigest second = (await Digests.FindAsync(day, Cancel))!;
        Assert.Equal((2, "second"), (second.Version, Text((await Digests.ReadAsync(second, "json", Cancel))!)));
        Assert.Equal(["three"], (await Digests.StoriesAsync(second, Cancel)).Select(story => story.Id));
        Assert.Null(await Digests.ReadAsync(second, "pdf", Cancel));
    }

    /// <summary>The same text from thousands of papers is one story, and its list of articles is longer than a row may be.</summary>
    [Fact]
    public async Task A_story_of_very_many_articles_is_kept_whole()
    {
        DateOnly day = UniqueDay();
        StoryMember[] members = [.. Enumerable.Range(0, 6000).Select(i => new StoryMember(ArticleId.For(mark, $"m{i}"), 1, new string('t', 80), "Paper " + i, null, default, null))];
        await Digests.TrySaveAsync(NewDigest(day, 1, null), [NewStory(day, "one"), NewStory(day, "vast") with { Members = members }, NewStory(day, "three")], Documents("d"), Cancel);

        IReadOnlyList<Story> stories = await Digests.StoriesAsync((await Digests.FindAsync(day, Cancel))!, Cancel);
        Assert.Equal(["one", "vast", "three"], stories.Select(story => story.Id));
        Assert.Equal(members, stories[1].Members);
    }

    [Fact]
    public async Task Digests_are_listed_newest_first()
    {
        DateOnly day = UniqueDay();
        for (int i = 0; i < 3; i++)
        {
            await Digests.TrySaveAsync(NewDigest(day.AddDays(i), 1, null), [], Documents("d"), Cancel);
        }

        Assert.Equal([day.AddDays(1), day], (await Digests.ListAsync(day.AddDays(1), 2, Cancel)).Select(digest => digest.Day));
    }

    [Fact]
    public async Task A_story_is_found_on_the_days_whose_digests_show_it()
    {
        DateOnly day = UniqueDay();
        string one = "one" + mark, two = "two" + mark;
        await Digests.TrySaveAsync(NewDigest(day, 1, null), [NewStory(day, one), NewStory(day, two)], Documents("d"), Cancel);
        await Digests.TrySaveAsync(NewDigest(day.AddDays(1), 1, null), [NewStory(day.AddDays(1), one)], Documents("d"), Cancel);
        Assert.Equal([day.AddDays(1), day], await Digests.DaysOfStoryAsync(one, 10, Cancel));
        Assert.Equal([day.AddDays(1)], await Digests.DaysOfStoryAsync(one, 1, Cancel));

        StoredDigest first = (await Digests.FindAsync(day, Cancel))!;
        await Digests.TrySaveAsync(NewDigest(day, 2, first.ETag), [NewStory(day, one)], Documents("e"), Cancel);
        Assert.Empty(await Digests.DaysOfStoryAsync(two, 10, Cancel));
        Assert.Equal(2, (await Digests.DaysOfStoryAsync(one, 10, Cancel)).Count);

        // A story that was gone is told again, and one that never went is still among its days.
        StoredDigest second = (await Digests.FindAsync(day, Cancel))!;
        await Digests.TrySaveAsync(NewDigest(day, 3, second.ETag), [NewStory(day, two), NewStory(day, one)], Documents("f"), Cancel);
        Assert.Equal([day], await Digests.DaysOfStoryAsync(two, 10, Cancel));
        Assert.Equal(2, (await Digests.DaysOfStoryAsync(one, 10, Cancel)).Count);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200_000)]
    [InlineData(2_000_000)]
    public async Task History_is_added_once_and_never_changed(int characters)
    {
        var random = new Random(characters);
        string noise = string.Create(characters, random, static (text, random) => { for (int i = 0; i < text.Length; i++) { text[i] = (char)random.Next(0x4E00, 0x9FFF); } });
        Article article = NewArticle("h" + characters) with { Body = [new Block(BlockKind.Paragraph, noise)] };
        DateTimeOffset at = new(UniqueDay().ToDateTime(new TimeOnly(3, 4, 5)), TimeSpan.Zero);
        HistoryEntry Entry(int number, ChangeKind kind, Article record) =>
            HistoryEntry.Of(new StoredArticle { Article = record }, new ArticleChange(number, kind, at.AddMinutes(number), "upload:a.txt", null, null));
        await History.NoteAsync(Entry(1, ChangeKind.Published, article), Cancel);
        await History.AddAsync(Entry(1, ChangeKind.Published, article), Cancel);
        await History.NoteAsync(Entry(1, ChangeKind.Published, article), Cancel);
        await History.NoteAsync(Entry(2, ChangeKind.Withdrawn, article), Cancel);
        await History.AddAsync(Entry(2, ChangeKind.Withdrawn, article), Cancel);
        await History.AddAsync(Entry(1, ChangeKind.Corrected, article with { Title = "Forged" }), Cancel);

        IReadOnlyList<HistoryEntry> changes = await History.OfArticleAsync(article.Id, 10, Cancel);
        Assert.Equal([ChangeKind.Withdrawn, ChangeKind.Published], changes.Select(change => change.Change.Kind));
        Assert.Null(changes[0].Record);
        Assert.Equal(Json(article), Json(changes[1].Record));
        Assert.Equal(2, (await History.OfArticleAsync(article.Id, 1, Cancel))[0].Change.Number);

        DateOnly day = DateOnly.FromDateTime(at.UtcDateTime);
        HistoryPage first = await History.OfDayAsync(day, null, 1, Cancel), second = await History.OfDayAsync(day, first.After, 1, Cancel);
        Assert.Equal([1, 2], first.Entries.Concat(second.Entries).Select(entry => entry.Change.Number));
        Assert.Null(second.After);
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, ArticleJson.Options);

    private static string Text(DigestDocument document) => Encoding.UTF8.GetString(document.Content.Span);

    private static IReadOnlyList<DigestDocument> Documents(string text) => [new DigestDocument("json", "application/json", Encoding.UTF8.GetBytes(text))];

    private static StoredDigest NewDigest(DateOnly day, int version, string? etag) => new()
    {
        Day = day,
        Version = version,
        State = DayState.Open,
        ContentHash = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()) + Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()),
        ArticleCount = 3,
        StoryCount = 2,
        Headlines = ["One", "Two"],
        CompiledAt = new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ETag = etag,
    };

    private static Story NewStory(DateOnly day, string id) => new() { Id = id, Day = day, Headline = id, Members = [], Sources = [], IndependentSources = 0 };

    /// <summary>A day that no other test uses.</summary>
    private static DateOnly UniqueDay() => DateOnly.FromDayNumber(Random.Shared.Next(new DateOnly(2100, 1, 1).DayNumber, new DateOnly(9000, 1, 1).DayNumber));

    private Article NewArticle(string key, DateOnly? day = null, int hour = 12)
    {
        DateOnly on = day ?? UniqueDay();
        return new Article
        {
            Id = ArticleId.For(mark, key),
            UploadName = mark + "/" + key + ".txt",
            Format = "text",
            Title = "Title of " + key,
            Source = new Source("gazette", "Gazette"),
            Dateline = new Dateline("PORT MARLOW", "GZ"),
            Language = "en",
            UploadedAt = new DateTimeOffset(on.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero),
            PublishedAt = ArticleDate.On(on),
            Day = on,
            Body = [new Block(BlockKind.Heading, "A heading", 2), new Block(BlockKind.Paragraph, "A paragraph with “quotes”, ümlauts and 東京.")],
            Images = [new ArticleImage("https://example.org/a.jpg", "A caption", "A. Photographer")],
            Lead = "A paragraph",
            WordCount = 7,
            ContentHash = new string('a', 64),
            Removed = [new RemovedText("Click here", "menu")],
            Origins = new SortedDictionary<ArticleField, Origin> { [ArticleField.Title] = Origin.Declared, [ArticleField.Day] = Origin.Inferred },
        };
    }
}
