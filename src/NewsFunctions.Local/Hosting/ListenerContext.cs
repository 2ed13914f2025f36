using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Blobs;
using NewsFunctions.Local.Queues;
using NewsFunctions.Local.Running;

namespace NewsFunctions.Local.Hosting;

/// <summary>What listeners share.</summary>
/// <param name="Runner">Runs functions.</param>
/// <param name="Events">Hears of what happens.</param>
/// <param name="Time">The clock.</param>
/// <param name="Hints">Hints of the Azurite that this process started; null with another storage.</param>
/// <param name="Blobs">Options of blob functions.</param>
/// <param name="Queues">Options of queue functions.</param>
/// <param name="Log">For what only an operator can mend.</param>
internal sealed record ListenerContext(
    FunctionRunner Runner,
    HostEvents Events,
    TimeProvider Time,
    StorageHints? Hints,
    BlobTriggerOptions Blobs,
    QueueTriggerOptions Queues,
    ILogger Log);
