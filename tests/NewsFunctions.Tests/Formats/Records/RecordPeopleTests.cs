using NewsFunctions.Formats.Records;

namespace NewsFunctions.Tests.Formats.Records;

public sealed class RecordPeopleTests
{
    [Theory]
    [InlineData("Doe, Jane", new[] { "Jane Doe" })]
    [InlineData("Doe, Jane, de Poe, Ada", new[] { "Jane Doe", "Ada de Poe" })]
    [InlineData("Jane Doe and Ada d'Poe", new[] { "Jane Doe", "Ada d'Poe" })]
    [InlineData("Staff, Agencies", new string[0])]
    [InlineData("Doe, Jane, Staff", new string[0])]
    public void Names_are_read_in_the_ways_bylines_write_them(string byline, string[] names) => Assert.Equal(names, RecordPeople.Of(byline));
}
