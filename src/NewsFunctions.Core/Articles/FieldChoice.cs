using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>Chooses each field's value among metadata, file and upload, and keeps where it came from.</summary>
internal sealed class FieldChoice(ArticleDraft draft, UploadMetadata metadata)
{
    private readonly SortedDictionary<ArticleField, Origin> origins = [];

    public UploadMetadata Metadata => metadata;

    public IReadOnlyDictionary<ArticleField, Origin> Origins => origins;

    public string? Text(ArticleField field, string? byMetadata, string? byFile)
    {
        string? value = Clean(byMetadata);
        if (value is not null)
        {
            return Keep(field, Origin.Metadata, value);
        }

        value = Clean(byFile);
        return value is null ? null : Keep(field, OfFile(field), value);
    }

    public IReadOnlyList<string> List(ArticleField field, IReadOnlyList<string> byMetadata, IReadOnlyList<string> byFile)
    {
        IReadOnlyList<string> chosen = byMetadata.Count > 0 ? byMetadata : byFile;
        string[] clean = [.. chosen.Select(PlainText.OneLine).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        return clean.Length == 0 ? [] : Keep(field, byMetadata.Count > 0 ? Origin.Metadata : OfFile(field), clean);
    }

    public ArticleDate? Date(ArticleField field, ArticleDate? byMetadata, ArticleDate? byFile) =>
        IsDate(byMetadata) ? Keep(field, Origin.Metadata, byMetadata)
        : IsDate(byFile) ? Keep(field, OfFile(field), byFile)
        : null;

    private static bool IsDate(ArticleDate? date) => date is { } some && NewsroomCalendar.Has(some.Day);

    public int? Urgency(int? byFile) => byFile is >= 1 and <= 9 ? Keep(ArticleField.Urgency, OfFile(ArticleField.Urgency), byFile) : null;

    public Dateline? Dateline(Dateline? byFile) => byFile is null ? null : Keep(ArticleField.Dateline, OfFile(ArticleField.Dateline), byFile);

    public T Infer<T>(ArticleField field, T value) => Keep(field, Origin.Inferred, value);

    public string FromUpload(ArticleField field, string value) => Keep(field, Origin.Upload, value);

    public DateOnly Day(ArticleDate? published, NewsroomCalendar calendar, DateTimeOffset uploadedAt) => published is { } date
        ? Keep(ArticleField.Day, origins[ArticleField.PublishedAt], calendar.DayOf(date))
        : Keep(ArticleField.Day, Origin.Upload, calendar.DayOf(uploadedAt));

    private static string? Clean(string? text) => text is null ? null : PlainText.OneLine(text) is { Length: > 0 } clean ? clean : null;

    private Origin OfFile(ArticleField field) => draft.Inferred.Contains(field) ? Origin.Inferred : Origin.Declared;

    private T Keep<T>(ArticleField field, Origin origin, T value)
    {
        origins[field] = origin;
        return value;
    }
}
