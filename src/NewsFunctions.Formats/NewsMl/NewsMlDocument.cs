using System.Collections.Frozen;
using System.Xml.Linq;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.NewsMl;

/// <summary>
/// NewsML 1.0 to 1.2: items, each a tree of components, in whose leaves stand the contents. A component may hold the parts of a story
/// (text, picture, caption, each with its role) or equal choices among which one is taken (languages, formats).
/// </summary>
internal static class NewsMlDocument
{
    private static readonly FrozenSet<string> TextRoles = Set("main", "body", "text", "story", "article", "fulltext", "full text", "maintext", "main text", "content");

    private static readonly FrozenSet<string> OtherRoles = Set(
        "stylesheet", "headline", "subheadline", "contact", "caption", "logo", "photo", "picture", "graphic", "image", "video", "audio", "thumbnail", "quicklook", "preview", "icon", "metadata",
        "summary", "abstract", "teaser", "title", "byline", "dateline", "keywords", "supporting", "sidebar", "illustration", "copyright", "advisory");

    /// <summary>The items of the file, packages opened: an item that only holds items gives those.</summary>
    public static IReadOnlyList<XElement> ItemsOf(XElement root) =>
        [.. root.DescendantsAndSelf().Where(element => element.Is("NewsItem") && !element.Descendants().Any(inner => inner.Is("NewsItem")))];

    /// <summary>The stories of an item: one, or one a language where the item holds its text in several.</summary>
    public static IReadOnlyList<XElement> StoriesOf(XElement item)
    {
        XElement[] components = [.. item.Children("NewsComponent")];
        XElement[] choices = [.. components.SelectMany(component => component.Children("NewsComponent")).Where(HasHeadline)];
        return choices.Length > 1 && choices.Select(LanguageOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Length ? choices : components;
    }

    /// <summary>The language of a component or the nearest one above it; null when none says.</summary>
    public static string? LanguageOf(XElement component) => component.AncestorsAndSelf()
        .Select(part => part.At("DescriptiveMetadata", "Language")?.Attr("FormalName")).FirstOrDefault(tag => tag is not null) ?? XmlWords.LanguageOf(component);

    /// <summary>The role of the component that an element stands in, lower case; "" when it has none.</summary>
    public static string RoleOf(XElement element) =>
        element.AncestorsAndSelf().FirstOrDefault(part => part.Is("NewsComponent"))?.Child("Role")?.Attr("FormalName")?.ToLowerInvariant() ?? "";

    /// <summary>How likely a content with this role is the story's text: 0 for not at all.</summary>
    public static int TextRank(string role) => TextRoles.Contains(role) ? 2 : OtherRoles.Contains(role) ? 0 : 1;

    /// <summary>The first news line of this name, in the story, else in the components above it.</summary>
    public static string? NewsLine(XElement story, string name) =>
        story.Descendants().Where(line => line.Is(name) && line.Parent!.Is("NewsLines") && TextRank(RoleOf(line)) > 0).Select(line => line.Line()).OfType<string>().FirstOrDefault()
        ?? story.Ancestors().Select(above => above.At("NewsLines", name)?.Line()).FirstOrDefault(line => line is not null);

    private static bool HasHeadline(XElement component) => component.At("NewsLines", "HeadLine") is not null;

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
