using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>Writes an article as IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json). A date without a time is left out: ninjs knows only instants.</summary>
internal static class ArticleNinjs
{
    public static JsonObject Of(Article article)
    {
        var item = new JsonObject
        {
            ["standard"] = new JsonObject { ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
            ["uri"] = ArticleForm.Urn(article.Id),
            ["type"] = "text",
            ["representationType"] = "full",
            ["version"] = article.Version.ToString(CultureInfo.InvariantCulture),
            ["versionCreated"] = Time(article.UpdatedAt?.Instant ?? article.UploadedAt),
            ["pubStatus"] = "usable",
        };
        void Add(string name, JsonNode? value)
        {
            if (value is not (null or JsonArray { Count: 0 }))
            {
                item[name] = value;
            }
        }

        Add("contentCreated", article.PublishedAt?.Instant is { } published ? Time(published) : null);
        Add("embargoedUntil", article.EmbargoUntil is { } embargo ? Time(embargo) : null);
        Add("language", article.Language == "und" ? null : article.Language);
        Add("headlines", Values(("main", null, article.Title), ("subheadline", null, article.Subtitle)));
        Add("descriptions", Values(("summary", "text/plain", article.Lead)));
        Add("bodies", Bodies(article));
        Add("by", article.Byline ?? (article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null));
        Add("slugline", article.Slug);
        Add("urgency", article.Urgency is { } urgency ? JsonValue.Create(urgency) : null);
        Add("located", article.Dateline?.Place);
        Add("people", Named("author", article.Authors));
        Add("subjects", new JsonArray([.. Named("section", article.Section is null ? [] : [article.Section]).Concat(Named("about", article.Topics)).Select(subject => subject!.DeepClone())]));
        Add("infoSources", Sources(article));
        Add("renditions", WebAddress.Of(article.Url) is { } url ? new JsonArray(new JsonObject { ["name"] = "web", ["href"] = url, ["contentType"] = "text/html" }) : null);
        Add("associations", new JsonArray([.. article.Images.Select((image, i) => Picture(article, image, i))]));
        Add("altIds", new JsonArray(new JsonObject { ["role"] = "article", ["value"] = article.Id.ToString() }));
        return item;
    }

    private static JsonArray Bodies(Article article) => new(
        new JsonObject { ["role"] = "main", ["contentType"] = "application/xhtml+xml", ["wordCount"] = article.WordCount, ["value"] = ArticleHtml.Body(article) },
        new JsonObject { ["role"] = "text", ["contentType"] = "text/plain", ["wordCount"] = article.WordCount, ["value"] = ArticleText.Body(article) });

    private static JsonArray Values(params ReadOnlySpan<(string Role, string? Type, string? Value)> values)
    {
        var list = new JsonArray();
        foreach ((string role, string? type, string? value) in values)
        {
            if (value is not null)
            {
                JsonObject one = new() { ["role"] = role, ["value"] = value };
                if (type is not null)
                {
                    one["contentType"] = type;
                }

                list.Add(one);
            }
        }

        return list;
    }

    private static JsonArray Named(string relation, IReadOnlyList<string> names) => new([.. names.Select(name => new JsonObject { ["name"] = name, ["rel"] = relation })]);

    private static JsonArray Sources(Article article)
    {
        var sources = new JsonArray();
        foreach ((string role, string? name) in (ReadOnlySpan<(string, string?)>)[("publisher", article.Source?.Name), ("originator", article.SyndicatedFrom), ("agency", article.Dateline?.Agency)])
        {
            if (name is not null)
            {
                sources.Add(new JsonObject { ["name"] = name, ["role"] = role });
            }
        }

        return sources;
    }

    private static JsonObject Picture(Article article, ArticleImage image, int number)
    {
        string? url = WebAddress.Of(image.Url);
        var picture = new JsonObject
        {
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"picture {number + 1}"),
            ["uri"] = url ?? string.Create(CultureInfo.InvariantCulture, $"{ArticleForm.Urn(article.Id)}:picture:{number + 1}"),
            ["type"] = "picture",
        };
        if (image.Caption is { } caption)
        {
            picture["descriptions"] = Values(("caption", "text/plain", caption));
        }

        if (image.Credit is { } credit)
        {
            picture["by"] = credit;
        }

        if (url is not null)
        {
            picture["renditions"] = new JsonArray(new JsonObject { ["name"] = "original", ["href"] = url });
        }

        return picture;
    }

    private static string Time(DateTimeOffset time) => ArticleDate.At(time).ToString();
}
