using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Search;

namespace NewsFunctions.Tests.Search;

/// <summary>Documents made up for search.</summary>
internal static class MadeDocument
{
    public static SearchDocument Of(string key, string title, string body, string names = "", string authors = "", string? source = null, string language = "en", DateOnly? day = null, DateTimeOffset? embargo = null, int version = 1) => new()
    {
        Id = ArticleId.For(key, ""),
        Version = version,
        Title = title,
        Names = names,
        Authors = authors,
        Body = body,
        Lead = body,
        Source = source is null ? null : Source.Named(source),
        Language = language,
        UploadedAt = new DateTimeOffset(2031, 5, 6, 10, 0, 0, TimeSpan.Zero),
        EmbargoUntil = embargo,
        Day = day ?? new DateOnly(2031, 5, 6),
        WordCount = body.Split(' ').Length,
        ContentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(title + body))),
    };
}
