using System.Net;
using NewsFunctions.Benchmarks.Robustness;
using NewsFunctions.IntegrationTests.Fixture;

namespace NewsFunctions.IntegrationTests.Robustness;

/// <summary>The small form of the benchmark <c>slow</c>.</summary>
public sealed class SlowClientTests(AzuriteFixture azurite)
{
    private const int Clients = 200;
    private const int Rounds = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_are_served_while_hundreds_of_clients_send_a_byte_now_and_then()
    {
        await using NewsHost host = await NewsHost.StartAsync(azurite);
        using SlowClients slow = await SlowClients.OpenAsync(host.Host.Address, host.Keys, Clients, Enum.GetValues<SlowKind>(), Cancel);
        for (int round = 0; round < Rounds; round++)
        {
            await slow.TrickleAsync(Cancel);
            foreach (string path in (string[])["/api/health", "/api/articles", "/"])
            {
                using HttpResponseMessage answer = await host.Http.GetAsync(path, Cancel);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }
}
