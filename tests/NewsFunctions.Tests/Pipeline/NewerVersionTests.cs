using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

/// <summary>Versions of one item that come in different files, in any order.</summary>
public sealed class NewerVersionTests
{
    private const string First = "wire/item-v1.xml";
    private const string Second = "wire/item-v2.xml";

    private static readonly ArticleId Id = ArticleId.ForItem("wire", MadeUpItem.Item);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_version_in_another_file_replaces_in_whatever_order_they_come()
    {
        (string Name, string Text)[] files = [(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, engines: "4.6"))];
        string[] ends = [await EndAsync(files), await EndAsync(files.Reverse())];

        Assert.Equal(ends[0], ends[1]);
        Assert.Contains("4.6 million", ends[0], StringComparison.Ordinal);
        Assert.Contains($"{First} Accepted [] superseded: A newer version of this item stands: version 2, in the file {Second}.", ends[0], StringComparison.Ordinal);
        Assert.Contains($"{Second} Accepted [{Id}]", ends[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_versions_in_any_order_end_in_the_newest()
    {
        (string Name, string Text)[] files = [(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, engines: "4.6")), ("wire/later.xml", MadeUpItem.G2(3, engines: "4.8"))];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        var ends = new HashSet<string>();
        foreach (int[] order in orders)
        {
            ends.Add(await EndAsync(order.Select(i => files[i])));
        }

        string end = Assert.Single(ends);
        Assert.Contains("4.8 million", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_item_is_withdrawn_in_whatever_order_it_comes()
    {
        (string Name, string Text)[] files = [(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, "canceled"))];
        foreach (IEnumerable<(string Name, string Text)> order in new[] { files, files.Reverse() })
        {
            MemoryNewsroom newsroom = await TakenInAsync(order);

            StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
            Assert.NotNull(stored.WithdrawnAt);
            Assert.Equal((2, RejectCode.Canceled, Second), (stored.Article.Edition!.Number, stored.Article.Edition.TakenBack, stored.Article.Edition.UploadName));
            Assert.Equal(0, newsroom.Stores.ListingRows);
            LedgerEntry old = (await newsroom.Ledger.FindAsync(First, Cancel))!;
            Assert.Equal((UploadState.Accepted, 0, RejectCode.Superseded), (old.State, old.Articles.Count, Assert.Single(old.Failed).Why.Code));
            Assert.StartsWith("The provider has since taken this item back (version 2, canceled", old.Failed[0].Why.Message, StringComparison.Ordinal);
            LedgerEntry cancelled = (await newsroom.Ledger.FindAsync(Second, Cancel))!;
            Assert.Equal((UploadState.Rejected, RejectCode.Canceled), (cancelled.State, cancelled.Error!.Code));
        }
    }

    [Fact]
    public async Task The_row_of_a_cancellation_says_that_an_article_was_withdrawn()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, "withheld"))]);
        Rejection error = (await newsroom.Ledger.FindAsync(Second, Cancel))!.Error!;
        Assert.Equal(RejectCode.Withheld, error.Code);
        Assert.EndsWith("The article that stood here was withdrawn.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_after_the_cancellation_is_published_again()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, "canceled")), ("wire/again.xml", MadeUpItem.G2(3, engines: "4.9"))]);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Null(stored.WithdrawnAt);
        Assert.Equal((2, "wire/again.xml"), (stored.Article.Version, stored.Article.UploadName));
        Assert.Equal(2, newsroom.Stores.ListingRows);
    }

    [Fact]
    public async Task A_cancellation_of_an_older_version_changes_nothing()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(Second, MadeUpItem.G2(3)), (First, MadeUpItem.G2(2, "canceled"))]);
        Assert.Null((await newsroom.Articles.FindAsync(Id, Cancel))!.WithdrawnAt);
        Assert.Equal(RejectCode.Superseded, (await newsroom.Ledger.FindAsync(First, Cancel))!.Error!.Code);
    }

    [Fact]
    public async Task A_file_that_becomes_its_own_cancellation_withdraws_its_article()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (First, MadeUpItem.G2(2, "canceled"))]);
        Assert.NotNull((await newsroom.Articles.FindAsync(Id, Cancel))!.WithdrawnAt);
        Assert.Empty((await newsroom.Ledger.FindAsync(First, Cancel))!.Articles);
    }

    [Fact]
    public async Task An_item_whose_name_holds_in_its_file_only_is_withdrawn_by_its_own_file_only()
    {
        MemoryNewsroom newsroom = await TakenInAsync([("a.xml", MadeUpItem.G2(1, item: "1")), ("b.xml", MadeUpItem.G2(2, item: "1")), ("b.xml", MadeUpItem.G2(3, "canceled", item: "1"))]);
        Assert.Null((await newsroom.Articles.FindAsync(ArticleId.For("a.xml", ""), Cancel))!.WithdrawnAt);
        Assert.NotNull((await newsroom.Articles.FindAsync(ArticleId.For("b.xml", ""), Cancel))!.WithdrawnAt);
    }

    [Fact]
    public async Task One_source_cannot_replace_anothers_article()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), ("rival/item.xml", MadeUpItem.G2(9, engines: "9.9"))]);
        Assert.Equal(1, (await newsroom.Articles.FindAsync(Id, Cancel))!.Article.Version);
        Assert.Equal(2, newsroom.Stores.ArticleRows);
    }

    [Fact]
    public async Task An_old_file_sent_again_changes_nothing()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, engines: "4.6")), (First, MadeUpItem.G2(1))]);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Equal((2, Second), (stored.Article.Version, stored.Article.UploadName));
        Assert.Equal(RejectCode.Superseded, Assert.Single((await newsroom.Ledger.FindAsync(First, Cancel))!.Failed).Why.Code);
    }

    [Fact]
    public async Task A_corrected_date_in_the_same_file_is_taken_over()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1, changed: "2031-07-05T10:00:00Z")), (First, MadeUpItem.G2(1, changed: "2031-05-05T11:00:00Z", engines: "4.3"))]);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Equal(2, stored.Article.Version);
        Assert.Contains(stored.Article.Body, block => block.Text.Contains("4.3 million", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_version_under_the_same_name_leaves_the_newer_one_in_place()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(2, engines: "4.6")), (First, MadeUpItem.G2(1))]);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Equal((1, 2L), (stored.Article.Version, stored.Article.Edition!.Number));
        LedgerEntry entry = (await newsroom.Ledger.FindAsync(First, Cancel))!;
        Assert.Equal((Id, RejectCode.Superseded), (Assert.Single(entry.Articles), Assert.Single(entry.Failed).Why.Code));
    }

    [Fact]
    public async Task The_same_text_in_a_newer_file_is_held_by_that_file_from_then_on()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(1))]);
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Equal((1, Second), (stored.Article.Version, stored.Article.UploadName));
        Assert.Null(await newsroom.Publish.WithdrawAsync(Id, First, WithdrawReason.FileDeleted, Cancel));
        Assert.NotNull((await newsroom.Publish.WithdrawAsync(Id, Second, WithdrawReason.FileDeleted, Cancel))!.WithdrawnAt);
    }

    [Fact]
    public async Task An_older_version_uploaded_after_the_newer_file_was_deleted_is_published()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, engines: "4.6"))]);
        await newsroom.Publish.WithdrawAsync(Id, Second, WithdrawReason.FileDeleted, Cancel);
        newsroom.Clock.Now = newsroom.Clock.Now.AddHours(1);
        await newsroom.UploadAsync("wire/restored.xml", MadeUpItem.G2(1));
        StoredArticle stored = (await newsroom.Articles.FindAsync(Id, Cancel))!;
        Assert.Equal((null, 3, "wire/restored.xml"), (stored.WithdrawnAt, stored.Article.Version, stored.Article.UploadName));
    }

    [Fact]
    public async Task Two_versions_in_one_archive_are_one_article()
    {
        byte[] archive = Archive(("b.xml", MadeUpItem.G2(2, engines: "4.6")), ("a.xml", MadeUpItem.G2(1)));
        var newsroom = new MemoryNewsroom();
        newsroom.Stores.Put("wire/day.zip", archive, newsroom.Clock.Now);
        LedgerEntry entry = (await newsroom.Ingest.RunAsync("wire/day.zip", Cancel))!;
        Assert.Equal((Id, "a.xml", RejectCode.Superseded), (Assert.Single(entry.Articles), Assert.Single(entry.Failed).Key, entry.Failed[0].Why.Code));
        Assert.Equal(2, (await newsroom.Articles.FindAsync(Id, Cancel))!.Article.Edition!.Number);
    }

    [Fact]
    public async Task Only_the_going_of_the_file_that_holds_it_withdraws_an_article()
    {
        MemoryNewsroom newsroom = await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, engines: "4.6"))]);
        newsroom.Stores.Delete(First);
        await newsroom.Sweep.RunAsync(Cancel);
        Assert.Null((await newsroom.Articles.FindAsync(Id, Cancel))!.WithdrawnAt);

        newsroom.Stores.Delete(Second);
        await newsroom.Sweep.RunAsync(Cancel);
        Assert.NotNull((await newsroom.Articles.FindAsync(Id, Cancel))!.WithdrawnAt);
    }

    /// <summary>Whatever write a run dies before, the next run ends in the rows that one clean run makes; other uploads' rows included.</summary>
    [Theory]
    [InlineData("usable")]
    [InlineData("canceled")]
    public async Task A_run_that_dies_before_any_of_its_writes_is_completed_by_the_next(string status)
    {
        string clean = Rows(await TakenInAsync([(First, MadeUpItem.G2(1)), (Second, MadeUpItem.G2(2, status, engines: "4.6"))]), First, Second);
        for (int deadly = 1; ; deadly++)
        {
            MemoryNewsroom dying = await TakenInAsync([(First, MadeUpItem.G2(1))]);
            int writes = 0;
            bool died = false;
            dying.Stores.BeforeWrite = verb => { died |= ++writes == deadly; if (writes == deadly) { throw new IOException(verb); } };
            try
            {
                await dying.UploadAsync(Second, MadeUpItem.G2(2, status, engines: "4.6"));
            }
            catch (IOException)
            {
                await dying.Ingest.RunAsync(Second, Cancel);
            }

            Assert.Equal(clean, Rows(dying, First, Second));
            if (!died)
            {
                Assert.True(deadly > 5, "every write of the run was a point to die at");
                return;
            }
        }
    }

    private static async Task<string> EndAsync(IEnumerable<(string Name, string Text)> files)
    {
        (string Name, string Text)[] order = [.. files];
        return Rows(await TakenInAsync(order), [.. order.Select(file => file.Name).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Uploads and takes in, all within one second.</summary>
    private static async Task<MemoryNewsroom> TakenInAsync(IEnumerable<(string Name, string Text)> files)
    {
        var newsroom = new MemoryNewsroom();
        foreach ((string name, string text) in files)
        {
            await newsroom.UploadAsync(name, text);
        }

        return newsroom;
    }

    /// <summary>All rows as text, but for the count of versions that clients have seen and what a run that died left on its way.</summary>
    private static string Rows(MemoryNewsroom newsroom, params string[] uploads)
    {
        StoredArticle stored = newsroom.Articles.FindAsync(Id, Cancel).Result!;
        ArticleListing? listing = newsroom.Browse.RunAsync(new ArticleQuery { SourceSlug = "harbour-wire" }, Cancel).Result.Listings.SingleOrDefault();
        IEnumerable<string> ledger = uploads.Select(name => newsroom.Ledger.FindAsync(name, Cancel).Result!)
            .Select(row => $"{row.Name} {row.State} [{string.Join(' ', row.Articles)}] {row.Error} {string.Join(' ', row.Failed.Select(item => $"{item.Why.Code}: {item.Why.Message}"))}".Replace("]  ", "] ", StringComparison.Ordinal));
        return string.Join('\n', ledger.Append($"{stored.Article.Edition} {stored.Article.UploadName} {stored.WithdrawnAt is null} {string.Join(' ', stored.Article.Body)}").Append($"{listing?.Id} {listing?.Title} {listing?.Day} {newsroom.Stores.ListingRows}"));
    }

    private static byte[] Archive(params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in members)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
