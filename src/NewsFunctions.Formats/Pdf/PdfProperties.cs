using NewsFunctions.Formats.Documents;
using UglyToad.PdfPig.Content;

namespace NewsFunctions.Formats.Pdf;

/// <summary>The information dictionary of a PDF.</summary>
internal static class PdfProperties
{
    /// <summary>The properties.</summary>
    public static DocumentInfo Of(DocumentInformation information) => new()
    {
        Title = information.Title,
        Authors = DocumentWords.Persons(information.Author),
        Created = Date(information.GetCreatedDateTimeOffset),
        Modified = Date(information.GetModifiedDateTimeOffset),
        Topics = DocumentInfo.Keywords(information.Keywords),
    };

    private static DateTimeOffset? Date(Func<DateTimeOffset?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            // "D:20250230…" is no date; the text does not hang on it.
            return null;
        }
    }
}
