using System.Globalization;

namespace NewsFunctions.Core.Articles;

/// <summary>When something was published: a calendar day, and the instant when the source gives one.</summary>
/// <param name="Day">The day on the publisher's own calendar.</param>
/// <param name="Instant">The instant with the publisher's offset from UTC; null when only the day is known.</param>
public readonly record struct ArticleDate(DateOnly Day, DateTimeOffset? Instant)
{
    /// <summary>A day without a time.</summary>
    public static ArticleDate On(DateOnly day) => new(day, null);

    /// <summary>An instant; the day is the one its own offset shows.</summary>
    public static ArticleDate At(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>Reads what <see cref="ToString"/> writes: a full RFC 3339 date or date-time.</summary>
    public static bool TryParse(string? text, out ArticleDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            date = On(day);
            return true;
        }

        if (text is { Length: > 10 } && text[10] is 'T'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant))
        {
            date = At(instant);
            return true;
        }

        return false;
    }

    /// <summary>"2024-02-08", or with the instant "2024-02-08T17:05:00+02:00" (RFC 3339; fractions of a second are dropped, UTC is "Z").</summary>
    public override string ToString() => Instant is not { } instant
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : instant.Offset == TimeSpan.Zero
            ? instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
