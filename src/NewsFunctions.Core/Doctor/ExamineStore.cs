using System.Runtime.CompilerServices;

namespace NewsFunctions.Core.Doctor;

/// <summary>
/// Goes through everything that is stored and finds what is not as the pipeline leaves it; mends it with the pipeline's own use cases. It may run
/// beside a working system: what is being ingested at the moment is left alone. Names and list places are kept in memory, about 200 bytes a file.
/// </summary>
/// <param name="scan">Goes through whole tables.</param>
/// <param name="files">Files against the ledger.</param>
/// <param name="records">Records against ledger and lists.</param>
/// <param name="digests">Digests against records.</param>
/// <param name="time">The clock.</param>
public sealed class ExamineStore(IStoreScan scan, ExamineFiles files, ExamineRecords records, ExamineDigests digests, TimeProvider time)
{
    /// <summary>Storage gives its time to the second; more than this apart, times of uploads and embargoes are wrong.</summary>
    public static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Findings as they are made; those that <paramref name="mend"/> takes are mended. Files come first: what they bring about, the later examinations see.</summary>
    public async IAsyncEnumerable<Finding> RunAsync(Predicate<Finding> mend, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string missing in await scan.MissingAsync(cancellationToken))
        {
            var finding = new Finding(FindingCode.MissingStorage, missing, $"{missing} does not exist; everything that reads or writes there fails.", "Create it.");
            yield return mend(finding) ? await MendAsync(finding, () => scan.CreateMissingAsync(cancellationToken)) : finding;
            if (!mend(finding))
            {
                // The rest would only fail.
                yield break;
            }
        }

        TimeSpan skew = (time.GetUtcNow() - await scan.NowAsync(cancellationToken)).Duration();
        if (skew > MaxClockSkew)
        {
            yield return new Finding(FindingCode.ClockSkew, "clock", $"The clock of this machine is {skew.TotalSeconds:0} s off that of storage. Days, embargoes and latencies computed here are wrong by as much.", "Set this machine's clock.");
        }

        foreach (IAsyncEnumerable<(Finding Found, Func<Task> Remedy)> examination in (IAsyncEnumerable<(Finding, Func<Task>)>[])[files.RunAsync(cancellationToken), records.RunAsync(cancellationToken), digests.RunAsync(cancellationToken)])
        {
            await foreach ((Finding found, Func<Task> remedy) in examination.WithCancellation(cancellationToken))
            {
                yield return mend(found) ? await MendAsync(found, remedy) : found;
            }
        }
    }

    private static async Task<Finding> MendAsync(Finding found, Func<Task> remedy)
    {
        try
        {
            await remedy();
            return found with { IsMended = true };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return found with { Failure = e.Message };
        }
    }
}
