using System.Net.Sockets;
using Azure;
using Microsoft.AspNetCore.Connections;
using NewsFunctions.Local.Commands;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Tests.Local;

public sealed class FaultTextTests
{
    public static TheoryData<string, Exception> Faults => new()
    {
        { "--port", new IOException("Failed to bind to address http://127.0.0.1:7071: address already in use.", new AddressInUseException("in use")) },
        { "above 1023", new SocketException((int)SocketError.AccessDenied) },
        { "does not answer", new AggregateException(new RequestFailedException("Connection refused (127.0.0.1:5)"), new RequestFailedException("Connection refused (127.0.0.1:5)")) },
        { "refuses us (AuthenticationFailed)", new RequestFailedException(403, "no", "AuthenticationFailed", null) },
        { "Storage answered 500", new RequestFailedException(500, "Internal\nStatus: 500") },
        { "line 3", new InvalidDataException("Failed to load settings.json.", new FormatException("Could not parse.", new FormatException("Unexpected end on line 3."))) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_a_person_can_mend_is_told_in_a_sentence(string word, Exception fault)
    {
        string? told = FaultText.Of(fault);
        Assert.NotNull(told);
        Assert.Contains(word, told, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told);
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_our_own_keeps_its_stack() => Assert.Null(FaultText.Of(new InvalidOperationException("what")));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=x;AccountKey=secret-that-is-no-base64")]
    [InlineData("DefaultEndpointsProtocol=https")]
    public void A_text_that_is_no_connection_string_is_refused_and_not_repeated(string text)
    {
        CommandException e = Assert.Throws<CommandException>(() => StorageAccount.Named(text, "--storage"));
        Assert.StartsWith("--storage ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_named()
    {
        string file = Path.GetTempFileName();
        using var data = new DataFolder(file);
        CommandException e = Assert.Throws<CommandException>(data.Lock);
        Assert.Contains(file, e.Message, StringComparison.Ordinal);
        Assert.Contains("--data", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--port", "abc")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("upload", "README.md", "--wait", "-5")]
    [InlineData("search", "tram", "--limit", "many")]
    [InlineData("summarize", "README.md", "--words", "0")]
    public void A_number_out_of_bounds_is_named_with_the_bounds(params string[] args)
    {
        string error = Assert.Single(NewsCommand.Create().Parse(args).Errors).Message;
        Assert.StartsWith(args[^2] + " takes a whole number from ", error, StringComparison.Ordinal);
        Assert.Contains(args[^1], error, StringComparison.Ordinal);
    }
}
