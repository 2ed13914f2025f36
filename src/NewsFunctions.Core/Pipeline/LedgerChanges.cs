namespace NewsFunctions.Core.Pipeline;

/// <summary>Changes of ledger rows that hold whatever else changes them.</summary>
internal static class LedgerChanges
{
    private const int MostRaces = 20;

    /// <summary>
    /// Changes a file's row as it stands then, again as often as another run was faster. <paramref name="next"/> gets the row (null when there is none)
    /// and gives what it is to say, or null when it is to stay. Returns the row that was written; null when none was.
    /// </summary>
    public static async Task<LedgerEntry?> ChangeAsync(this ILedger ledger, string name, Func<LedgerEntry?, Task<LedgerEntry?>> next, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MostRaces; race++)
        {
            LedgerEntry? entry = await ledger.FindAsync(name, cancellationToken);
            if (await next(entry) is not { } changed)
            {
                return null;
            }

            if (await ledger.TryPutAsync(changed with { RowETag = entry?.RowETag, Listed = entry?.Listed }, cancellationToken) is { } written)
            {
                return written;
            }
        }

        throw new InvalidOperationException($"The ledger's row of \"{name}\" is being changed by too many others at once; try again.");
    }

    /// <inheritdoc cref="ChangeAsync(ILedger, string, Func{LedgerEntry?, Task{LedgerEntry?}}, CancellationToken)"/>
    public static Task<LedgerEntry?> ChangeAsync(this ILedger ledger, string name, Func<LedgerEntry?, LedgerEntry?> next, CancellationToken cancellationToken) =>
        ledger.ChangeAsync(name, entry => Task.FromResult(next(entry)), cancellationToken);
}
