using NewsFunctions.Local.Azurite;

namespace NewsFunctions.Tests.Local;

public sealed class ServedRequestTests
{
    [Fact]
    public void A_write_of_a_blob_is_read_off_the_request_log()
    {
        var written = new List<string>();
        var hints = new StorageHints();
        hints.BlobWritten += (account, container, name) => written.Add($"{account}|{container}|{name}");
        hints.Read(Parse("""127.0.0.1 - - [11/Mar/2025:12:00:00 +0000] "PUT /devstoreaccount1/uploads/wire/a%20b%2B%C3%BC.txt?sig=x HTTP/1.1" 201 -"""));
        Assert.Equal(["devstoreaccount1|uploads|wire/a b+ü.txt"], written);
    }

    [Fact]
    public void A_message_put_into_a_queue_is_read_off_the_request_log()
    {
        var written = new List<string>();
        var hints = new StorageHints();
        hints.QueueWritten += (account, queue) => written.Add($"{account}|{queue}");
        hints.Read(Parse("""127.0.0.1 - - [11/Mar/2025:12:00:00 +0000] "POST /devstoreaccount1/orders/messages HTTP/1.1" 201 -"""));
        hints.Read(Parse("""127.0.0.1 - - [11/Mar/2025:12:00:00 +0000] "GET /devstoreaccount1/orders/messages HTTP/1.1" 200 -"""));
        Assert.Equal(["devstoreaccount1|orders"], written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Azurite Blob service is closing...")]
    [InlineData("""127.0.0.1 - - [11/Mar/2025:12:00:00 +0000] "PUT /devstoreaccount1/uploads/a.txt HTTP/1.1" 403 -""")]
    [InlineData("\"\"")]
    [InlineData("\"PUT\" 2")]
    [InlineData("\"PUT /a\" 201")]
    public void What_is_no_served_request_gives_none(string line) => Assert.False(ServedRequest.TryParse(line, out _));

    private static ServedRequest Parse(string line)
    {
        Assert.True(ServedRequest.TryParse(line, out ServedRequest? request));
        return request;
    }
}
