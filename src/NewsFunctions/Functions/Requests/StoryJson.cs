using System.Globalization;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Stories;

namespace NewsFunctions.Functions.Requests;

/// <summary>The stories of a day as JSON.</summary>
internal sealed record StoryListJson(DateOnly Day, int Version, DayState State, IReadOnlyList<Story> Stories);

/// <summary>A story through its days as JSON.</summary>
internal sealed record StoryJson(string Id, string Headline, string? Section, string Articles, IReadOnlyList<StoryDayJson> Days)
{
    /// <summary>The story; its days newest first, of which there is at least one.</summary>
    public static StoryJson Of(IReadOnlyList<StoryOnDay> days) => new(
        days[0].Story.Id, days[0].Story.Headline, days[0].Story.Section, "/api/articles?story=" + days[0].Story.Id, [.. days.Select(StoryDayJson.Of)]);
}

/// <summary>A story on one of its days as JSON.</summary>
internal sealed record StoryDayJson(DateOnly Day, int Version, string Digest, Story Story)
{
    public static StoryDayJson Of(StoryOnDay day) =>
        new(day.Digest.Day, day.Digest.Version, string.Create(CultureInfo.InvariantCulture, $"/api/digests/{day.Digest.Day:yyyy-MM-dd}"), day.Story);
}
