using System.Globalization;

namespace NewsFunctions.Page.Markup;

/// <summary>How the page writes numbers and days.</summary>
internal static class Wording
{
    /// <summary>"1 story", "4 stories".</summary>
    public static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    /// <summary>"Tuesday, 11 March 2025".</summary>
    public static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"11 March 2025".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"English", "Portuguese (Brazil)" for a BCP 47 tag; the tag itself where the system knows no name for it.</summary>
    public static string Language(string tag)
    {
        if (tag is "und")
        {
            return "not known";
        }

        try
        {
            string name = CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
            return name.StartsWith("Unknown", StringComparison.Ordinal) ? tag : name;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>"2025-03-11", as days stand in addresses.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
