using System.Globalization;
using System.Xml.Linq;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;
using NewsFunctions.Formats.Xml;

namespace NewsFunctions.Formats.Nitf;

/// <summary>The parts of a NITF document (IPTC, DTD 3.0 to 3.6), each named as the DTD names it.</summary>
/// <param name="Root">The element <c>nitf</c>.</param>
internal sealed record NitfDocument(XElement Root)
{
    /// <summary>Dates, ids and status.</summary>
    public XElement? DocData => Root.At("head", "docdata");

    /// <summary>Headline, byline, dateline.</summary>
    public XElement? BodyHead => Root.At("body", "body.head");

    /// <summary>The text; some producers put it straight into the body.</summary>
    public XElement? Content => Root.At("body", "body.content") ?? (BodyHead is null ? Root.Child("body") : null);

    /// <summary>What follows the text: a tagline.</summary>
    public XElement? BodyEnd => Root.At("body", "body.end");

    /// <summary>A norm date: <c>&lt;date.issue norm="20160908T132446+0100"/&gt;</c>.</summary>
    public string? Date(string name) => DocData?.Child(name)?.Attr("norm");

    /// <summary>
    /// The id that holds beyond the file: <c>doc-id</c>, an id that its registrar (<c>regsrc</c>) gives once; null when there is none.
    /// </summary>
    public string? GlobalId => DocData?.Child("doc-id") is { } id && NewsUrn.WithoutRevision(id.Attr("id-string")) is { } name
        ? GlobalName.Strict(name) ?? (id.Attr("regsrc") is { } registrar ? $"{registrar}:{name}" : name)
        : null;

    /// <summary>The version as the provider counts (<c>du-key version</c>, else its <c>generation</c>); 0 when it does not.</summary>
    public long Version => long.TryParse(DocData?.Child("du-key")?.Attr("version") ?? DocData?.Child("du-key")?.Attr("generation"), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;

    /// <summary>The content of a <c>meta</c> of the head.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Root.Child("head")?.Children("meta").FirstOrDefault(meta => string.Equals(meta.Attr("name"), name, StringComparison.OrdinalIgnoreCase))?.Attr("content") is { } content)
            {
                return content;
            }
        }

        return null;
    }
}
