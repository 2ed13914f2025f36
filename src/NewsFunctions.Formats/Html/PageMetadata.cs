using NewsFunctions.Formats.Html.Construction;
using NewsFunctions.Formats.Records;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>What the head of a page declares: meta tags, link tags, the title tag and JSON-LD.</summary>
internal sealed class PageMetadata
{
    /// <summary>Characters of the longest JSON-LD that is read; beyond are data dumps.</summary>
    private const int MaxJson = 2 * 1024 * 1024;

    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);

    public PageMetadata(ParsedTree page, IReadOnlyList<int> head)
    {
        var scripts = new List<string>();
        foreach (int element in head)
        {
            switch (page[element].Name)
            {
                case ElementName.Meta:
                    Meta(page, element);
                    break;
                case ElementName.Title:
                    TitleTag ??= Plain.OneLine(page.TextContent(element)) is { Length: > 0 } title ? title : null;
                    break;
                case ElementName.Link when Canonical is null && string.Equals(page.Attribute(element, AttributeName.Rel), "canonical", StringComparison.OrdinalIgnoreCase):
                    Canonical = page.Attribute(element, AttributeName.Href)?.Trim();
                    break;
                case ElementName.Script when page.Attribute(element, AttributeName.Type) is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && page.TextContent(element) is { Length: < MaxJson } json:
                    scripts.Add(json);
                    break;
            }
        }

        JsonLd = JsonLd.Read(scripts);
    }

    public string? TitleTag { get; }

    public string? Canonical { get; }

    public JsonLd JsonLd { get; }

    /// <summary>Values of the tags that may stand several times, in order.</summary>
    public List<(string Name, string Value)> Lists { get; } = [];

    /// <summary>The first filled tag of these names.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (metas.TryGetValue(name, out string? value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The language the page declares, as a BCP 47 tag; null when none is well formed.</summary>
    /// <param name="root">The lang attribute of the page's root.</param>
    public string? Language(string? root) =>
        RecordLanguage.Of(root) ?? RecordLanguage.Of(JsonLd.Language) ?? RecordLanguage.Of(First("content-language", "language", "dc.language")) ?? RecordLanguage.Of(First("og:locale"));

    private void Meta(ParsedTree page, int element)
    {
        string? name = page.Attribute(element, AttributeName.Property) ?? page.Attribute(element, AttributeName.Name) ?? page.Attribute(element, AttributeName.ItemProp);
        string? content = page.Attribute(element, AttributeName.Content);
        if (name is null || string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        name = name.Trim();
        content = Plain.OneLine(content.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(content) : content);
        if (content.Length == 0)
        {
            return;
        }

        metas.TryAdd(name, content);
        if (name.EndsWith("author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("authors", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":tag", StringComparison.OrdinalIgnoreCase) || name.EndsWith("creator", StringComparison.OrdinalIgnoreCase))
        {
            Lists.Add((name.ToLowerInvariant(), content));
        }
    }
}
