using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>Abbreviations of time zones that mean one offset wherever news is read; "IST" and "ET" mean several and are left out.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["bst"] = 1,
        ["wat"] = 1,
        ["cet"] = 1,
        ["mez"] = 1,
        ["cest"] = 2,
        ["mesz"] = 2,
        ["cat"] = 2,
        ["sast"] = 2,
        ["eet"] = 2,
        ["eest"] = 3,
        ["eat"] = 3,
        ["msk"] = 3,
        ["мск"] = 3,
        ["gst"] = 4,
        ["pkt"] = 5,
        ["wib"] = 7,
        ["wita"] = 8,
        ["wit"] = 9,
        ["sgt"] = 8,
        ["hkt"] = 8,
        ["awst"] = 8,
        ["jst"] = 9,
        ["kst"] = 9,
        ["aest"] = 10,
        ["acst"] = 9.5,
        ["aedt"] = 11,
        ["nzst"] = 12,
        ["nzdt"] = 13,
        ["est"] = -5,
        ["edt"] = -4,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["akst"] = -9,
        ["akdt"] = -8,
        ["hst"] = -10,
        ["brt"] = -3,
        ["art"] = -3,
        ["ndt"] = -2.5,
        ["nst"] = -3.5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> BySpan = Hours.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset from UTC of an abbreviation in lower case; null for any other word.</summary>
    public static TimeSpan? Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out double hours) ? TimeSpan.FromHours(hours) : null;
}
