using System.Text;
using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class FoldedTextTests
{
    /// <summary>Long runs of plain letters, where sixteen are folded at once, between all that ends such a run.</summary>
    private static readonly Gen<string> Texts = Gen.Frequency((6, Gen.String["abzABZ@[`{~ .,9"]), (2, Gen.String[" \t\u00A0\n’‘ʼİÉßЖ漢\u2028"]), (2, Gen.String["the quick Brown fox RAN over"])).Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("  Harbour   Office ", "harbour office")]
    [InlineData("THE FERRY THAT SAILED ON MONDAY CAME BACK", "the ferry that sailed on monday came back")]
    [InlineData("The harbour’s new\u00A0 \tferry, the `Tern‘", "the harbour's new ferry, the 'tern'")]
    [InlineData("Sixteen letters, and then more", "sixteen letters, and then more")]
    [InlineData("Fifteen letters  and then more", "fifteen letters and then more")]
    [InlineData("ÉCOLE İstanbul ЖУК", "école istanbul жук")]
    public void Case_apostrophes_and_spaces_are_folded(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Fact]
    public void Folding_many_characters_at_once_is_folding_each() => Texts.Sample(text => Fold(text) == FoldEach(text), iter: 5000);

    [Fact]
    public void Every_character_has_the_lower_case_of_the_framework() => Assert.DoesNotContain(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c),
        c => c is not ('’' or '‘' or 'ʼ' or '`' or 'İ') && FoldedText.Fold(c) != char.ToLowerInvariant(c));

    [Fact]
    public void What_is_folded_stays_as_it_is() => Texts.Sample(text => Fold(Fold(text)) == Fold(text));

    private static string Fold(string text) => FoldedText.Write(text, new char[text.Length]).ToString();

    private static string FoldEach(string text)
    {
        var folded = new StringBuilder();
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c is '’' or '‘' or 'ʼ' or '`' ? '\'' : c is 'İ' ? 'i' : char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
