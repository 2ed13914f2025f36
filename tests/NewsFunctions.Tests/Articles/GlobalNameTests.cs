using NewsFunctions.Core.Articles;

namespace NewsFunctions.Tests.Articles;

public sealed class GlobalNameTests
{
    [Theory]
    [InlineData("https://paper.example/2031/05/ferry")]
    [InlineData("https://paper.example/?p=4711")]
    [InlineData("urn:newsml:harbourwire.example:20310505:ferry-4711")]
    [InlineData("urn:uuid:0b0c5a1e-5c1e-4d0e-9a3b-8f6f3f8d7a21")]
    [InlineData("0b0c5a1e-5c1e-4d0e-9a3b-8f6f3f8d7a21")]
    [InlineData("0b0c5a1e5c1e4d0e9a3b8f6f3f8d7a21")]
    [InlineData("tag:paper.example,2031:post-17")]
    [InlineData("481 at https://paper.example")]
    [InlineData("newsml.wire.example.20310505T101500Z.doc-1a2b3")]
    [InlineData("WIRE:hw20310505ferry7")]
    public void A_name_that_was_made_to_be_unique_holds_beyond_its_file(string name) => Assert.Equal(name, GlobalName.Of($" {name}\n"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("4711")]
    [InlineData("abc")]
    [InlineData("20310505101500")]
    [InlineData("WIRE:1")]
    [InlineData("news-item-17")]
    [InlineData("Ferry returns 2031 to service")]
    [InlineData("https://paper.example/")]
    [InlineData("https://paper.example/#article")]
    [InlineData("http://localhost/story/4711")]
    [InlineData("urn:x:1")]
    [InlineData("_:b0")]
    public void A_name_that_only_numbers_the_items_of_a_file_does_not(string? name) => Assert.Null(GlobalName.Of(name));

    [Fact]
    public void A_strict_name_is_an_address_or_a_UUID()
    {
        Assert.Null(GlobalName.Strict("WIRE:hw20310505ferry7"));
        Assert.NotNull(GlobalName.Strict("https://paper.example/2031/05/ferry"));
    }
}
