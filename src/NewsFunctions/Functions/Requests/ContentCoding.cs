using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsFunctions.Functions.Requests;

/// <summary>
/// How an answer's bytes are packed for the way (RFC 9110, section 8.4). Done here and not by a host, because a packed answer is a
/// representation of its own and its strong ETag must differ from the plain one's.
/// </summary>
internal sealed record ContentCoding(string Name)
{
    /// <summary>As it is.</summary>
    public static readonly ContentCoding None = new("");

    /// <summary>Brotli.</summary>
    public static readonly ContentCoding Brotli = new("br");

    /// <summary>gzip.</summary>
    public static readonly ContentCoding Gzip = new("gzip");

    // Less than this fits one packet anyway.
    private const int WorthPacking = 1024;

    /// <summary>The codings there are, the one packed tightest first.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } = [Brotli, Gzip, None];

    /// <summary>The coding that the client prefers for a document of this type and size.</summary>
    public static ContentCoding Preferred(HttpRequest request, string contentType, int length)
    {
        if (length < WorthPacking || !IsText(contentType) || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out IList<StringWithQualityHeaderValue>? accepted))
        {
            return None;
        }

        return new[] { Brotli, Gzip }.Select(coding => (Coding: coding, Quality: QualityOf(accepted, coding.Name))).Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality).Select(choice => choice.Coding).FirstOrDefault(None);
    }

    /// <summary>The ETag of the document in this coding.</summary>
    public EntityTagHeaderValue TagOf(string tag) => new(Name.Length == 0 ? $"\"{tag}\"" : $"\"{tag}-{Name}\"");

    /// <summary>The bytes as they go out.</summary>
    public ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> content)
    {
        if (Name.Length == 0)
        {
            return content;
        }

        var packed = new MemoryStream(content.Length / 3);
        using (Stream packer = this == Brotli ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(content.Span);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal) || contentType.Contains("xml", StringComparison.Ordinal);

    private static double QualityOf(IList<StringWithQualityHeaderValue> accepted, string name)
    {
        StringWithQualityHeaderValue? named = accepted.FirstOrDefault(each => each.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(each => each.Value == "*");
        return named is null ? 0 : named.Quality ?? 1;
    }
}
