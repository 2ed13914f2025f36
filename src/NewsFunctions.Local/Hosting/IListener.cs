namespace NewsFunctions.Local.Hosting;

/// <summary>Waits for what triggers one function, and runs it.</summary>
internal interface IListener
{
    /// <summary>
    /// Listens until stopped, then takes no new work and returns, or throws <see cref="OperationCanceledException"/>, when what it began has ended.
    /// </summary>
    Task RunAsync(CancellationToken stop);
}
