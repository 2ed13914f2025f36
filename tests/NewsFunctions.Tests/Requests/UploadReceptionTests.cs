using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions;

namespace NewsFunctions.Tests.Requests;

/// <summary>Files over a server as the Functions worker starts it: with the limits it comes with.</summary>
public sealed class UploadReceptionTests
{
    private const int FileBytes = 16 * 1000 * 1000, ServersOwnLimit = 30_000_000;

    [Fact]
    public async Task Files_are_taken_that_are_together_larger_than_the_server_takes_by_itself()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        await using WebApplication app = builder.Build();
        var inbox = new CountingInbox();
        var functions = new UploadFunctions(null!, null!, new ReceiveUpload(inbox, new IngestOptions()), null!);
        app.Run(async context => await (await functions.PostAsync(context.Request, context.RequestAborted)).ExecuteAsync(context));
        await app.StartAsync(cancellationToken);

        using var client = new HttpClient();
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[FileBytes]), "file", "one.txt" },
            { new ByteArrayContent(new byte[FileBytes]), "file", "two.txt" },
        };
        using HttpResponseMessage answer = await client.PostAsync(new Uri(app.Urls.Single()), content, cancellationToken);

        Assert.True(2 * FileBytes > ServersOwnLimit);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal([("one.txt", FileBytes), ("two.txt", FileBytes)], inbox.Taken);
    }

    private sealed class CountingInbox : IUploadInbox
    {
        public List<(string Name, long Bytes)> Taken { get; } = [];

        public async Task<UploadVersion?> PutAsync(IncomingUpload upload, CancellationToken cancellationToken)
        {
            byte[] buffer = new byte[81920];
            long bytes = 0;
            while (await upload.Content.ReadAsync(buffer, cancellationToken) is > 0 and int read)
            {
                bytes += read;
            }

            Taken.Add((upload.Name, bytes));
            return new UploadVersion(upload.Name, "\"1\"", bytes, DateTimeOffset.UnixEpoch);
        }
    }
}
