using System.Globalization;
using NewsFunctions.Local.Serving.Status;

namespace NewsFunctions.Tests.Local;

public sealed class StatusLineTests
{
    private readonly StringWriter screen = new(CultureInfo.InvariantCulture);

    [Fact]
    public void A_line_is_put_in_the_place_of_the_one_before()
    {
        var terminal = new LineTerminal(screen);

        terminal.Keep("1 file in");
        terminal.Keep("2 files in");

        Assert.Equal(["2 files in"], Seen());
    }

    [Fact]
    public void A_line_that_did_not_change_is_not_written_again()
    {
        var terminal = new LineTerminal(screen);
        terminal.Keep("1 file in");
        int written = screen.ToString().Length;

        terminal.Keep("1 file in");

        Assert.Equal(written, screen.ToString().Length);
    }

    [Fact]
    public void What_others_write_goes_above_it()
    {
        var terminal = new LineTerminal(screen);
        using var writer = new AboveLineWriter(terminal, screen);
        terminal.Keep("1 file in");

        writer.WriteLine("a warning");
        writer.Write("another\n");

        Assert.Equal(["a warning", "another", "1 file in"], Seen());
    }

    [Fact]
    public void Text_written_in_pieces_is_not_torn()
    {
        var terminal = new LineTerminal(screen);
        using var writer = new AboveLineWriter(terminal, screen);
        terminal.Keep("1 file in");

        writer.Write("half ");
        terminal.Keep("2 files in");
        writer.Write('a');
        writer.Write(" line".ToCharArray(), 0, 5);
        Assert.Equal(["half a line"], Seen());
        writer.WriteLine();

        Assert.Equal(["half a line", "2 files in"], Seen());
    }

    [Fact]
    public void Without_a_line_text_passes_as_it_is()
    {
        using var writer = new AboveLineWriter(new LineTerminal(screen), screen);

        writer.WriteLine("one");
        writer.Write("two");

        Assert.Equal("one" + Environment.NewLine + "two", screen.ToString());
    }

    [Fact]
    public void At_the_end_it_is_taken_away()
    {
        var terminal = new LineTerminal(screen);
        terminal.Keep("1 file in");

        terminal.Keep("");

        Assert.Equal([""], Seen());
    }

    [Fact]
    public async Task Lines_of_many_threads_stay_whole()
    {
        var terminal = new LineTerminal(screen);
        using var writer = new AboveLineWriter(terminal, screen);
        using TextWriter console = TextWriter.Synchronized(writer);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
            () =>
            {
                for (int i = 0; i < 50; i++)
                {
                    console.WriteLine($"line {thread}-{i} is whole");
                    terminal.Keep($"{thread} files, {i} in");
                }
            },
            TestContext.Current.CancellationToken)));
        terminal.Keep("the last");

        string[] seen = Seen();
        Assert.Equal("the last", seen[^1]);
        Assert.Equal(
            Enumerable.Range(0, 8).SelectMany(thread => Enumerable.Range(0, 50).Select(i => $"line {thread}-{i} is whole")).Order(StringComparer.Ordinal),
            seen[..^1].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false, "xterm-256color", null, true)]
    [InlineData(false, null, null, true)]
    [InlineData(false, "xterm", "", true)]
    [InlineData(true, "xterm", null, false)]
    [InlineData(false, "dumb", null, false)]
    [InlineData(false, "xterm", "1", false)]
    public void It_is_for_people_at_a_terminal(bool isRedirected, string? term, string? noColor, bool isWanted)
    {
        Assert.Equal(isWanted, LiveStatus.IsWanted(isRedirected, term, noColor));
    }

    /// <summary>What stands on the terminal's lines: carriage returns and erasures done.</summary>
    private string[] Seen() => [.. screen.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.Split("\r\u001b[2K")[^1])];
}
