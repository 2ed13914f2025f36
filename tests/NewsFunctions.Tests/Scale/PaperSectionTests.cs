using NewsFunctions.Benchmarks.Cost;

namespace NewsFunctions.Tests.Scale;

public sealed class PaperSectionTests
{
    private const string Paper = "# Cost\n\n<!-- bill: begin -->\n| old |\n<!-- bill: end -->\n\nAnd so on.\n";

    [Fact]
    public void A_part_is_replaced_and_the_rest_stays()
    {
        Assert.Equal("# Cost\n\n<!-- bill: begin -->\n| new |\n<!-- bill: end -->\n\nAnd so on.\n", PaperSection.Replace(Paper, "bill", "| new |\r\n\r\n"));
    }

    [Fact]
    public void Replacing_twice_is_replacing_once()
    {
        string once = PaperSection.Replace(Paper, "bill", "| new |");

        Assert.Equal(once, PaperSection.Replace(once, "bill", "| new |"));
    }

    [Fact]
    public void A_part_that_the_paper_does_not_have_is_an_error()
    {
        Assert.Throws<InvalidDataException>(() => PaperSection.Replace(Paper, "bytes", "| new |"));
    }
}
