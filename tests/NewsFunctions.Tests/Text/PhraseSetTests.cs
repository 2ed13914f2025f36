using CsCheck;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Tests.Text;

public sealed class PhraseSetTests
{
    private static readonly string[] Phrases = ["photo:", "ab", "abc ", "© ", "фото:", "crédit", "via “x", "图:"];

    private static readonly string[] Plain = ["photo:", "ab", "© ", "фото:", "图:"];

    /// <summary>Phrases long enough to be told by a part of them alone.</summary>
    private static readonly string[] Told = ["photo:", "bca x", "crédit", "фото:", "图:", "€ 9"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String["abc xPHOTO:p"], Gen.String["“”…— \u2000\u202F"], Gen.String["фФОТО:图"], Gen.String["éÉ© €9"], Gen.Int[0, Told.Length - 1].Select(i => Told[i].ToUpperInvariant()), Gen.Int[0, Phrases.Length - 1].Select(i => Phrases[i])).Array[0, 6].Select(string.Concat);

    [Fact]
    public void The_first_phrase_is_found_wherever_it_stands() => Texts.Sample(text =>
        Agrees(Phrases, text, StringComparison.OrdinalIgnoreCase) && Agrees(Phrases, text, StringComparison.Ordinal)
        && Agrees(Told, text, StringComparison.OrdinalIgnoreCase) && Agrees(Told, text, StringComparison.Ordinal)
        && Agrees(Plain, text, StringComparison.OrdinalIgnoreCase) && Agrees(Plain, text, StringComparison.Ordinal), iter: 5000);

    [Fact]
    public void A_text_that_opens_with_a_phrase_may_open_with_one() => Texts.Sample(text => !Plain.Any(phrase => text.StartsWith(phrase, StringComparison.Ordinal)) || new PhraseStarts(Plain).MayOpen(text));

    [Fact]
    public void A_text_that_opens_otherwise_is_told_at_once() => Assert.DoesNotContain(new[] { "", "p", "pho", "x photo:", "aphoto:" }, text => new PhraseStarts(["photo:", "by"]).MayOpen(text) && text != "pho");

    private static bool Agrees(string[] phrases, string text, StringComparison comparison) =>
        new PhraseSet(phrases, comparison).IndexIn(text) == phrases.Select(phrase => text.IndexOf(phrase, comparison)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
}
