using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Tests.Formats.Records;

public sealed class RecordCleaningTests
{
    private const string First = "The ferry sailed again on Monday after four months in the dry dock.";
    private const string Second = "Both engines were replaced, harbour master Ines Calloway said on the quay.";

    [Theory]
    [InlineData("UPDATE 2-Ferry returns to service", "UPDATE 2")]
    [InlineData("URGENT: Ferry returns to service", "URGENT")]
    [InlineData("Breaking: Ferry returns to service", "Breaking")]
    [InlineData("CORRECTED-Ferry returns to service", "CORRECTED")]
    [InlineData("[UPDATED] Ferry returns to service", "[UPDATED]")]
    [InlineData("Ferry returns to service (Correction)", "(Correction)")]
    [InlineData("Ferry returns to service (2nd Ld-Writethru)", "(2nd Ld-Writethru)")]
    [InlineData("+++ Eilmeldung +++ Ferry returns to service", "+++ Eilmeldung +++")]
    [InlineData("URGENT - Ferry returns to service", "URGENT")]
    [InlineData("URGENT Ferry returns to service", "URGENT")]
    [InlineData("EILMELDUNG: Ferry returns to service", "EILMELDUNG")]
    [InlineData("Última hora | Ferry returns to service", "Última hora")]
    public void A_flag_of_the_message_is_no_part_of_its_headline(string title, string flag)
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Title = title, Body = Paragraphs(First) });
        Assert.Equal("Ferry returns to service", clean.Title);
        Assert.Equal(new RemovedText(flag.Trim('+', ' '), "headline-flag"), Assert.Single(clean.Removed) with { Text = clean.Removed[0].Text.Trim('+', ' ') });
    }

    [Fact]
    public void Two_flags_are_both_taken() => Assert.Equal("Ferry returns", RecordCleaning.Of(new ArticleDraft { Title = "REFILE-UPDATE 1-Ferry returns", Body = Paragraphs(First) }).Title);

    [Theory]
    [InlineData("Urgent repairs keep the ferry in dock")]
    [InlineData("Update on the harbour works")]
    [InlineData("Lead: a metal under suspicion")]
    [InlineData("New: a ferry for the islands")]
    [InlineData("EXCLUSIVE: Ferry returns to service")]
    [InlineData("Breaking the ice")]
    [InlineData("Correction facility opens - at last")]
    [InlineData("Up-to-date ferry sails")]
    [InlineData("Urgent")]
    [InlineData("URGENT:")]
    [InlineData("URGENT FERRY REPAIRS")]
    [InlineData("Ferry returns (photos)")]
    public void A_headline_that_begins_with_such_a_word_stays(string title) => Assert.Equal(title, RecordCleaning.Of(new ArticleDraft { Title = title, Body = Paragraphs(First) }).Title);

    [Theory]
    [InlineData("(Reporting by Jane Doe in Port Marlow; Editing by Max Moe)", "credit-line")]
    [InlineData("Reporting by Jane Doe and Ada Poe; additional reporting by Max Moe; writing by Ida Roe", "credit-line")]
    [InlineData("(Bericht von Jana Doe, redigiert von Max Moe)", "credit-line")]
    [InlineData("(Reportage de Jeanne Doe; édité par Max Moe)", "credit-line")]
    [InlineData("(Reporte de Juana Doe; editado por Max Moe)", "credit-line")]
    [InlineData("Harbour Wire writer Jane Doe in Port Marlow contributed to this report.", "credit-line")]
    [InlineData("This report by Harbour Wire was first published May 5, 2031.", "credit-line")]
    [InlineData("Doe reported from Westerholm.", "credit-line")]
    [InlineData("hh/ph/ts", "sign-off")]
    [InlineData("AFP ab", "sign-off")]
    [InlineData("dpa abc xyz", "sign-off")]
    [InlineData("ENDS", "sign-off")]
    [InlineData("___", "sign-off")]
    [InlineData("-30-", "sign-off")]
    [InlineData("((jane.doe@wire.example; +1 555 0100))", "sign-off")]
    [InlineData("Like this: Like Loading...", "share-bar")]
    [InlineData("** This notice was passed on by Harbour Wire for a third party. **", "agency-note")]
    [InlineData("The post Ferry returns appeared first on Harbour Wire.", "feed-footer")]
    [InlineData("Follow us on our channel for more news from the harbour", "share-bar")]
    [InlineData("Sign up for our newsletter and never miss a ferry", "newsletter")]
    public void What_stands_under_the_text_is_taken_off_and_listed(string line, string rule)
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Title = "Ferry returns", Body = Paragraphs(First, Second, line) });
        Assert.Equal([First, Second], clean.Body.Select(block => block.Text));
        Assert.Equal(new RemovedText(line, rule), Assert.Single(clean.Removed));
    }

    [Theory]
    [InlineData("\"Sign up for our newsletter,\" the harbour master told them.")]
    [InlineData("Reporting by locals had been banned for years, the ministry said.")]
    [InlineData("The debate airs live on our channel and on Twitter at eight in the evening, the station said on Monday.")]
    [InlineData("Written by the island's first teacher, the book was lost for years.")]
    [InlineData("The fishermen contributed to this story of a harbour that would not die.")]
    [InlineData("He ends it.")]
    [InlineData("AFP won the match by three goals to one.")]
    [InlineData("Jane Doe reported from the front for eleven years.")]
    [InlineData("Avec lui, le port change de visage.")]
    public void A_last_sentence_of_the_text_stays(string line) =>
        Assert.Equal([First, line], RecordCleaning.Of(new ArticleDraft { Title = "Ferry returns", Body = Paragraphs(First, line) }).Body.Select(block => block.Text));

    [Fact]
    public void Several_lines_under_the_text_go_together()
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Title = "Ferry returns", Body = Paragraphs(First, "___", "Jane Doe can be reached at https://wire.example/jane", "hw/jd", "ends") });
        Assert.Equal([First], clean.Body.Select(block => block.Text));
        Assert.Equal(4, clean.Removed.Count);
    }

    [Fact]
    public void A_credit_behind_the_last_sentence_is_cut_off()
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Body = Paragraphs(First + " (Reporting by Jane Doe; editing by Max Moe)") });
        Assert.Equal(First, Assert.Single(clean.Body).Text);
    }

    [Fact]
    public void Reporters_are_the_authors_of_a_text_without_a_byline()
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Body = Paragraphs(First, "(Reporting by Jane Doe in Port Marlow and Ada Poe in Westerholm; Writing by Ida Roe; Editing by Max Moe)") });
        Assert.Equal(["Jane Doe", "Ada Poe"], clean.Authors);
        Assert.Contains(ArticleField.Authors, clean.Inferred);
    }

    [Fact]
    public void Reporters_do_not_join_a_byline()
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Byline = "By Ida Roe", Authors = ["Ida Roe"], Body = Paragraphs(First, "(Reporting by Jane Doe; Editing by Max Moe)") });
        Assert.Equal(["Ida Roe"], clean.Authors);
    }

    [Fact]
    public void Short_lines_above_a_copy_of_the_headline_go_with_it()
    {
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Title = "Ferry returns to service", Body = Paragraphs("Shipping", "Westland", "05.05.2031 11:14", "Ferry returns to service", First, Second) });
        Assert.Equal([First, Second], clean.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_prompt_between_paragraphs_is_taken_out()
    {
        string[] text = [First, Second, "Six trips a day are planned.", "Tickets cost four crowns.", "The old ship was sold."];
        ArticleDraft clean = RecordCleaning.Of(new ArticleDraft { Body = Paragraphs([.. text[..3], "Subscribe to our newsletter here", .. text[3..]]) });
        Assert.Equal(text, clean.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_body_that_would_be_empty_stays_as_it_is() =>
        Assert.Equal("ends", Assert.Single(RecordCleaning.Of(new ArticleDraft { Title = "Ferry", Body = Paragraphs("ends") }).Body).Text);

    [Fact]
    public void Markup_that_was_escaped_once_too_often_is_read() => Assert.Equal(
        "The council's vote took 80-90 minutes.",
        Assert.Single(RecordCleaning.Of(new ArticleDraft { Body = Paragraphs("The council&apos;s <b>vote</b> took 80<endash>-</endash>90 minutes.<script>track()</script>") }).Body).Text);

    [Fact]
    public void A_comparison_is_no_markup() => Assert.Equal("If a < b and c > d, stop.", Assert.Single(RecordCleaning.Of(new ArticleDraft { Body = Paragraphs("If a < b and c > d, stop.") }).Body).Text);

    private static Block[] Paragraphs(params string[] texts) => [.. texts.Select(text => new Block(BlockKind.Paragraph, text))];
}
