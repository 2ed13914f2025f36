using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsFunctions.Core.Articles.Forms;

/// <summary>Writes an article as a schema.org NewsArticle in JSON-LD (https://schema.org/NewsArticle).</summary>
internal static class ArticleSchemaOrg
{
    public static JsonObject Of(Article article)
    {
        var item = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = ArticleForm.Urn(article.Id),
            ["identifier"] = article.Id.ToString(),
            ["version"] = article.Version.ToString(CultureInfo.InvariantCulture),
            ["headline"] = article.Title,
        };
        void Add(string name, JsonNode? value)
        {
            if (value is not (null or JsonArray { Count: 0 }))
            {
                item[name] = value;
            }
        }

        Add("alternativeHeadline", article.Subtitle);
        Add("description", article.Lead);
        Add("url", WebAddress.Of(article.Url));
        Add("inLanguage", article.Language == "und" ? null : article.Language);
        Add("datePublished", article.PublishedAt?.ToString());
        Add("dateModified", article.UpdatedAt?.ToString());
        Add("author", new JsonArray([.. article.Authors.Select(name => Thing("Person", name))]));
        Add("publisher", article.Source is { } source ? Thing("NewsMediaOrganization", source.Name) : null);
        Add("sourceOrganization", (article.SyndicatedFrom ?? article.Dateline?.Agency) is { } from ? Thing("Organization", from) : null);
        Add("dateline", article.Dateline is { } dateline ? string.Join(' ', new[] { dateline.Place, dateline.Agency is { } agency ? $"({agency})" : null }.OfType<string>()) : null);
        Add("locationCreated", article.Dateline?.Place is { } place ? Thing("Place", place) : null);
        Add("articleSection", article.Section);
        Add("keywords", new JsonArray([.. article.Topics.Select(topic => JsonValue.Create(topic))]));
        Add("image", new JsonArray([.. article.Images.Select(Image).OfType<JsonObject>()]));
        Add("wordCount", article.WordCount);
        Add("articleBody", ArticleText.Body(article));
        return item;
    }

    private static JsonObject Thing(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    private static JsonObject? Image(ArticleImage image)
    {
        if (WebAddress.Of(image.Url) is not { } url)
        {
            return null;
        }

        var picture = new JsonObject { ["@type"] = "ImageObject", ["url"] = url };
        if (image.Caption is { } caption)
        {
            picture["caption"] = caption;
        }

        if (image.Credit is { } credit)
        {
            picture["creditText"] = credit;
        }

        return picture;
    }
}
