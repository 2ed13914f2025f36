using System.Collections.Frozen;
using System.Text;

namespace NewsFunctions.Formats;

/// <summary>Encodings by the labels that files use.</summary>
internal static class Charsets
{
    /// <summary>
    /// Labels that mean another encoding than they say, as the Encoding Standard has it (https://encoding.spec.whatwg.org/#names-and-labels):
    /// what calls itself Latin-1 is windows-1252, GB2312 is GB 18030, and a page that could be read far enough to find "utf-16" in it is not UTF-16.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi_x3.4-1968"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["latin2"] = "iso-8859-2",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["latin5"] = "windows-1254",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["x-sjis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["windows-949"] = "euc-kr",
        ["uhc"] = "euc-kr",
        ["cp949"] = "euc-kr",
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf-16"] = "utf-8",
        ["utf-16le"] = "utf-8",
        ["utf-16be"] = "utf-8",
        ["utf-7"] = "windows-1252",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What text without any word of its own may be in though the detector does not think of it, most likely first.</summary>
    public static IReadOnlyList<Encoding> Fallbacks { get; } =
        [.. new[] { "windows-1252", "windows-1251", "windows-1255", "windows-1256", "windows-1253", "windows-1250", "windows-874" }.Select(Encoding.GetEncoding)];

    /// <summary>The encoding a label means; null for none and for an unknown one.</summary>
    public static Encoding? ByLabel(string? label)
    {
        string name = label?.Trim().Trim('"', '\'') ?? "";
        if (name.Length is 0 or > 40)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(Meant.GetValueOrDefault(name, name));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Encoding has no Try twin: an unknown label is an ordinary answer here.
            return null;
        }
    }
}
