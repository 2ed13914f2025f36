using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Tests.Local;

public sealed class FunctionKeysTests
{
    private static readonly FunctionKeys Keys = new("master", "default");

    [Theory]
    [InlineData(AuthorizationLevel.Anonymous, null, true)]
    [InlineData(AuthorizationLevel.Function, null, false)]
    [InlineData(AuthorizationLevel.Function, "", false)]
    [InlineData(AuthorizationLevel.Function, "defaul", false)]
    [InlineData(AuthorizationLevel.Function, "default", true)]
    [InlineData(AuthorizationLevel.Function, "master", true)]
    [InlineData(AuthorizationLevel.Admin, "default", false)]
    [InlineData(AuthorizationLevel.Admin, "master", true)]
    [InlineData(AuthorizationLevel.System, "default", false)]
    public void A_level_wants_its_key(AuthorizationLevel level, string? key, bool expected)
    {
        var byHeader = new DefaultHttpContext();
        var byQuery = new DefaultHttpContext();
        if (key is not null)
        {
            byHeader.Request.Headers["x-functions-key"] = key;
            byQuery.Request.QueryString = new QueryString("?code=" + key);
        }

        Assert.Equal(expected, Keys.Allow(byHeader.Request, level));
        Assert.Equal(expected, Keys.Allow(byQuery.Request, level));
    }

    [Fact]
    public void Keys_are_made_once_and_kept_for_their_owner_alone()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("news-keys").FullName, ".news", "keys.json");
        (FunctionKeys made, bool areNew) = FunctionKeys.LoadOrCreate(file);
        (FunctionKeys kept, bool areNewAgain) = FunctionKeys.LoadOrCreate(file);
        Assert.True(areNew);
        Assert.False(areNewAgain);
        Assert.Equal(made, kept);
        Assert.NotEqual(made.Master, made.Default);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_damaged_file_is_named_with_what_to_do(string content)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("news-keys").FullName, "keys.json");
        File.WriteAllText(file, content);
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => FunctionKeys.LoadOrCreate(file));
        Assert.Contains(file, e.Message, StringComparison.Ordinal);
        Assert.Contains("Delete it", e.Message, StringComparison.Ordinal);
    }
}
