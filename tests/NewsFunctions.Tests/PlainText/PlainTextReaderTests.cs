using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.PlainText;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void A_scraped_page_gives_its_body_and_nothing_else() => Assert.Equal(ScrapedText.Paragraphs, Texts(Read(ScrapedText.Page)));

    [Fact]
    public void A_short_report_above_many_teasers_is_all_that_is_read() => Assert.Equal(ScrapedText.Paragraphs[..3], Texts(Read(ScrapedText.AmongTeasers)));

    [Fact]
    public void A_lone_link_between_two_paragraphs_does_not_end_the_article()
    {
        string[] body = Texts(Read(File.ReadAllText(SolutionFolder.File("samples", "larkmouth-gazette", "ferry-aground.txt"))));
        Assert.Equal(6, body.Length);
        Assert.StartsWith("The Maritime Safety Board", body[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_agency_sets_before_a_headline_is_no_part_of_it()
    {
        ArticleDraft draft = Read(File.ReadAllText(SolutionFolder.File("samples", "channel-wire", "wsl-20250311-ferry.txt")));
        Assert.Equal("Ferry aground off Larkmouth, all passengers safe", draft.Title);
        Assert.Contains(new RemovedText("URGENT", "headline-flag"), draft.Removed);
    }

    [Fact]
    public void A_long_article_is_read_to_its_end_in_a_script_without_case() => Assert.Equal(ScrapedText.Caseless, Texts(Read(ScrapedText.CaselessPage)));

    [Fact]
    public void Headline_site_byline_and_date_are_read_off_the_page()
    {
        ArticleDraft draft = Read(ScrapedText.Page);
        Assert.Equal("Ferry sails again after a week in dock", draft.Title);
        Assert.Equal("The Harbour Post", draft.Source);
        Assert.Equal(["Ann Ferry"], draft.Authors);
        Assert.Equal(new DateOnly(2031, 3, 12), draft.PublishedAt?.Day);
        Assert.DoesNotContain(ArticleField.PublishedAt, draft.Inferred);
    }

    [Fact]
    public void A_photo_line_becomes_a_caption_with_its_credit()
    {
        ArticleImage image = Assert.Single(Read(ScrapedText.Page).Images);
        Assert.StartsWith("The ferry leaves the harbour", image.Caption, StringComparison.Ordinal);
        Assert.Equal("John Pier / AFP", image.Credit);
    }

    [Theory]
    [InlineData("READ ALSO: Skerry school wins a prize", "related")]
    [InlineData("Leave a Reply", "comment-form")]
    [InlineData("Share on Facebook", "share-bar")]
    [InlineData("© 2031 The Harbour Post. All rights reserved.", "copyright")]
    public void What_is_dropped_names_its_rule(string text, string rule) => Assert.Contains(new RemovedText(text, rule), Read(ScrapedText.Page).Removed);

    [Theory]
    [InlineData("By Ann Ferry\n\n")]
    [InlineData("12 March 2031\n")]
    [InlineData("By Ann Ferry\n12 March 2031\n\n")]
    [InlineData("")]
    public void A_short_headline_above_byline_and_date_is_the_headline(string credits)
    {
        ArticleDraft draft = Read($"Skerry ferry sails\n\n{credits}{ScrapedText.Paragraphs[0]}\n\n{ScrapedText.Paragraphs[1]}\n");
        Assert.Equal("Skerry ferry sails", draft.Title);
        Assert.Equal(ScrapedText.Paragraphs[..2], Texts(draft));
    }

    [Theory]
    [InlineData("Headline: Skerry ferry sails\nAuthor: Ann Ferry\nSource: The Harbour Post\nDate: 2031-03-12\n\n")]
    [InlineData("Source: The Harbour Post\nTitle: Skerry ferry sails\nBy: Ann Ferry\nPublished: 12 March 2031\n\n")]
    [InlineData("Titel: Skerry ferry sails\nVon Ann Ferry\nQuelle: The Harbour Post\nDatum: 12. März 2031\n\n")]
    public void The_labels_of_a_form_name_its_fields(string form)
    {
        ArticleDraft draft = Read($"{form}{ScrapedText.Paragraphs[0]}\n\n{ScrapedText.Paragraphs[1]}\n");
        Assert.Equal("Skerry ferry sails", draft.Title);
        Assert.Equal("The Harbour Post", draft.Source);
        Assert.Equal(["Ann Ferry"], draft.Authors);
        Assert.Equal(new DateOnly(2031, 3, 12), draft.PublishedAt?.Day);
        Assert.Equal(ScrapedText.Paragraphs[..2], Texts(draft));
        Assert.DoesNotContain(ArticleField.Title, draft.Inferred);
        Assert.DoesNotContain(ArticleField.Source, draft.Inferred);
    }

    [Fact]
    public void A_text_that_ends_in_sentences_is_read_to_its_end()
    {
        const string Last = "Nobody was hurt, and the school is open.";
        Assert.Equal([ScrapedText.Paragraphs[0], Last], Texts(Read($"Title: Skerry ferry sails\nSource: The Harbour Post\n\n{ScrapedText.Paragraphs[0]}\n\n{Last}\n")));
    }

    [Fact]
    public void A_typed_text_keeps_every_paragraph()
    {
        ArticleDraft draft = Read("Ferry sails again\n\n" + string.Join("\n\n", ScrapedText.Paragraphs));
        Assert.Equal("Ferry sails again", draft.Title);
        Assert.Equal(ScrapedText.Paragraphs, Texts(draft));
    }

    [Fact]
    public void Without_a_headline_the_title_is_left_open()
    {
        ArticleDraft draft = Read(string.Join('\n', ScrapedText.Paragraphs));
        Assert.Null(draft.Title);
        Assert.Equal(ScrapedText.Paragraphs, Texts(draft));
    }

    [Fact]
    public void A_short_line_between_paragraphs_is_a_heading()
    {
        ArticleDraft draft = Read($"Ferry sails again\n{ScrapedText.Paragraphs[0]}\n{ScrapedText.Paragraphs[1]}\nA Second Ferry Comes In Summer\n{ScrapedText.Paragraphs[5]}");
        Assert.Equal([new Block(BlockKind.Heading, "A Second Ferry Comes In Summer", 2)], draft.Body.Where(block => block.Kind is BlockKind.Heading));
    }

    [Fact]
    public void A_syndication_line_names_the_first_publisher_and_is_dropped()
    {
        ArticleDraft draft = Read($"Ferry sails again\n\n{string.Join("\n\n", ScrapedText.Paragraphs)}\n\nThe post Ferry sails again appeared first on Skerry Herald.\n\nAbout admin");
        Assert.Equal("Skerry Herald", draft.SyndicatedFrom);
        Assert.Equal(ScrapedText.Paragraphs, Texts(draft));
        Assert.Contains(draft.Removed, removed => removed.Rule == "syndication");
    }

    [Fact]
    public void A_name_twice_above_a_date_is_the_source_of_a_copy_and_the_page_s_own_date_is_not_the_article_s()
    {
        ArticleDraft draft = Read($"THE SOUND NEWS\nJun 20, 2031  |\n0\n | Skerry\nback\ntopic\nSkerry Herald\nSkerry Herald\n12 Mar 2031\n\nNextUp:Ferry sails again after a week in dock\n\n{string.Join("\n\n", ScrapedText.Paragraphs)}");
        Assert.Equal("Skerry Herald", draft.SyndicatedFrom);
        Assert.Equal(new DateOnly(2031, 3, 12), draft.PublishedAt?.Day);
        Assert.Equal("Ferry sails again after a week in dock", draft.Title);
        Assert.Equal("THE SOUND NEWS", draft.Source);
    }

    [Fact]
    public void A_day_named_with_its_weekday_is_inferred_when_no_other_is_given()
    {
        ArticleDraft draft = Read(string.Join('\n', [ScrapedText.Paragraphs[0], "The council met the company on Wednesday, March 12, 2031, to talk about winter crossings.", .. ScrapedText.Paragraphs[1..]]));
        Assert.Equal(new DateOnly(2031, 3, 12), draft.PublishedAt?.Day);
        Assert.Contains(ArticleField.PublishedAt, draft.Inferred);
    }

    [Fact]
    public void A_wrapped_text_is_joined_to_paragraphs()
    {
        string wrapped = string.Join("\n\n", ScrapedText.Paragraphs.Select(Wrap));
        Assert.Equal(ScrapedText.Paragraphs, Texts(Read("Ferry sails again\n\n" + wrapped)));
    }

    [Theory]
    [InlineData("Home\nNews\nSport\nLog in\n© 2031")]
    [InlineData("12\n13\n14")]
    public void A_text_without_running_sentences_is_no_article(string text)
    {
        var refused = Assert.IsType<ReadOutcome.Refused>(new PlainTextReader().Read(UploadOf(text)));
        Assert.Equal(RejectCode.NoArticle, refused.Why.Code);
    }

    private static ArticleDraft Read(string text) => Assert.Single(Assert.IsType<ReadOutcome.Read>(new PlainTextReader().Read(UploadOf(text))).Articles);

    private static string[] Texts(ArticleDraft draft) => [.. draft.Body.Select(block => block.Text)];

    private static Upload UploadOf(string text) => new() { Name = "ferry.txt", Content = Encoding.UTF8.GetBytes(text), UploadedAt = DateTimeOffset.UnixEpoch };

    private static string Wrap(string paragraph)
    {
        var lines = new StringBuilder();
        int column = 0;
        foreach (string word in paragraph.Split(' '))
        {
            if (column + word.Length > 68)
            {
                lines.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                lines.Append(' ');
                column++;
            }

            lines.Append(word);
            column += word.Length;
        }

        return lines.ToString();
    }
}
