using System.Text;
using MimeKit;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Email;

/// <summary>A message as RFC 5322 and MIME lay it out, and what its first lines look like.</summary>
internal static class EmailDocument
{
    /// <summary>Parts inside parts that are opened: a forwarded message with attachments has some 5.</summary>
    private const int MaxMimeDepth = 20;

    /// <summary>Lines that may part a message; a saved page with all its pictures has some 1,000.</summary>
    private const int MaxBoundaries = 10_000;

    /// <summary>Bytes of all header lines above the first part; mailing lists and filters leave some 20,000.</summary>
    private const int MaxHeader = 1024 * 1024;

    /// <summary>Bytes of one header line: comments in brackets and long words cost their reader the square of it.</summary>
    private const int MaxHeaderLine = 64 * 1024;

    /// <summary>Bytes looked at for header lines.</summary>
    private const int SniffBytes = 16 * 1024;

    private static readonly string[] Transport = ["received:", "mime-version:", "message-id:", "return-path:", "delivered-to:", "content-type:", "x-mailer:", "snapshot-content-location:"];

    private static readonly string[] Written = ["from:", "subject:", "date:", "to:"];

    /// <summary>True when the file begins with header lines of a message: what carried it, and what it is about.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SniffBytes)]).TrimStart();
        bool transport = false, written = false;
        foreach (string line in head.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length == 0)
            {
                break;
            }

            // A header is folded onto lines that begin with white space; anything else without a name is no header.
            if (line[0] is not (' ' or '\t') && line.AsSpan().IndexOf(':') is < 1 or > 76)
            {
                return false;
            }

            transport |= Transport.Any(name => line.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            written |= Written.Any(name => line.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        }

        return transport && written;
    }

    private static bool HasEndlessHeader(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[Math.Max(bytes.IndexOfAnyExcept(" \t\r\n"u8), 0)..];
        int header = 0;
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty && header <= MaxHeader;)
        {
            int end = rest.IndexOf((byte)'\n');
            int line = end < 0 ? rest.Length : end + 1;
            if (rest[..line].Trim(" \r\n"u8).IsEmpty)
            {
                break;
            }

            if (line > MaxHeaderLine)
            {
                return true;
            }

            header += line;
            rest = rest[line..];
        }

        return header > MaxHeader || HasEndlessPartHeader(bytes);
    }

    /// <summary>The header lines of parts all begin with "Content-".</summary>
    private static bool HasEndlessPartHeader(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("\nContent-"u8)) >= 0; bytes = bytes[(at + 9)..])
        {
            int end = bytes[(at + 9)..].IndexOf((byte)'\n');
            if ((end < 0 ? bytes.Length - at - 9 : end) > MaxHeaderLine)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The message; null with the reason when it breaks the rules of MIME.</summary>
    public static MimeMessage? Load(ReadOnlyMemory<byte> content, out Rejection? refused)
    {
        if (content.Span.Count("\n--"u8) > MaxBoundaries || HasEndlessHeader(content.Span))
        {
            refused = new Rejection(RejectCode.TooComplex, "The e-mail has more parts than are read. Upload the article by itself.");
            return null;
        }

        int start = content.Span.IndexOfAnyExcept(" \t\r\n"u8);
        try
        {
            using var stream = new MemoryStream(content[Math.Max(start, 0)..].ToArray(), writable: false);
            var options = new ParserOptions { MaxMimeDepth = MaxMimeDepth };
            refused = null;
            return MimeMessage.Load(options, stream);
        }
        catch (FormatException)
        {
            refused = new Rejection(RejectCode.Malformed, "The e-mail is damaged: its headers cannot be read. Save it again as .eml and upload it.");
            return null;
        }
    }
}
