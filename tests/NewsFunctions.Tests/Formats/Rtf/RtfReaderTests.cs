using System.Text;
using CsCheck;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Rtf;

namespace NewsFunctions.Tests.Formats.Rtf;

public sealed class RtfReaderTests
{
    private const string Head = @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}{\f1\fnil\fcharset204 Arial;}{\f2\fnil\fcharset2 Wingdings;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Quote;}}";
    private const string First = "The tide tables for the coming year were printed in the wrong order, the harbour office in Larkmouth said on Monday.";
    private const string Second = "Boats should use the tables of the neighbouring port until new ones come from the printer.";
    private const string Body = First + @"\par " + Second + @"\par ";

    [Fact]
    public void A_bold_first_line_is_the_headline()
    {
        ArticleDraft article = Read(Head + @"\pard\plain\b\fs32 Tide tables printed in the wrong order\b0\par\plain\fs24 By Tomas Erling\par " + Body + "}");

        Assert.Equal("Tide tables printed in the wrong order", article.Title);
        Assert.Equal(["Tomas Erling"], article.Authors);
        Assert.Equal([First, Second], article.Body.Select(block => block.Text));
    }

    [Fact]
    public void The_information_group_fills_title_author_day_and_keywords()
    {
        ArticleDraft article = Read(Head + @"{\info{\title Tide tables printed in the wrong order}{\author Tomas Erling}{\keywords tides; Larkmouth}{\creatim\yr2025\mo2\dy10\hr9\min30}}" + Body + "}");

        Assert.Equal("Tide tables printed in the wrong order", article.Title);
        Assert.Equal(["Tomas Erling"], article.Authors);
        Assert.Equal(["tides", "Larkmouth"], article.Topics);
        Assert.Equal(ArticleDate.On(new DateOnly(2025, 2, 10)), article.PublishedAt);
    }

    [Theory]
    [InlineData(@"caf\'e9 \u8212? na\u239\'efve", "café — naïve")]
    [InlineData(@"\ldblquote So\rdblquote\emdash he said\rquote s", "“So”—he said’s")]
    [InlineData(@"{\f1 \'cc\'fd\'f0 \'e3\'ee\'f0\'ee\'e4\'e0}", "Мэр города")]
    [InlineData(@"{\uc2\u1071\'5f\'5f\u1041 ab}", "ЯБ")]
    [InlineData(@"\u-10179?\u-8704?", "😀")]
    [InlineData(@"a {\f2 \'d8} b", "a b")]
    [InlineData(@"half\-way, non\_stop\~now", "halfway, non-stop now")]
    [InlineData(@"\{brackets\} and \\", @"{brackets} and \")]
    public void Characters_come_out_as_they_read(string rtf, string text) =>
        Assert.Equal(text + " is what stands here.", Read(Head + First + @"\par " + rtf + @" is what stands here.\par}").Body[^1].Text);

    [Theory]
    [InlineData(1251, @"\'cc\'fd\'f0", "Мэр")]
    [InlineData(932, @"\'8e\'73\'92\'b7", "市長")]
    [InlineData(1250, @"\'b3\'f3d\'9f", "łódź")]
    public void The_files_code_page_is_kept(int codePage, string rtf, string text) =>
        Assert.StartsWith(text, Read(@"{\rtf1\ansi\ansicpg" + codePage + " " + First + @"\par " + rtf + @" is what stands here.\par}").Body[^1].Text, StringComparison.Ordinal);

    [Fact]
    public void Pictures_objects_headers_notes_and_deleted_text_are_left_out()
    {
        ArticleDraft article = Read(Head + @"{\header Page head}{\footer 1}{\pict\pngblip 89504e470d0a}{\object{\*\objdata 0105}}" + First + @"{\footnote A note.}{\*\annotation A comment.}{\deleted  Gone.}{\v hidden}\par " + Second + @"{\*\unknowngroup what is this}\par}");

        Assert.Equal([First, Second], article.Body.Select(block => block.Text));
    }

    [Fact]
    public void A_field_shows_its_result() =>
        Assert.Equal("See the tables here.", Read(Head + First + @"\par See {\field{\*\fldinst HYPERLINK ""https://example.org""}{\fldrslt the tables}} here.\par}").Body[^1].Text);

    [Fact]
    public void Binary_data_is_passed_over_by_its_length() =>
        Assert.Equal("After it.", Read(Head + First + @"\par {\pict\bin6 }}}{{{}After it.\par}").Body[^1].Text);

    [Fact]
    public void Tables_lists_headings_and_quotes_keep_what_they_are()
    {
        const string Table = @"\trowd\cellx100\cellx200\pard\intbl Port\cell High water\cell\row\trowd\cellx100\cellx200\pard\intbl Larkmouth\cell 06:10\cell\row\pard ";
        ArticleDraft article = Read(Head + Body + @"\pard\s1 What to do\par\pard " + First + @"\par{\listtext\'b7\tab}wait for the printer\par\pard\s2 It is a nuisance.\par" + Table + Second + @"\par}");

        Assert.Contains(new Block(BlockKind.Heading, "What to do", 1), article.Body);
        Assert.Contains(new Block(BlockKind.ListItem, "wait for the printer", 1), article.Body);
        Assert.Contains(new Block(BlockKind.Quote, "It is a nuisance."), article.Body);
        Assert.Contains(new Block(BlockKind.Table, "Port\tHigh water\nLarkmouth\t06:10"), article.Body);
    }

    [Fact]
    public void The_text_of_a_box_is_text() =>
        Assert.Contains("Ring the harbour office.", Read(Head + Body + @"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Ring the harbour office.\par}}{\shprslt again}}\par}").Body.Select(block => block.Text));

    [Fact]
    public void A_file_that_is_cut_short_is_read_with_a_warning()
    {
        ArticleDraft article = Read(Head + Body + "The last");

        Assert.Equal([First, Second, "The last"], article.Body.Select(block => block.Text));
        Assert.Single(article.Warnings);
    }

    [Fact]
    public void A_tower_of_groups_is_too_complex() => Assert.Equal(RejectCode.TooComplex, Refused(@"{\rtf1 " + new string('{', RtfLimits.MaxDepth + 1)));

    [Fact]
    public void More_text_than_any_article_has_is_too_complex() => Assert.Equal(RejectCode.TooComplex, Refused(@"{\rtf1 " + new string('a', RtfLimits.MaxText) + @"\par b}"));

    [Fact]
    public void A_file_without_text_is_refused()
    {
        Assert.Equal(RejectCode.NoText, Refused(Head + "}"));
        Assert.Equal(RejectCode.NoText, Refused(Head + @"{\pict\pngblip 89504e470d0a}}"));
        Assert.Equal(RejectCode.Malformed, Refused(Head));
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        byte[] sound = Encoding.Latin1.GetBytes(Head + @"{\info{\title A}{\creatim\yr2025\mo2\dy10}}" + Body + @"\trowd\intbl a\cell b\cell\row{\field{\*\fldinst X}{\fldrslt y}}\u8212?\'e9{\upr{a}{\*\ud{b}}}\par}");
        string[] pieces = ["{", "}", @"\u", @"\'", @"\bin99999999", @"\uc16", @"\fs-5", @"\yr99999999999", @"\*", @"\cell", @"\shptxt", @"\ansicpg99999", @"\f7", "\\", "\0"];
        Gen.Select(Gen.Int[0, sound.Length], Gen.Int[0, pieces.Length - 1], Gen.Int[0, 30]).Array[1, 8].Sample(changes =>
        {
            string file = Encoding.Latin1.GetString(sound);
            foreach ((int at, int piece, int length) in changes)
            {
                int start = Math.Min(at, file.Length);
                file = string.Concat(file.AsSpan(0, start), pieces[piece], file.AsSpan(Math.Min(start + length, file.Length)));
            }

            ReadOutcome outcome = new RtfReader().Read(Made(file));
            Assert.True(outcome is ReadOutcome.Refused { Why.Message.Length: > 20 } or ReadOutcome.Read { Articles.Count: > 0 });
        }, iter: 500);
    }

    private static ArticleDraft Read(string rtf) => Assert.Single(Assert.IsType<ReadOutcome.Read>(new RtfReader().Read(Made(rtf))).Articles);

    private static string Refused(string rtf) => Assert.IsType<ReadOutcome.Refused>(new RtfReader().Read(Made(rtf))).Why.Code;

    private static Upload Made(string rtf) => new() { Name = "desk/tides.rtf", Content = Encoding.Latin1.GetBytes(rtf), UploadedAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.Zero) };
}
