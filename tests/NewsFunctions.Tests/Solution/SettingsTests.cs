using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsFunctions.Functions;

namespace NewsFunctions.Tests.Solution;

/// <summary>A setting that cannot be taken is told at start, by the name it is written with and what it holds.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Newsroom__TimeZone", "Mars/Olympus")]
    [InlineData("Newsroom__TimeZone", "CEST")]
    [InlineData("Ingest__MaxUploadBytes", "25 MB")]
    [InlineData("Ingest__MaxUploadBytes", "0")]
    [InlineData("Digest__MaxStories", "201")]
    [InlineData("Search__CacheMegabytes", "ten")]
    [InlineData("Api__ReadRequiresKey", "yes")]
    [InlineData("Api__PublicUrl", "news.example")]
    [InlineData("Api__WebSubHub", "ftp://hub.example/")]
    [InlineData("Api__CorsOrigins", "desk.example")]
    [InlineData("Api__CorsOrigins", "https://app.example;https://desk.example/app")]
    public void A_setting_that_cannot_be_taken_ends_the_start_and_is_named(string name, string value)
    {
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => Start((name, value)));
        string failure = Assert.Single(e.Failures);
        Assert.StartsWith(name + " ", failure, StringComparison.Ordinal);
        Assert.Contains("\"" + value.Split(';')[^1] + "\"", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_for_reading_is_never_repeated()
    {
        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => Start(("Api__ReadKeys", "hunter2")));
        Assert.DoesNotContain("hunter2", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_the_sample_can_be_taken()
    {
        IConfigurationSection sample = new ConfigurationBuilder().AddJsonFile(SolutionFolder.File("local.settings.sample.json")).Build().GetSection("Values");
        Start([.. sample.GetChildren().Select(setting => (setting.Key, setting.Value!))]);
    }

    private static void Start(params (string Name, string Value)[] settings)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name.Replace("__", ":", StringComparison.Ordinal), setting.Value)))
            .Build();
        using ServiceProvider services = new ServiceCollection().AddNewsFunctions(configuration).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
