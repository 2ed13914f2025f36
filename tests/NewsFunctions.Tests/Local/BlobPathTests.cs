using NewsFunctions.Local.Blobs;

namespace NewsFunctions.Tests.Local;

public sealed class BlobPathTests
{
    [Theory]
    [InlineData("uploads/{name}", "a.txt", "a.txt")]
    [InlineData("uploads/{name}", "folder/a.txt", "folder/a.txt")]
    [InlineData("uploads/in/{name}.txt", "in/a.txt", "a")]
    [InlineData("uploads/in/{name}.txt", "out/a.txt", null)]
    [InlineData("uploads/in/{name}.txt", "in/.txt", null)]
    public void A_name_fits_what_stands_around_the_placeholder(string path, string blob, string? expected)
    {
        Assert.True(BlobPath.TryParse(path, out BlobPath? parsed));
        Assert.Equal("uploads", parsed.Container);
        Assert.Equal(expected, parsed.Match(blob));
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("{container}/{name}")]
    [InlineData("uploads/{}")]
    [InlineData("uploads/{a}/{b}")]
    [InlineData("uploads/}{")]
    public void A_path_needs_a_container_and_one_placeholder(string path) => Assert.False(BlobPath.TryParse(path, out _));
}
