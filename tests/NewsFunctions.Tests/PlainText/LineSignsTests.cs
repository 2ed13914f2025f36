using CsCheck;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Tests.PlainText;

public sealed class LineSignsTests
{
    private static readonly Gen<string> Lines = Gen.Frequency((5, Gen.String["abYZ ', -9.!?;|>\"@[`{"]), (1, Gen.String["a’é漢 «。।”İ٣"]), (3, Gen.String["Aa' -"])).Array[0, 10].Select(string.Concat);

    [Fact]
    public void Words_and_marks_are_counted()
    {
        var signs = new LineSigns("\"The Tern's crew,\" said J. P. Quay of Port-Law. It sailed at 9; who knew? 42-foot waves | Ferry news");
        Assert.Equal((17, 8, 9), (signs.Words, signs.Capitals, signs.Small));
        Assert.Equal((3, 2, 2), (signs.Digits, signs.Commas, signs.Sentences));
        Assert.True(signs.HasQuotes && signs.HasBars && signs.Asks && signs.HasStop);
    }

    [Fact]
    public void Counting_many_characters_at_once_is_counting_each() => Lines.Sample(line =>
    {
        int words = 0, small = 0, capitals = 0;
        bool inWord = false;
        foreach (char c in line)
        {
            bool letter = char.IsLetter(c);
            words += letter && !inWord ? 1 : 0;
            small += letter && !inWord && char.IsLower(c) ? 1 : 0;
            capitals += letter && !inWord && char.IsUpper(c) ? 1 : 0;
            inWord = letter || char.IsDigit(c) || (inWord && c is '\'' or '’' or '-');
        }

        var signs = new LineSigns(line);
        return (signs.Words, signs.Small, signs.Capitals) == (words, small, capitals)
            && signs.Digits == line.Count(char.IsDigit) && signs.Commas == line.Count(c => c is ',' or ';')
            && signs.Asks == line.AsSpan().ContainsAny("!?") && signs.HasStop == line.Contains('.', StringComparison.Ordinal)
            && signs.HasQuotes == line.AsSpan().ContainsAny("\"«”") && signs.HasBars == line.AsSpan().ContainsAny("|>");
    }, iter: 5000);
}
