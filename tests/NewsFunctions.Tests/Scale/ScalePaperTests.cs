using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Benchmarks.Scale;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Scale;

/// <summary>docs/scale.md says what was measured last: after <c>cost docs</c>, or a change to the limits, <c>scale docs</c> has to follow.</summary>
public sealed class ScalePaperTests
{
    private static readonly string Docs = SolutionFolder.File("docs");

    private static string Paper => File.ReadAllText(Path.Combine(Docs, PaperSection.Paper)).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("requests")]
    [InlineData("bytes")]
    [InlineData("time")]
    [InlineData("bill")]
    [InlineData("partitions")]
    [InlineData("ceilings")]
    [InlineData("scenarios")]
    [InlineData("course")]
    public void Every_part_was_written_by_its_command(string name)
    {
        string paper = Paper, marked = PaperSection.Replace(paper, name, "");

        Assert.True(paper.Length - marked.Length > 100, $"the part {name} is empty");
    }

    [Fact]
    public async Task The_limits_are_those_of_what_was_measured()
    {
        MeasuredWork work = await MeasuredWork.ReadAsync(Docs);

        Assert.Equal(Paper, PaperSection.Replace(Paper, "ceilings", ScaleTables.Ceilings(ArticleLoad.Of(work), new ScaleLimits())));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| an accepted file of one article | **{work.Storage.Requests:0.##}** |"), Paper, StringComparison.Ordinal);
        Assert.Equal(Paper, PaperSection.Replace(Paper, "partitions", HotPartition.Table(work.Hot)));
    }

    [Fact]
    public void The_picture_lies_beside_it()
    {
        Assert.Contains("(scale.svg)", Paper, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Load(Path.Combine(Docs, "scale.svg")).Root!.Name.LocalName);
    }
}
