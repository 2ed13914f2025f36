using System.Xml.Linq;
using NewsFunctions.Benchmarks.Cost;
using NewsFunctions.Benchmarks.Scale;

namespace NewsFunctions.Tests.Scale;

public sealed class ScalePictureTests
{
    private static readonly ScaleOutcome Outcome = BurstModel.Run(new ArticleLoad(0.005, 12, 5, [new HotPartition("Rows p", 2)]), new ScaleLimits(), new Scenario("a burst of <50,000>", 50_000, 5000, IsSteady: false), 1);

    [Fact]
    public void It_is_one_well_formed_file_that_loads_nothing()
    {
        string svg = ScalePicture.Draw(Outcome);
        var picture = XDocument.Parse(svg);

        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "image" or "script" or "use" or "foreignObject");
        Assert.Contains("prefers-color-scheme: dark", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_point_lies_inside_the_picture()
    {
        XElement root = XDocument.Parse(ScalePicture.Draw(Outcome)).Root!;
        double[] size = [.. ((string)root.Attribute("viewBox")!).Split(' ').Select(each => double.Parse(each, System.Globalization.CultureInfo.InvariantCulture))];
        double[][] points = [.. root.Descendants().Where(element => element.Name.LocalName == "polyline")
            .SelectMany(line => ((string)line.Attribute("points")!).Split(' '))
            .Select(point => point.Split(',').Select(each => double.Parse(each, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];

        Assert.NotEmpty(points);
        Assert.All(points, point =>
        {
            Assert.InRange(point[0], 0, size[2]);
            Assert.InRange(point[1], 0, size[3]);
        });
    }

    [Fact]
    public void The_tables_say_every_count_of_the_end()
    {
        string course = ScaleTables.Course(Outcome);

        Assert.Contains("| 50,000 |", course, StringComparison.Ordinal);
    }
}
