using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Tests.Formats.Email;

public sealed class EmailReaderTests
{
    [Fact]
    public void Quoted_mail_signatures_and_notices_are_dropped()
    {
        ArticleDraft draft = Samples.One(Samples.File("email", "harbour.eml"));
        Assert.Equal("Harbour pilots of Port Ellery end their strike", draft.Title);
        Assert.Equal(["Mara Ellend"], draft.Authors);
        Assert.Equal("2026-05-12T07:30:00+02:00", draft.PublishedAt.ToString());
        Assert.Equal(
            ["The harbour pilots of Port Ellery went back to work on Tuesday after eleven days ashore.", "Their union accepted a raise of four percent."],
            Samples.Body(draft));
        Assert.Equal(["confidentiality-notice", "quoted-reply", "signature"], draft.Removed.Select(removed => removed.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_saved_as_mhtml_is_read_as_a_page()
    {
        ArticleDraft draft = Samples.One(Samples.File("email", "tram.mhtml"));
        Assert.Equal("https://ellery-post.example/tram", draft.Url);
        Assert.Contains("hospital door", string.Join(' ', Samples.Body(draft)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attached_article_counts_and_its_covering_note_does_not()
    {
        string mail = string.Join("\r\n",
            "From: Desk <desk@a.example>", "To: b@a.example", "Subject: The story", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b1", "",
            "--b1", "Content-Type: text/plain", "", "Please find the story attached.",
            "--b1", "Content-Type: text/markdown; name=ferry.md", "Content-Disposition: attachment; filename=ferry.md", "", "# Ferry sails", "", "It sails daily.", "--b1--", "");
        ReadOutcome.Read read = Samples.Read(Samples.Of("a.eml", mail));
        Assert.Equal("ferry.md", Assert.Single(read.Articles).ItemKey);
        Assert.Equal("Ferry sails", read.Articles[0].Title);
    }

    [Fact]
    public void Of_a_forwarded_message_the_forwarded_part_is_the_article()
    {
        string mail = string.Join("\n",
            "From: Jon Pell <jon@a.example>", "Subject: Fwd: Ferry sails", "Message-ID: <2@a.example>", "", "Worth a look!", "",
            "---------- Forwarded message ---------", "From: Ferry Office <office@b.example>", "Subject: Ferry sails", "", "The ferry sails daily.");
        ArticleDraft draft = Samples.One(Samples.Of("a.eml", mail));
        Assert.Equal("Ferry sails", draft.Title);
        Assert.Equal(["The ferry sails daily."], Samples.Body(draft));
        Assert.Empty(draft.Authors);
    }
}
