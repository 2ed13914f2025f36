using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Wire;

/// <summary>The article of one wire message.</summary>
internal static class WireArticle
{
    /// <summary>The article, or why there is none.</summary>
    public static RecordItem Of(WireDocument message)
    {
        WireHeader header = WireHeader.Of(message);
        if (!message.IsComplete)
        {
            return RecordItem.Failed(header.Id, RejectCode.Malformed, "The message is cut short: its end mark (ETX) is missing. Ask the service to send it again.");
        }

        WireText text = WireText.Of(message.Text);
        string? slug = text.Slug ?? header.Keyword;
        return RecordItem.OfBody(header.Id, new ArticleDraft
        {
            Title = text.Headline,
            Byline = text.Byline,
            Authors = RecordPeople.Of(text.Byline),
            Section = WireCategories.Section(header.Category),
            Topics = TopicsOf(slug),
            Slug = slug,
            Urgency = header.Urgency,
            PublishedAt = WireHeader.DateOf(message.Trailer),
            Body = RecordBody.Without(text.Blocks, text.Headline),
            Removed = text.Removed,
        });
    }

    /// <summary>The words of a slug; its first part ("BC", "AM") says the time of day, its last ones the version and length.</summary>
    private static string[] TopicsOf(string? slug) => slug is null ? [] :
    [
        .. slug.Split(',')[0].Split(['-', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Length > 2 && !word.Any(char.IsDigit) && !word.StartsWith("Writethru", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
