using System.Text.Json;

namespace NewsFunctions.Formats.Json;

/// <summary>The kinds of JSON objects that are, or hold, articles.</summary>
internal enum JsonShape
{
    /// <summary>Of no kind that is read.</summary>
    Other,

    /// <summary>IPTC ninjs, any version.</summary>
    Ninjs,

    /// <summary>schema.org, as JSON-LD.</summary>
    SchemaOrg,

    /// <summary>A JSON Feed.</summary>
    JsonFeed,

    /// <summary>An object with a title or a text under one of the usual names.</summary>
    Plain,
}

/// <summary>Tells what an object is by its members.</summary>
internal static class JsonShapes
{
    private static readonly string[] NinjsOnly =
        ["versioncreated", "firstcreated", "pubstatus", "headlines", "bodies", "bodytext", "bodyxhtml", "bodyhtml5", "descriptiontext", "descriptionxhtml", "renditions", "representationtype", "associations", "copyrightholder"];

    /// <summary>The shape of an object.</summary>
    public static JsonShape Of(JsonRecord record)
    {
        if (record.Element.ValueKind != JsonValueKind.Object)
        {
            return JsonShape.Other;
        }

        if (record.Text("version")?.Contains("jsonfeed.org/version", StringComparison.Ordinal) == true && record.Has("items"))
        {
            return JsonShape.JsonFeed;
        }

        if (record.Has("@graph") || (record.Has("@type") && (record.Has("@context") || record.Has("headline", "articlebody"))))
        {
            return JsonShape.SchemaOrg;
        }

        // "uri" is the one member that ninjs demands; superdesk and others write the guid of ninjs 1's drafts.
        if (record.Has("uri", "guid") && NinjsOnly.Any(name => record.Has(name)))
        {
            return JsonShape.Ninjs;
        }

        return record.Has(PlainJsonArticle.BodyNames) || (record.Has(PlainJsonArticle.TitleNames) && !record.Has("items", "articles", "entries", "results", "data", "docs"))
            ? JsonShape.Plain
            : JsonShape.Other;
    }
}
