using System.Collections.Frozen;

namespace NewsFunctions.Formats.Html;

/// <summary>Whether "3/4/2031" on a page is March 4: only where English is written as in the United States (Unicode CLDR, short dates of each locale).</summary>
internal static class DateOrder
{
    /// <summary>English with the day first: endings of hosts, which are the regions of locales too.</summary>
    private static readonly FrozenSet<string> DayFirst = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "uk", "gb", "ie", "au", "nz", "za", "in", "pk", "bd", "lk", "np", "ng", "gh", "ke", "ug", "tz", "zm", "zw", "bw", "na", "sg", "hk", "my", "mt", "jm", "tt", "bb", "eu", "de", "fr", "nl", "be", "es", "it", "ch", "at", "se", "no", "dk", "fi", "pl", "cz", "gr", "pt", "il", "ae");

    /// <param name="language">The page's language as a BCP 47 tag; null when it is not known, which says nothing.</param>
    /// <param name="address">The page's address, if known: many sites in English declare no region, or that of their system.</param>
    public static bool IsMonthFirst(string? language, Uri? address)
    {
        string[] parts = (language ?? "en").Split('-');
        string host = address?.Host ?? "";
        return parts[0].Equals("en", StringComparison.OrdinalIgnoreCase) && !DayFirst.Contains(parts[^1]) && !DayFirst.Contains(host[(host.LastIndexOf('.') + 1)..]);
    }
}
