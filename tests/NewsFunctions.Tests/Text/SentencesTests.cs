using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("The dam held. Nobody was hurt.", "The dam held.|Nobody was hurt.")]
    [InlineData("Mr. Harlow met Dr. J. K. Voss at St. Brannock on Jan. 3 to talk.", "Mr. Harlow met Dr. J. K. Voss at St. Brannock on Jan. 3 to talk.")]
    [InlineData("It left the U.S. The crew stayed.", "It left the U.S.|The crew stayed.")]
    [InlineData("The U.S. Senate voted at 5 p.m. on Monday.", "The U.S. Senate voted at 5 p.m. on Monday.")]
    [InlineData("Sales rose 3.5 percent to $1.2bn. Costs fell.", "Sales rose 3.5 percent to $1.2bn.|Costs fell.")]
    [InlineData("“Why now?” she asked. “We waited.” Then he left.", "“Why now?” she asked.|“We waited.”|Then he left.")]
    [InlineData("Harlow Inc. said so. Harlow Inc. The firm grew.", "Harlow Inc. said so.|Harlow Inc.|The firm grew.")]
    [InlineData("He waited … and went. She (a nurse.) Stayed!", "He waited … and went.|She (a nurse.)|Stayed!")]
    [InlineData("She was No. 4 in the list. He said no. They left.", "She was No. 4 in the list.|He said no.|They left.")]
    [InlineData("Am 3. Oktober kam er. Sie blieb.", "Am 3. Oktober kam er.|Sie blieb.")]
    [InlineData("今日は晴れ。明日は雨！本当？", "今日は晴れ。|明日は雨！|本当？")]
    [InlineData("बांध टूट गया। कोई घायल नहीं हुआ।", "बांध टूट गया।|कोई घायल नहीं हुआ।")]
    [InlineData("هل انهار السد؟ لم يصب أحد.", "هل انهار السد؟|لم يصب أحد.")]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("No end", "No end")]
    [InlineData("", "")]
    public void Text_is_parted_where_a_reader_would(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text).Select(range => text[range])));

    [Fact]
    public void Nothing_but_white_space_is_lost() => Gen.String[Gen.OneOf(Gen.Char, Gen.Char[" .!?\n“”A1a。"]), 0, 60].Sample(text =>
    {
        string kept = string.Concat(Sentences.Split(text).Select(range => text[range]));
        Assert.Equal(Bare(text), Bare(kept));
    });

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
