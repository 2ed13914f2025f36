using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using NewsFunctions.Core.Articles;
using UtfUnknown;

namespace NewsFunctions.Formats;

/// <summary>
/// Bytes to text for every reader: byte-order mark, then valid UTF-8, then UTF-16 without a mark, then what the file declares, then
/// detection. Safe to share; never throws.
/// </summary>
public static class TextDecoding
{
    /// <summary>Bytes a detector looks at; more does not change its answer.</summary>
    private const int DetectionBytes = 64 * 1024;

    /// <summary>Most control characters among 1,000 characters that may still be text: pagers and terminals leave a few behind.</summary>
    private const int MaxControlsPerMille = 10;

    /// <summary>Most undecodable sequences among 1,000 characters of a file that is otherwise in its encoding.</summary>
    private const int MaxBrokenPerMille = 20;

    /// <summary>Control characters that text does not hold: white space, page ends and the end mark of old files are none of them.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Except("\t\n\r\f\v\u001A")]);

    /// <summary>Bytes of the longest file that is decoded into an array on loan: more of them in store would cost more than they spare.</summary>
    private const int MaxLoan = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The text of a file, line ends as they stand, without a byte-order mark. False with the reason in an editor's words:
    /// <c>unsupported-format</c> for what is no text, <c>undecodable-text</c> for text in no encoding that could be told,
    /// <c>empty-file</c> for white space alone.
    /// </summary>
    /// <param name="content">The bytes.</param>
    /// <param name="declaredCharset">The charset that the file or its transport names (a label such as "iso-8859-1"), null when none; a byte-order mark and valid UTF-8 win over it.</param>
    /// <param name="text">The text.</param>
    /// <param name="refused">Why there is none.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> content, string? declaredCharset, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Rejection? refused)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (FileSignatures.NameOf(bytes) is { } format)
        {
            (text, refused) = (null, new Rejection(RejectCode.UnsupportedFormat, $"The file is {format}, not text. Upload the article itself as text, a web page or a document."));
            return false;
        }

        text = WithMark(bytes) ?? ValidUtf8(bytes, declaredCharset) ?? Utf16Guess.Decode(bytes);
        if (text is null && bytes.Contains((byte)0) && ControlsPerMille(bytes) > MaxControlsPerMille)
        {
            refused = new Rejection(RejectCode.UnsupportedFormat, "The file holds binary data, not text. Upload the article itself as text, a web page or a document.");
            return false;
        }

        text ??= Declared(bytes, declaredCharset) ?? NearlyUtf8(bytes) ?? Detected(bytes);
        refused = text is null
            ? new Rejection(RejectCode.Undecodable, "The text is in an encoding that could not be told, or its bytes are damaged. Save it as UTF-8 and upload it again.")
            : string.IsNullOrWhiteSpace(text) ? new Rejection(RejectCode.EmptyFile, "The file holds nothing but white space. Check the export and upload it again.")
            : TooManyControls(text) ? new Rejection(RejectCode.UnsupportedFormat, "The file holds binary data, not text. Upload the article itself as text, a web page or a document.")
            : null;
        text = refused is null ? DoubleEncoding.Undone(text!) : null;
        return text is not null;
    }

    /// <summary>The text of a file in plain, sound UTF-8, as most are; null for all else, of which <see cref="TryDecode"/> has more to say.</summary>
    internal static DecodedText? Plain(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLoan || FileSignatures.NameOf(bytes) is not null || !IsPlain(bytes))
        {
            return null;
        }

        DecodedText text = DecodedText.Utf8(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes);
        ReadOnlySpan<char> characters = text.Text.Span;
        if (characters.IsWhiteSpace() || TooManyControls(characters) || DoubleEncoding.MayBeIn(characters))
        {
            text.Dispose();
            return null;
        }

        return text;
    }

    private static string? WithMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]),
        _ => null,
    };

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Valid UTF-8 that is no 7-bit encoding with escapes (ISO-2022), which always looks like it.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> bytes) =>
        !bytes.Contains((byte)0) && (!bytes.Contains((byte)0x1B) || (bytes.IndexOf("\u001B$"u8) < 0 && bytes.IndexOf("\u001B("u8) < 0)) && System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Text in another encoding is hardly ever valid UTF-8 by chance; but the 7-bit encodings with escapes (ISO-2022) always are.</summary>
    private static string? ValidUtf8(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (IsPlain(bytes))
        {
            return Utf8.GetString(bytes);
        }

        return bytes.Contains((byte)0) || !System.Text.Unicode.Utf8.IsValid(bytes) ? null : Declared(bytes, declared) ?? Detected(bytes) ?? Utf8.GetString(bytes);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes, string? label) =>
        Charsets.ByLabel(label) is { } encoding ? Sound(encoding.GetString(bytes)) : null;

    /// <summary>A UTF-8 file that was cut or has a few foreign bytes is still UTF-8 when its good sequences outnumber the bad by far.</summary>
    private static string? NearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            int ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            rest = rest[ascii..];
            bool decoded = Rune.DecodeFromUtf8(rest, out _, out int used) == System.Buffers.OperationStatus.Done;
            good += decoded ? 1 : 0;
            bad += decoded ? 0 : 1;
            rest = rest[Math.Max(used, 1)..];
        }

        return good > 4 * bad || (bad == 1 && good > 0 && EndsCut(bytes)) ? Sound(Utf8.GetString(bytes)) : null;
    }

    private static bool EndsCut(ReadOnlySpan<byte> bytes)
    {
        for (int tail = 1; tail <= 3 && tail < bytes.Length; tail++)
        {
            if (Rune.DecodeFromUtf8(bytes[^tail..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Detected(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = Interesting(bytes);
        IList<DetectionDetail>? found = CharsetDetector.DetectFromBytes(sample).Details;
        Encoding? best = null;
        int bestScore = 0;
        IEnumerable<Encoding> candidates = (found ?? []).Where(detail => detail.Encoding is not null).Select(detail => Charsets.ByLabel(detail.EncodingName) ?? detail.Encoding)
            .Concat(Charsets.Fallbacks).Distinct();
        foreach (Encoding encoding in candidates)
        {
            string text = encoding.GetString(sample);
            int score = Plausibility.Of(text);
            if (score > bestScore && Sound(text) is not null)
            {
                (best, bestScore) = (encoding, score);
            }
        }

        return best is null ? null : Sound(best.GetString(bytes));
    }

    /// <summary>The bytes around the first one that is not ASCII: a long English head tells a detector nothing.</summary>
    private static ReadOnlySpan<byte> Interesting(ReadOnlySpan<byte> bytes)
    {
        int first = Math.Max(bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F), 0);
        ReadOnlySpan<byte> part = bytes[Math.Max(0, first - 256)..];
        return part[..Math.Min(part.Length, DetectionBytes)];
    }

    private static string? Sound(string text)
    {
        int broken = text.AsSpan().Count('\uFFFD');
        foreach (char c in text)
        {
            broken += c is >= '\u0080' and < '\u00A0' and not '\u0085' ? 1 : 0;
        }

        return broken * 1000L <= Math.Max(text.Length, 1000L) * MaxBrokenPerMille ? text : null;
    }

    private static long ControlsPerMille(ReadOnlySpan<byte> bytes)
    {
        long controls = 0;
        foreach (byte b in bytes)
        {
            controls += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        }

        return controls * 1000 / bytes.Length;
    }

    private static bool TooManyControls(ReadOnlySpan<char> text)
    {
        long controls = 0;
        for (ReadOnlySpan<char> rest = text; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls * 1000 > Math.Max(text.Length, 200) * (long)MaxControlsPerMille;
    }
}
