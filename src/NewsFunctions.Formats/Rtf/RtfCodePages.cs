using System.Text;

namespace NewsFunctions.Formats.Rtf;

/// <summary>The encodings of an RTF file's bytes: the file's own, and each font's.</summary>
internal sealed class RtfCodePages
{
    private const int Western = 1252, SymbolCharset = 2;

    private readonly Dictionary<int, Encoding?> fonts = [];
    private readonly Dictionary<int, Encoding> known = [];

    /// <summary>The file's own encoding (<c>\ansicpg</c>).</summary>
    public Encoding Default { get; private set; } = Of(Western)!;

    /// <summary>Takes the file's code page; an unknown one leaves the one before.</summary>
    public void SetDefault(int codePage) => Default = Of(codePage) ?? Default;

    /// <summary>Takes a font's code page (<c>\cpg</c>).</summary>
    public void SetFont(int font, int codePage)
    {
        if (fonts.Count < RtfLimits.MaxTable)
        {
            fonts[font] = Cached(codePage);
        }
    }

    /// <summary>Takes a font's charset (<c>\fcharset</c>), numbered as Windows does.</summary>
    public void SetCharset(int font, int charset)
    {
        int codePage = charset switch
        {
            77 => 10000,
            78 => 10001,
            80 => 10008,
            81 => 10002,
            83 => 10005,
            84 => 10004,
            85 => 10006,
            86 => 10081,
            88 => 10029,
            89 => 10007,
            128 => 932,
            129 => 949,
            130 => 1361,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            255 => 437,
            _ => 0,
        };
        if (codePage != 0)
        {
            SetFont(font, codePage);
        }
        else if (charset == SymbolCharset && fonts.Count < RtfLimits.MaxTable)
        {
            fonts[font] = null;
        }
    }

    /// <summary>The encoding of a font's bytes; null for a font of symbols, whose bytes are pictures.</summary>
    public Encoding? OfFont(int font) => fonts.TryGetValue(font, out Encoding? encoding) ? encoding : Default;

    private Encoding Cached(int codePage)
    {
        if (!known.TryGetValue(codePage, out Encoding? encoding))
        {
            encoding = Of(codePage) ?? Default;
            known[codePage] = encoding;
        }

        return encoding;
    }

    private static Encoding? Of(int codePage) => codePage switch
    {
        65001 => new UTF8Encoding(false),
        > 0 and < 65000 => CodePagesEncodingProvider.Instance.GetEncoding(codePage),
        _ => null,
    };
}
