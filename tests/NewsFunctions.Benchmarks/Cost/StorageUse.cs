namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What storage was asked for, in the classes in which an account is billed.</summary>
/// <param name="TableReads">Requests that read tables: points and pages of queries.</param>
/// <param name="TableWrites">Requests that write tables; a transaction of many rows is one.</param>
/// <param name="BlobReads">Requests that read blobs or their properties, or list containers.</param>
/// <param name="BlobWrites">Requests that write blobs.</param>
/// <param name="Queue">Requests to queues.</param>
/// <param name="Failed">Of all these, the ones that were answered with 404, 409 or 412: billed too, and told apart because they are how absence and races are found.</param>
/// <param name="Bytes">Bytes of request and response bodies whose length is told; Azurite does not tell that of rows it reads.</param>
internal readonly record struct StorageUse(double TableReads, double TableWrites, double BlobReads, double BlobWrites, double Queue, double Failed, double Bytes)
{
    /// <summary>All requests.</summary>
    public double Requests => TableReads + TableWrites + BlobReads + BlobWrites + Queue;

    public static StorageUse operator +(StorageUse left, StorageUse right) => new(
        left.TableReads + right.TableReads,
        left.TableWrites + right.TableWrites,
        left.BlobReads + right.BlobReads,
        left.BlobWrites + right.BlobWrites,
        left.Queue + right.Queue,
        left.Failed + right.Failed,
        left.Bytes + right.Bytes);

    public static StorageUse operator /(StorageUse use, double among) => new(
        use.TableReads / among,
        use.TableWrites / among,
        use.BlobReads / among,
        use.BlobWrites / among,
        use.Queue / among,
        use.Failed / among,
        use.Bytes / among);

    /// <summary>One request, as the meter tells of it.</summary>
    /// <param name="service">"table", "blob" or "queue".</param>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="status">The answer's status.</param>
    public static StorageUse Of(string service, string verb, int status)
    {
        bool reads = verb is "GET" or "HEAD";
        int failed = status >= 400 ? 1 : 0;
        return service switch
        {
            "table" => new StorageUse(reads ? 1 : 0, reads ? 0 : 1, 0, 0, 0, failed, 0),
            "blob" => new StorageUse(0, 0, reads ? 1 : 0, reads ? 0 : 1, 0, failed, 0),
            _ => new StorageUse(0, 0, 0, 0, 1, failed, 0),
        };
    }
}
