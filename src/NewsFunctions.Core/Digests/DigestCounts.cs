using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Digests;

/// <summary>The day in figures, for charts.</summary>
/// <param name="ByHour">Articles by the hour they are ordered by, every hour of the day in order (23 or 25 when the clocks change).</param>
/// <param name="Outside">Articles of the day whose instant lies outside it: dated by the day alone and uploaded on another.</param>
/// <param name="BySource">Articles by source, most first; articles without a source are left out.</param>
/// <param name="ByFormat">Articles by the format of their files, most first.</param>
public sealed record DigestCounts(IReadOnlyList<HourCount> ByHour, int Outside, IReadOnlyList<SourceCount> BySource, IReadOnlyList<FormatCount> ByFormat)
{
    /// <summary>Counts a day's articles.</summary>
    public static DigestCounts Of(DateOnly day, IReadOnlyList<ArticleListing> listings, NewsroomCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        DateTimeOffset start = calendar.StartOf(day), end = calendar.StartOf(day.AddDays(1));
        var hours = new int[(int)Math.Ceiling((end - start).TotalHours)];
        int outside = 0;
        foreach (ArticleListing listing in listings)
        {
            if (listing.ListedAt >= start && listing.ListedAt < end)
            {
                hours[(int)(listing.ListedAt - start).TotalHours]++;
            }
            else
            {
                outside++;
            }
        }

        return new DigestCounts(
            [.. hours.Select((articles, hour) => new HourCount(calendar.Local(start.AddHours(hour)), articles))],
            outside,
            [.. listings.Select(listing => listing.Source).OfType<Source>()
                .GroupBy(source => source.Slug, StringComparer.Ordinal)
                .Select(same => new SourceCount(same.Key, same.Select(source => source.Name).Min(StringComparer.Ordinal)!, same.Count()))
                .OrderByDescending(source => source.Articles).ThenBy(source => source.Slug, StringComparer.Ordinal)],
            [.. listings.GroupBy(listing => listing.Format, StringComparer.Ordinal)
                .Select(same => new FormatCount(same.Key, same.Count()))
                .OrderByDescending(format => format.Articles).ThenBy(format => format.Format, StringComparer.Ordinal)]);
    }
}

/// <summary>Articles of one hour.</summary>
/// <param name="From">When the hour begins, as the newsroom's clocks show it.</param>
/// <param name="Articles">How many.</param>
public sealed record HourCount(DateTimeOffset From, int Articles);

/// <summary>Articles of one source.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Articles">How many, copies included.</param>
public sealed record SourceCount(string Slug, string Name, int Articles);

/// <summary>Articles of one format.</summary>
/// <param name="Format">Its short name, e.g. "text".</param>
/// <param name="Articles">How many, copies included.</param>
public sealed record FormatCount(string Format, int Articles);
