using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What came of sending a file.</summary>
public abstract record ReceiveOutcome
{
    private ReceiveOutcome()
    {
    }

    /// <summary>It lies in the container and will be read.</summary>
    public sealed record Received(UploadVersion Version) : ReceiveOutcome;

    /// <summary>It cannot be taken.</summary>
    public sealed record Refused(Rejection Why) : ReceiveOutcome;

    /// <summary>Another file, or another version of it, stands there.</summary>
    public sealed record Conflict : ReceiveOutcome;
}

/// <summary>Takes a file that is sent over HTTP into the container. Its event, or the sweep, does the rest.</summary>
/// <param name="inbox">The container.</param>
/// <param name="options">Limits.</param>
public sealed class ReceiveUpload(IUploadInbox inbox, IngestOptions options)
{
    /// <summary>Takes the file in, if its name and size allow.</summary>
    public async Task<ReceiveOutcome> RunAsync(IncomingUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (UploadName.Check(upload.Name) is { } badName)
        {
            return new ReceiveOutcome.Refused(badName);
        }

        await using var limited = new LimitedStream(upload.Content, options.MaxUploadBytes);
        try
        {
            return await inbox.PutAsync(upload with { Content = limited }, cancellationToken) is { } version ? new ReceiveOutcome.Received(version) : new ReceiveOutcome.Conflict();
        }
        catch (Exception) when (limited.IsExceeded)
        {
            // Whatever the client of the storage makes of a stream that breaks off: this is why it did.
            return new ReceiveOutcome.Refused(TooLarge());
        }
    }

    /// <summary>The refusal of a file over the limit.</summary>
    public Rejection TooLarge() => new(
        RejectCode.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file is larger than {options.MaxUploadBytes / 1048576.0:0.0} MiB, the most that is read. Split it, or upload the article without its pictures."));
}
