using Azure.Storage.Blobs;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Clients;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class BlobUploadsTests
{
    [Theory]
    [InlineData("a/../b.txt")]
    [InlineData("a\\..\\b.txt")]
    [InlineData("a//b.txt")]
    [InlineData("tram \U0001F68B.txt")]
    public async Task A_name_that_cannot_be_taken_is_refused_before_anything_is_sent(string name)
    {
        // Nobody listens there: whatever were sent would fail.
        var container = new BlobContainerClient(new Uri("http://127.0.0.1:9/account/uploads"));
        using var client = new NewsClient(new ChosenHost(new Uri("http://127.0.0.1:9"), null, null));
        UploadStatus? status = await new BlobUploads(container, client).UploadAsync(new InputFile("no-such-file", name), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal((UploadState.Rejected, RejectCode.BadName), (status!.State, status.Error!.Code));
    }
}
