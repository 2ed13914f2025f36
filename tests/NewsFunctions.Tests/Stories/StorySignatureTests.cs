using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Tests.Stories;

public sealed class StorySignatureTests
{
    private const int MaxBytes = 871;

    [Fact]
    public void It_stays_small_and_reads_back_whatever_the_text() => Gen.Select(Gen.String[0, 80], Gen.String[1, 3000]).Sample((title, text) =>
    {
        ReadOnlyMemory<byte> bytes = StorySignature.Of(title, [new Block(BlockKind.Paragraph, text)]);
        SignatureReading read = SignatureReading.Of(bytes.Span);
        Assert.InRange(bytes.Length, 7, MaxBytes);
        Assert.Equal(bytes.Length, 7 + (4 * read.Shingles.Length) + (4 * read.Terms.Length) + (3 * read.Phrases.Length));
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
        bytes[0]++;
        Assert.Empty(SignatureReading.Of(bytes).Terms);
    }

    [Fact]
    public void The_weekday_of_the_lead_is_kept() => Assert.Equal((int)DayOfWeek.Tuesday, SignatureReading.Of(Made.Dam1.Signature.Span).LeadWeekday);
}
