using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Page.Markup;

/// <summary>
/// Instants as <c>time</c> elements in the newsroom's time; times.js shows them in the reader's and keeps the newsroom's on hover.
/// </summary>
internal static class Times
{
    /// <summary>"07:42", for where the day is said already.</summary>
    public static Html Clock(PageSetting setting, DateTimeOffset at) => Of(setting, at, "clock", "HH:mm");

    /// <summary>"11 March 2025, 07:42".</summary>
    public static Html Full(PageSetting setting, DateTimeOffset at) => Of(setting, at, "full", "d MMMM yyyy, HH:mm");

    /// <summary>"today, 07:42", "11 March, 07:42" or "11 March 2024, 07:42": for lists of what came last.</summary>
    public static Html Brief(PageSetting setting, DateTimeOffset at)
    {
        DateTimeOffset local = setting.Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        return Of(setting, at, "brief", day == setting.Today ? "'today', HH:mm" : day.Year == setting.Today.Year ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm");
    }

    /// <summary>When something was published: a day without a time stays the publisher's day everywhere.</summary>
    public static Html Published(PageSetting setting, ArticleDate date) => date.Instant is { } instant
        ? Full(setting, instant)
        : $"<time datetime=\"{Wording.Iso(date.Day)}\">{Wording.Short(date.Day)}</time>";

    private static Html Of(PageSetting setting, DateTimeOffset at, string form, string pattern)
    {
        string utc = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"<time datetime=\"{utc}\" data-form=\"{form}\">{setting.Local(at).ToString(pattern, CultureInfo.InvariantCulture)}</time>";
    }
}
