using System.Text;
using NewsFunctions.Page;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Page;

public sealed class AssetsTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(SolutionFolder.File("src", "NewsFunctions", "Page", "Assets")).Select(file => System.IO.Path.GetFileName(file))];

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_found_by_its_address(string name)
    {
        string address = Assets.AddressOf(name);
        (Asset asset, bool isExact) = Assert.NotNull(Assets.Find(address[Assets.Folder.Length..]));
        Assert.True(isExact);
        Assert.Equal(address, asset.Address);
        Assert.NotEqual(0, asset.Content.Length);
    }

    [Fact]
    public void An_older_address_finds_the_file_but_is_not_exact() => Assert.False(Assets.Find("site.000000000000.css")!.Value.IsExact);

    [Theory]
    [InlineData("site.css")]
    [InlineData("other.000000000000.css")]
    [InlineData("../site.000000000000.css")]
    [InlineData("")]
    public void What_is_no_address_finds_nothing(string file) => Assert.Null(Assets.Find(file));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_module_imports_by_address(string name) =>
        Assert.DoesNotContain("from \"./", Encoding.UTF8.GetString(Assets.Find(Assets.AddressOf(name)[Assets.Folder.Length..])!.Value.Asset.Content.Span), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_loaded_from_elsewhere_and_nothing_is_written_as_markup(string name)
    {
        string text = File.ReadAllText(SolutionFolder.File("src", "NewsFunctions", "Page", "Assets", name)).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
        Assert.All((string[])["http:", "https:", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("], banned => Assert.DoesNotContain(banned, text, StringComparison.Ordinal));
    }
}
