using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Documents;

/// <summary>What a document's properties say of it. They are filled in by programs and left over from templates, so each is checked before it is believed.</summary>
internal sealed record DocumentInfo
{
    /// <summary>The title; null for none and for one that a program made up.</summary>
    public string? Title { get; init => field = DocumentWords.IsTitle(value) ? Core.Text.PlainText.OneLine(value!) : null; }

    /// <summary>The persons named as creators.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When the file was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The two times are the writer's own, whose offset from UTC nobody knows: only their days count.</summary>
    public bool LocalTimes { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The keywords.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>A file that was saved this long after it was made was made from another one; its making says nothing of the article.</summary>
    private static readonly TimeSpan LongestWriting = TimeSpan.FromDays(14);

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The day and time to take for the publication's when the text names none.</summary>
    /// <param name="uploadedAt">Nothing later is believed, a day's worth of wrong clocks aside.</param>
    public ArticleDate? PublishedAt(DateTimeOffset uploadedAt)
    {
        DateTimeOffset? created = Sane(Created, uploadedAt), modified = Sane(Modified, uploadedAt);
        return (created, modified) switch
        {
            (null, null) => null,
            ({ } made, { } saved) when saved - made > LongestWriting => Date(saved),
            ({ } made, _) => Date(made),
            (null, { } saved) => Date(saved),
        };
    }

    /// <summary>When it was last saved, where that is another time than <paramref name="published"/> and after it.</summary>
    public ArticleDate? UpdatedAt(ArticleDate? published, DateTimeOffset uploadedAt) =>
        Sane(Modified, uploadedAt) is { } saved && published?.Instant is { } made && saved > made ? Date(saved) : null;

    /// <summary>The keywords of a field that holds them all.</summary>
    public static IReadOnlyList<string> Keywords(string? field) =>
        field is not { Length: > 0 and <= 2000 } ? []
        : [.. field.Split(field.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Length <= 80).Take(50)];

    private ArticleDate Date(DateTimeOffset at) => LocalTimes ? ArticleDate.On(DateOnly.FromDateTime(at.DateTime)) : ArticleDate.At(at);

    private static DateTimeOffset? Sane(DateTimeOffset? date, DateTimeOffset uploadedAt) =>
        date is { } at && at > Earliest && at < uploadedAt + TimeSpan.FromDays(1) ? at : null;
}
