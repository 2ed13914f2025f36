using System.Runtime.ExceptionServices;

namespace NewsFunctions.Formats.Documents;

/// <summary>
/// Runs a third-party parser on a thread of its own, with a deep stack and a time limit: such parsers follow whatever a file says, and a
/// hostile one may lead them deep or in circles.
/// </summary>
internal static class OwnThread
{
    /// <summary>Bytes of its stack: sixteen times what a pool thread has, for recursion over parts and objects that the limits still allow.</summary>
    private const int StackBytes = 24 * 1024 * 1024;

    /// <summary>
    /// The result of <paramref name="read"/>; <paramref name="late"/> when it takes longer than <paramref name="limit"/>. It is then told so by its
    /// token; a parser that never looks at it runs on as a background thread, which is the price of not being able to stop it.
    /// </summary>
    public static T Run<T>(Func<CancellationToken, T> read, TimeSpan limit, Func<T> late)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? failed = null;
        var deadline = new CancellationTokenSource();
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = read(deadline.Token);
                }
                catch (Exception e)
                {
                    // Carried over to the caller's thread; an exception that leaves a thread ends the process.
                    failed = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes)
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(limit))
        {
            deadline.Cancel();
            return late();
        }

        deadline.Dispose();
        failed?.Throw();
        return result!;
    }
}
