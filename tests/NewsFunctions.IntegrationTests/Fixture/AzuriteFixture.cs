using System.Globalization;
using NewsFunctions.IntegrationTests.Fixture;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Serving;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace NewsFunctions.IntegrationTests.Fixture;

/// <summary>
/// One Azurite in memory for all tests, with an account of its own for every test that asks for one: they share nothing, and run side by side.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly string[] Accounts = [.. Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"test{i:D4}"))];
    private AzuriteProcess? azurite;
    private int next = -1;

    /// <summary>Hints off its request log.</summary>
    internal StorageHints Hints => azurite!.Hints;

    /// <summary>Connection string of an account that nobody else uses, and that is empty.</summary>
    public string NewAccount() => azurite!.ConnectionStringOf(Accounts[Interlocked.Increment(ref next)]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        azurite = await AzuriteProcess.StartAsync(new AzuriteOptions(ProjectFolder.Find(), null) { Accounts = Accounts }, CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
