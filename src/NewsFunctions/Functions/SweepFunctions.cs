using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions;

/// <summary>Finds what no event told of.</summary>
public sealed class SweepFunctions(SweepUploads sweep, ILogger<SweepFunctions> log)
{
    /// <summary>Every 4 minutes, so that no file is without a row in the ledger for 5.</summary>
    [Function("SweepUploads")]
    public async Task SweepAsync([TimerTrigger("0 */4 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        SweepReport report = await sweep.RunAsync(cancellationToken);
        foreach ((SweepNeed need, int files) in report.Mended)
        {
            log.LogWarning("A sweep dealt with {Files} files that were {Need}.", files, need);
        }

        foreach ((string name, Exception why) in report.Failures)
        {
            log.LogError(why, "A sweep could not deal with {Blob}; it is tried again.", name);
        }
    }
}
