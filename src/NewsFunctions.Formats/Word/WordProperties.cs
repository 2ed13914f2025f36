using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using NewsFunctions.Formats.Documents;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Word;

/// <summary>The core properties of a document (ECMA-376 part 2, 11). Read leniently: one bad date must not lose the rest.</summary>
internal static class WordProperties
{
    private const int MaxValue = 4_000;

    /// <summary>The properties; empty ones for a part that is absent or broken.</summary>
    public static DocumentInfo Of(WordprocessingDocument document)
    {
        Dictionary<string, string> values = Values(document);
        return new DocumentInfo
        {
            Title = values.GetValueOrDefault("title"),
            Authors = DocumentWords.Persons(values.GetValueOrDefault("creator")),
            Created = Date(values.GetValueOrDefault("created")),
            Modified = Date(values.GetValueOrDefault("modified")),
            Language = RecordLanguage.Of(values.GetValueOrDefault("language")),
            Topics = DocumentInfo.Keywords(values.GetValueOrDefault("keywords")),
        };
    }

    private static Dictionary<string, string> Values(WordprocessingDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (document.CoreFilePropertiesPart is not { } part)
        {
            return values;
        }

        try
        {
            using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var reader = XmlReader.Create(stream, WordFile.SafeXml);
            string? field = null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    field = reader.Depth == 1 ? reader.LocalName : field;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && field is not null && reader.Value.Length <= MaxValue)
                {
                    values.TryAdd(field, reader.Value.Trim());
                }
            }
        }
        catch (XmlException)
        {
            // What was read so far stands; the text does not hang on it.
        }

        return values;
    }

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
