using System.IO.Compression;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Storage.Search;

/// <summary>A document as it lies in a segment: JSON, Brotli (whose own dictionary suits short texts), the JSON's length before it.</summary>
internal static class DocumentBytes
{
    // More shrinks a text of some kilobytes by a few per cent, and takes many times as long.
    private const int Quality = 5;
    private const int Window = 18;

    public static byte[] Write(SearchDocument document)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(document, ArticleJson.Options);
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length) + sizeof(int)];
        BitConverter.TryWriteBytes(packed, json.Length);
        return BrotliEncoder.TryCompress(json, packed.AsSpan(sizeof(int)), out int written, Quality, Window)
            ? packed[..(written + sizeof(int))]
            : throw new InvalidOperationException("The buffer for the largest compressed form was too small.");
    }

    public static SearchDocument Read(ReadOnlySpan<byte> packed)
    {
        byte[] json = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], json, out int read) && read == json.Length
            ? JsonSerializer.Deserialize<SearchDocument>(json, ArticleJson.Options)!
            : throw new InvalidDataException("A document of the segment cannot be read: delete the segment's local copy.");
    }
}
