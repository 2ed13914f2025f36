using Azure.Storage.Blobs;

namespace NewsFunctions.Local.Blobs;

/// <summary>Gives a blob in the form that a trigger parameter wants.</summary>
internal static class BlobInput
{
    /// <summary>The value for a parameter of the type.</summary>
    public static async Task<object> OfAsync(BlobClient blob, Type type, CancellationToken cancellationToken)
    {
        if (type == typeof(BlobClient))
        {
            return blob;
        }

        BinaryData content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        return type == typeof(Stream) ? content.ToStream() : type == typeof(string) ? content.ToString() : content.ToArray();
    }
}
