using NewsFunctions.Core.Stories;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Stories;

/// <summary>A story in a day's digest.</summary>
internal static class StoryCard
{
    private const int MostMembers = 6;

    /// <summary>The story; the day's first is set larger and quotes somebody.</summary>
    public static Html Write(PageSetting setting, Story story, bool isLead) => $"""
        <article class="{(isLead ? "story lead" : "story")}" aria-labelledby="s-{story.Id}">
        {StoryParts.Kicker(story)}<h2 id="s-{story.Id}" dir="auto"><a href="/stories/{story.Id}">{story.Headline}</a></h2>
        {StoryParts.Summary(story)}{(isLead ? StoryParts.Quotes(story, 1) : [])}<ul class="members" aria-label="Articles">
        {story.Members.Take(MostMembers).Select(member => Member(setting, member))}{More(story)}</ul>
        </article>

        """;

    private static Html Member(PageSetting setting, StoryMember member) => $"""
        <li><a href="/articles/{member.Id.ToString()}" title="{member.Title}" aria-label="{(member.Source is { } source ? $"{source}: {member.Title}" : member.Title)}"><bdi>{member.Source ?? member.Title}</bdi></a>{Time(setting, member)}{(member.CopyOf is null ? "" : " (copy)")}</li>

        """;

    private static Html? Time(PageSetting setting, StoryMember member) => StoryParts.HasTime(member) ? (Html)$" {Times.Clock(setting, member.At)}" : null;

    private static Html? More(Story story) => story.Members.Count <= MostMembers ? null
        : (Html)$"<li><a href=\"/stories/{story.Id}\">and {Wording.Count(story.Members.Count - MostMembers, "more article", "more articles")}</a></li>\n";
}
