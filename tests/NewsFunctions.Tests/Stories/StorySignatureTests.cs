using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class StorySignatureTests
{
    private const int MaxBytes = 902;

    [Fact]
    public void It_stays_small_and_reads_back_whatever_the_text() => Gen.Select(Gen.String[0, 80], Gen.String[1, 3000]).Sample((title, text) =>
    {
        ReadOnlyMemory<byte> bytes = StorySignature.Of(title, [new Block(BlockKind.Paragraph, text)]);
        SignatureReading read = SignatureReading.Of(bytes.Span);
        Assert.InRange(bytes.Length, 8, MaxBytes);
        Assert.Equal(bytes.Length, 8 + (4 * read.Shingles.Length) + (4 * read.Terms.Length) + (3 * read.Phrases.Length) + (3 * read.Quotes.Length) + (2 * read.Dates.Length));
    });

    [Fact]
    public void Bytes_that_are_no_signature_read_as_empty() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        SignatureReading read = SignatureReading.Of(bytes);
        Assert.True(read.Terms.Length <= bytes.Length && read.Shingles.Length <= bytes.Length && read.Phrases.Length <= bytes.Length);
    });

    [Fact]
    public void Another_version_reads_as_empty()
    {
        byte[] bytes = Made.Dam1.Signature.ToArray();
        bytes[0] += 1;
        Assert.Empty(SignatureReading.Of(bytes).Terms);
    }

    [Fact]
    public void One_of_the_version_before_still_groups_with_new_ones()
    {
        StoryGroup group = Assert.Single(StoryGrouper.Group(Made.Day, [ArticleListing.Of(Made.Dam1) with { Signature = OfVersion1(Made.Dam1) }, ArticleListing.Of(Made.Dam2)], []));
        Assert.Equal(2, group.Members.Count);
        SignatureReading before = SignatureReading.Of(OfVersion1(Made.Dam1).Span), now = SignatureReading.Of(Made.Dam1.Signature.Span);
        Assert.Equal([EventDate.On(DayOfWeek.Tuesday)], before.Dates);
        Assert.True(before.Dates[0].Agrees(now.Dates[0]));
        Assert.Equal(now.Terms, before.Terms);
        Assert.Equal(now.Phrases, before.Phrases);
        Assert.Equal(now.Shingles, before.Shingles);
    }

    [Fact]
    public void A_copy_is_found_whatever_the_version_of_its_signature()
    {
        Article copy = Made.Article("copy", Made.Dam1.Title, string.Join('\n', Made.Dam1.Body.Select(block => block.Text)), "Copy Cat", 90);
        StoryGroup group = Assert.Single(StoryGrouper.Group(Made.Day, [ArticleListing.Of(Made.Dam1) with { Signature = OfVersion1(Made.Dam1) }, ArticleListing.Of(copy)], []));
        Assert.Equal([null, Made.Dam1.Id], group.Members.Select(member => member.CopyOf));
    }

    [Fact]
    public void Cut_bytes_read_as_empty()
    {
        for (int length = 0; length < Made.Dam1.Signature.Length; length++)
        {
            Assert.Empty(SignatureReading.Of(Made.Dam1.Signature.Span[..length]).Terms);
            Assert.Empty(SignatureReading.Of(OfVersion1(Made.Dam1).Span[..Math.Min(length, OfVersion1(Made.Dam1).Length - 1)]).Terms);
        }
    }

    [Fact]
    public void The_day_of_the_lead_is_kept() => Assert.Equal([EventDate.On(Made.Day.AddDays(-1))], SignatureReading.Of(Made.Dam1.Signature.Span).Dates);

    [Fact]
    public void A_quotation_is_kept() => Assert.Single(SignatureReading.Of(Made.Dam1.Signature.Span).Quotes);

    /// <summary>The signature as version 1 wrote it: a weekday in front, neither quotations nor days behind.</summary>
    private static ReadOnlyMemory<byte> OfVersion1(Article article)
    {
        SignatureReading read = SignatureReading.Of(article.Signature.Span);
        int tail = 1 + (3 * read.Quotes.Length) + 1 + (2 * read.Dates.Length);
        return (byte[])[1, (byte)DayOfWeek.Tuesday, .. article.Signature.Span[1..^tail]];
    }
}
