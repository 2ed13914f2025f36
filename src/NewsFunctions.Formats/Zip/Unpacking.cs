using System.Globalization;
using System.IO.Compression;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Zip;

/// <summary>One archive being unpacked: its members as uploads of their own, within one budget for all of them.</summary>
/// <param name="upload">The archive.</param>
/// <param name="readers">All readers.</param>
internal sealed class Unpacking(Upload upload, IReadOnlyList<IArticleReader> readers)
{
    private readonly List<RecordItem> items = [];
    private int members;
    private long bytes;

    /// <summary>The articles of all members and the members that were none; or why the archive as a whole is refused.</summary>
    public ReadOutcome Read() => Zip(upload.Content, "", upload.Depth + 1) is { } refused ? new ReadOutcome.Refused(refused) : RecordFile.Many(items);

    /// <summary>Why the archive cannot be gone through; null when it was.</summary>
    private Rejection? Zip(ReadOnlyMemory<byte> content, string path, int depth)
    {
        if (depth > ZipLimits.MaxDepth)
        {
            return new Rejection(RejectCode.TooComplex, "The archive lies too deep inside other archives. Unpack it and upload what is in it.");
        }

        try
        {
            using ZipArchive archive = ZipContents.Open(content);
            if (archive.Entries.Count > ZipLimits.MaxEntries)
            {
                return TooMany;
            }

            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => !MemberName.IsJunk(entry.FullName)))
            {
                if (++members > ZipLimits.MaxMembers)
                {
                    return TooMany;
                }

                if (Member(entry, path + MemberName.Clean(entry.FullName), depth) is { } refused)
                {
                    return refused;
                }
            }

            return null;
        }
        catch (Exception e) when (ZipContents.IsBroken(e))
        {
            return new Rejection(RejectCode.Malformed, "The ZIP file is damaged or was cut short. Pack it again and upload it.");
        }
    }

    /// <summary>Why all must stop; null when the member was read or noted as failed.</summary>
    private Rejection? Member(ZipArchiveEntry entry, string path, int depth)
    {
        Rejection? failed = MemberName.Escapes(entry.FullName) ? new Rejection(RejectCode.UnsafeContent, "The member's name leads out of the archive (\"..\", a drive or an absolute path). Pack the file again with a plain name.")
            : entry.IsEncrypted ? new Rejection(RejectCode.Encrypted, "The member is protected by a password. Pack it again without one.")
            : entry.Length == 0 ? new Rejection(RejectCode.EmptyFile, "The member is empty. Check the export and upload it again.")
            : null;
        if (failed is not null)
        {
            Fail(path, failed);
            return null;
        }

        ReadOnlyMemory<byte>? unpacked;
        try
        {
            using Stream stream = entry.Open();
            unpacked = BoundedStream.Read(stream, entry.CompressedLength, Math.Min(ZipLimits.MaxMemberBytes, ZipLimits.MaxTotalBytes - bytes));
        }
        catch (Exception e) when (ZipContents.IsBroken(e))
        {
            Fail(path, new Rejection(RejectCode.Malformed, "The member is damaged, or packed in a way that is not read. Pack it again as an ordinary ZIP file."));
            return null;
        }

        if (unpacked is not { } content)
        {
            return BoundedStream.TooLarge;
        }

        bytes += content.Length;
        Take(path, content, depth);
        return null;
    }

    private void Take(string path, ReadOnlyMemory<byte> content, int depth)
    {
        var member = new Upload { Name = path, Content = content, Metadata = upload.Metadata, UploadedAt = upload.UploadedAt, Depth = depth };
        if (ZipContents.Of(member)?.Kind == ZipKind.Archive)
        {
            // Within this archive's budget, which its own reader would not know of.
            if (Zip(content, path + "/", depth + 1) is { } refused)
            {
                Fail(path, refused);
            }

            return;
        }

        switch (ReaderChoice.For(member, readers)?.Read(member))
        {
            case ReadOutcome.Read read:
                items.AddRange(read.Articles.Select(article => RecordItem.Of(KeyOf(path, article.ItemKey), article) with { Identity = article.Identity }));
                items.AddRange(read.Failed.Select(item => Failed(path, item)));
                break;
            case ReadOutcome.Refused { Items.Count: > 0 } refused:
                items.AddRange(refused.Items.Select(item => Failed(path, item)));
                break;
            case ReadOutcome.Refused refused:
                Fail(path, refused.Why);
                break;
            case null:
                Fail(path, new Rejection(RejectCode.UnsupportedFormat, "The member is not a kind of file that is read here. Upload the article as text, a web page or a document."));
                break;
        }
    }

    private static RecordItem Failed(string path, FailedItem item) => new(KeyOf(path, item.Key), null, item.Why) { Identity = item.Identity };

    private void Fail(string path, Rejection why) => items.Add(new RecordItem(path, null, why));

    private static string KeyOf(string path, string inner) => inner.Length == 0 ? path : $"{path}#{inner}";

    private static Rejection TooMany => new(RejectCode.TooComplex, string.Create(
        CultureInfo.InvariantCulture, $"The archive holds more than {ZipLimits.MaxMembers:N0} files. Split it and upload the parts."));
}
