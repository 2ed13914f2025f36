using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;

namespace NewsFunctions.Functions;

/// <summary>What became of uploaded files.</summary>
public sealed class UploadFunctions(ILedger ledger)
{
    /// <summary>The ledger's row of one file; the name may contain slashes.</summary>
    [Function("GetUpload")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/uploads/{*name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        // The hosts decode all of a catch-all but its slashes.
        LedgerEntry? entry = await ledger.FindAsync(name, cancellationToken)
            ?? (name.Contains('%', StringComparison.Ordinal) ? await ledger.FindAsync(Uri.UnescapeDataString(name), cancellationToken) : null);
        return entry is not null ? Answers.Json(request, UploadJson.Of(entry), entry.UpdatedAt)
            : Problems.NotFound(request, "unknown-upload", $"No file \"{name}\" has been seen. A new file appears here within seconds of its upload; check the name, folders included.");
    }
}
