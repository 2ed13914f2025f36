using System.Text.Json;

namespace NewsFunctions.Formats.Html;

/// <summary>The article that a page's JSON-LD describes (schema.org Article and its kinds). Broken JSON is passed over.</summary>
internal sealed class JsonLd
{
    /// <summary>Nesting of the deepest JSON that is read.</summary>
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    public string? Headline { get; private set; }

    public string? AlternativeHeadline { get; private set; }

    /// <summary>Whether it calls itself news: newsrooms keep such a headline up, other systems leave what was first typed.</summary>
    public bool IsNews { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Section { get; private set; }

    public string? Body { get; private set; }

    public string? Language { get; private set; }

    public string? Publisher { get; private set; }

    public string? SiteName { get; private set; }

    public string? Url { get; private set; }

    public List<string> Authors { get; } = [];

    public List<string> Keywords { get; } = [];

    /// <summary>Nodes by their @id, for references such as {"@id": "#author"}.</summary>
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    public static JsonLd Read(IEnumerable<string> scripts)
    {
        var found = new JsonLd();
        var roots = new List<JsonElement>();
        foreach (string script in scripts)
        {
            if (Parse(script) is { } root)
            {
                roots.Add(root);
                found.Collect(root);
            }
        }

        foreach (JsonElement root in roots)
        {
            found.Walk(root);
        }

        return found;
    }

    private static JsonElement? Parse(string script)
    {
        string json = script.Trim().TrimEnd(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal) || json.StartsWith("//<![CDATA[", StringComparison.Ordinal) || json.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            int from = json.IndexOf('{', StringComparison.Ordinal), to = json.LastIndexOf('}');
            json = from >= 0 && to > from ? json[from..(to + 1)] : "";
        }

        return TryParse(json) ?? (json.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 ? TryParse(WithoutControls(json)) : null);
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient).RootElement;
        }
        catch (JsonException)
        {
            return null; // many pages carry JSON-LD that is no JSON
        }
    }

    /// <summary>Line ends inside strings are the usual fault of JSON-LD written by templates.</summary>
    private static string WithoutControls(string json) => string.Create(json.Length, json, static (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = text[i] < ' ' ? ' ' : text[i];
        }
    });

    private void Collect(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Collect(item);
                }

                break;
            case JsonValueKind.Object:
                if (Text(element, "@id") is { } id && (element.TryGetProperty("name", out _) || element.TryGetProperty("@type", out _)))
                {
                    byId.TryAdd(id, element);
                }

                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Collect(property.Value);
                }

                break;
        }
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item);
            }

            return;
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        if (IsOf(element, static type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "SocialMediaPosting" or "LiveBlogPosting"))
        {
            TakeArticle(element);
        }
        else if (IsOf(element, static type => type is "WebSite"))
        {
            SiteName ??= Text(element, "name");
        }
        else if (IsOf(element, static type => type is "WebPage"))
        {
            Published ??= Text(element, "datePublished");
            Modified ??= Text(element, "dateModified");
            Language ??= Text(element, "inLanguage");
        }

        foreach (string inner in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"])
        {
            if (element.TryGetProperty(inner, out JsonElement value) && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Walk(value);
            }
        }
    }

    private void TakeArticle(JsonElement article)
    {
        if (Headline is not null)
        {
            return; // the first article of the page is the page's own; later ones are teasers
        }

        Headline = Decoded(Text(article, "headline") ?? Text(article, "name"));
        IsNews = IsOf(article, static type => type.EndsWith("NewsArticle", StringComparison.Ordinal));
        AlternativeHeadline = Text(article, "alternativeHeadline");
        Published = Text(article, "datePublished") ?? Text(article, "dateCreated") ?? Published;
        Modified = Text(article, "dateModified") ?? Modified;
        Section = Text(article, "articleSection");
        Body = Text(article, "articleBody");
        Language = Text(article, "inLanguage") ?? Language;
        Url = Text(article, "url") ?? Text(article, "mainEntityOfPage");
        Publisher = article.TryGetProperty("publisher", out JsonElement publisher) ? Names(publisher).FirstOrDefault() : null;
        foreach (string field in (string[])["author", "creator"])
        {
            if (Authors.Count == 0 && article.TryGetProperty(field, out JsonElement author))
            {
                Authors.AddRange(Names(author));
            }
        }

        if (article.TryGetProperty("keywords", out JsonElement keywords))
        {
            Keywords.AddRange(Names(keywords));
        }
    }

    private IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) => Names(name),
        JsonValueKind.Object when Text(value, "@id") is { } id && byId.TryGetValue(id, out JsonElement other) && other.TryGetProperty("name", out JsonElement name) => Names(name),
        _ => [],
    };

    /// <summary>Templates that fill JSON with text made for HTML leave its entities in.</summary>
    private static string? Decoded(string? text) => text is not null && text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;

    private static bool IsOf(JsonElement element, Func<string, bool> kind) => element.TryGetProperty("@type", out JsonElement type) && type.ValueKind switch
    {
        JsonValueKind.String => kind(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && kind(one.GetString()!)),
        _ => false,
    };

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim(),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind is JsonValueKind.String => value[0].GetString(),
        JsonValueKind.Object when name is "mainEntityOfPage" => Text(value, "@id"),
        JsonValueKind.Object when name is "inLanguage" => Text(value, "name"),
        _ => null,
    };
}
