namespace NewsFunctions.Local.Serving.Status;

/// <summary>
/// The last line of the terminal while <c>news serve</c> runs: how the host stands, drawn again once a second when it changed. Where no person watches a terminal
/// that can do it, there is none, and nothing is written for it.
/// </summary>
internal sealed class LiveStatus : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly Func<int> width;
    private readonly LineTerminal terminal;
    private readonly ServedCounts counts;
    private readonly IDisposable listening;
    private readonly CancellationTokenSource stop = new();
    private Task drawing = Task.CompletedTask;

    /// <summary>A status on a terminal; counts from now on.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="width">How many columns there are now.</param>
    /// <param name="time">The clock.</param>
    public LiveStatus(LineTerminal terminal, Func<int> width, TimeProvider time)
    {
        (this.terminal, this.width, this.time) = (terminal, width, time);
        counts = new ServedCounts(time);
        listening = counts.Listen();
    }

    /// <summary>
    /// The status on the console, whose writers it takes the place of; null where none is wanted: the output goes to a file or a pipe, the terminal is
    /// a dumb one, or <c>NO_COLOR</c> (https://no-color.org) asks for plain text.
    /// </summary>
    public static LiveStatus? OnConsole(TimeProvider time)
    {
        if (!IsWanted(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("TERM"), Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            return null;
        }

        var terminal = new LineTerminal(Console.Out);
        Console.SetOut(new AboveLineWriter(terminal, Console.Out));
        if (!Console.IsErrorRedirected)
        {
            Console.SetError(new AboveLineWriter(terminal, Console.Error));
        }

        return new LiveStatus(terminal, () => Console.WindowWidth, time);
    }

    /// <summary>Whether a line that changes is of use.</summary>
    public static bool IsWanted(bool isRedirected, string? term, string? noColor) => !isRedirected && term != "dumb" && string.IsNullOrEmpty(noColor);

    /// <summary>Shows how things stand from now on.</summary>
    /// <param name="waiting">How many files wait.</param>
    public void Start(Func<int> waiting) => drawing = DrawAsync(waiting);

    /// <summary>Shows how things stand now.</summary>
    public void Draw(int waiting) =>
        // The last column is left free: some terminals go on to the next line when it is written.
        terminal.Keep(StatusText.Of(counts.Status(waiting), width() - 1));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await drawing;
        terminal.Keep("");
        listening.Dispose();
        stop.Dispose();
    }

    private async Task DrawAsync(Func<int> waiting)
    {
        while (!stop.IsCancellationRequested)
        {
            Draw(waiting());
            await Task.Delay(Pause, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
