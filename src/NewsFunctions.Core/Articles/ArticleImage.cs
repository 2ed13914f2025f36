namespace NewsFunctions.Core.Articles;

/// <summary>A picture that stood in the article; captions are kept here, apart from the body.</summary>
/// <param name="Url">Its address as the file gives it, absolute when a base is known; null when only a caption was found.</param>
/// <param name="Caption">What the picture shows, credit included where it stands in the same sentence.</param>
/// <param name="Credit">Photographer and agency, e.g. "Jane Doe / AFP".</param>
public sealed record ArticleImage(string? Url, string? Caption, string? Credit);
