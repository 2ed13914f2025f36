using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Tests.PlainText;

public sealed class HostileTextTests
{
    private static readonly PlainTextReader Reader = new();

    [Fact]
    public void No_text_makes_the_reader_throw() => Gen.String[0, 3000].Sample(text => Outcome(Encoding.UTF8.GetBytes(text)).Length > 0);

    [Fact]
    public void The_same_bytes_give_the_same_article() => Mutations().Sample(bytes => Outcome(bytes) == Outcome(bytes));

    [Fact]
    public void Damaged_pages_are_read_or_refused() => Mutations().Sample(bytes => Outcome(bytes).Length > 0);

    [Fact]
    public void Reading_what_was_read_changes_nothing() => Gen.Int[0, ScrapedText.Paragraphs.Length - 1].Array[2, 12].Select(picks => picks.Distinct().Select(pick => ScrapedText.Paragraphs[pick]).ToArray())
        .Where(paragraphs => paragraphs.Length >= 2).Sample(paragraphs =>
        {
            ArticleDraft first = Read("Ferry sails again after a week in dock\n\n" + string.Join("\n\n", paragraphs));
            ArticleDraft again = Read(first.Title + "\n\n" + string.Join("\n\n", first.Body.Select(block => block.Text)));
            return first.Body.SequenceEqual(again.Body) && first.Body.Count == paragraphs.Length && first.Title == again.Title;
        });

    [Fact]
    public void A_hundred_thousand_short_lines_are_read() => Assert.NotEmpty(Outcome(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Menu {i}\n")))));

    [Fact]
    public void One_line_of_megabytes_is_read() => Assert.NotEmpty(Outcome(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The ferry sailed on Monday, the office said. ", 60_000)))));

    private static Gen<byte[]> Mutations() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 100_000], Gen.Byte.Array[1, 12], (kind, at, noise) =>
    {
        byte[] page = Encoding.UTF8.GetBytes(ScrapedText.Page);
        at %= page.Length;
        switch (kind)
        {
            case 0:
                return page[..at];
            case 1:
                page[at] ^= noise[0];
                return page;
            case 2:
                return [.. page[..at], .. noise, .. page[at..]];
            case 3:
                return [.. page[at..], .. page[..at]];
            default:
                return [.. page[..at], 0, 0, .. page[at..]];
        }
    });

    private static string Outcome(byte[] bytes) => Reader.Read(UploadOf(bytes)) switch
    {
        ReadOutcome.Read read => string.Join('\n', read.Articles.Select(article => $"{article.Title}\t{article.PublishedAt}\t{string.Join('|', article.Body)}\t{string.Join('|', article.Removed)}")),
        ReadOutcome.Refused refused => refused.Why.Code,
        _ => throw new InvalidOperationException(),
    };

    private static ArticleDraft Read(string text) => Assert.Single(Assert.IsType<ReadOutcome.Read>(Reader.Read(UploadOf(Encoding.UTF8.GetBytes(text)))).Articles);

    private static Upload UploadOf(byte[] bytes) => new() { Name = "ferry.txt", Content = bytes, UploadedAt = DateTimeOffset.UnixEpoch };
}
