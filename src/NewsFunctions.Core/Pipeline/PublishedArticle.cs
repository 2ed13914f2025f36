namespace NewsFunctions.Core.Pipeline;

/// <summary>What came of publishing an article or of taking an item back.</summary>
/// <param name="Standing">What stands now.</param>
/// <param name="Superseded">A newer edition stood, so that nothing was changed.</param>
public sealed record PublishedArticle(StoredArticle Standing, bool Superseded);
