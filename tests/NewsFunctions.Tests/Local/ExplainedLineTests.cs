using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class ExplainedLineTests
{
    private static readonly Article Article = new()
    {
        Id = ArticleId.For("a.txt", ""),
        UploadName = "a.txt",
        Format = "text",
        Title = "Bridge opens",
        Language = "en",
        UploadedAt = DateTimeOffset.UnixEpoch,
        Day = new DateOnly(2025, 3, 11),
        Body = [new Block(BlockKind.Paragraph, "The bridge over the Aldra opened on Tuesday.")],
        Removed = [new RemovedText("Subscribe", "menu")],
        Lead = "",
        WordCount = 8,
        ContentHash = "",
        Origins = new Dictionary<ArticleField, Origin>(),
    };

    [Fact]
    public void Lines_of_plain_text_are_told_in_their_order()
    {
        byte[] text = Encoding.UTF8.GetBytes("Subscribe\nBridge  opens\n\nALDRABRIDGE — The bridge over the Aldra opened on Tuesday.\nSomething else\n");
        Assert.Equal(
            [(LineFate.Dropped, "menu"), (LineFate.Field, "title"), (LineFate.Kept, null), (LineFate.Unknown, null)],
            ExplainedLine.Of(Article, "text", text).Select(line => (line.Fate, line.Why)));
    }

    [Fact]
    public void Other_formats_tell_what_was_kept_and_then_what_was_dropped() => Assert.Equal(
        [(LineFate.Kept, null), (LineFate.Dropped, "menu")],
        ExplainedLine.Of(Article, "html", []).Select(line => (line.Fate, line.Why)));
}
