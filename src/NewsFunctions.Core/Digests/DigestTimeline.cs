using NewsFunctions.Core.Stories;

namespace NewsFunctions.Core.Digests;

/// <summary>What a page or a letter shows of a story's timeline: all of it, unless it is long; the JSON form always has all.</summary>
/// <param name="Shown">The first originals, earliest first; copies stand among them only while all fits.</param>
/// <param name="Left">Articles that are not shown.</param>
/// <param name="LeftCopies">Copies among those.</param>
internal sealed record DigestTimeline(IReadOnlyList<StoryMember> Shown, int Left, int LeftCopies)
{
    // Twenty stories of twelve lines stay under the 102 KB at which Gmail cuts a letter off.
    private const int Most = 12;

    /// <summary>A story of one article under the article's own title needs none.</summary>
    public static bool IsNeeded(Story story) => story.Members.Count > 1 || story.Members[0].Title != story.Headline;

    public static DigestTimeline Of(Story story)
    {
        if (!IsNeeded(story))
        {
            return new DigestTimeline([], 0, 0);
        }

        StoryMember[] shown = [.. story.Members.Count <= Most ? story.Members : story.Members.Where(member => member.CopyOf is null).Take(Most)];
        int copies = story.Members.Count(member => member.CopyOf is not null) - shown.Count(member => member.CopyOf is not null);
        return new DigestTimeline(shown, story.Members.Count - shown.Length, copies);
    }
}
