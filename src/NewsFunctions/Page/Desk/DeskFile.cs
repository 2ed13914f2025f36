using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Page.Desk;

/// <summary>A file at the desk.</summary>
/// <param name="Entry">What became of it.</param>
/// <param name="Articles">The first of its articles.</param>
internal sealed record DeskFile(LedgerEntry Entry, IReadOnlyList<DeskArticle> Articles);

/// <summary>An article of a file at the desk.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stored">The article as readers may see it, perhaps withdrawn; null while it is under embargo.</param>
internal sealed record DeskArticle(ArticleId Id, StoredArticle? Stored);
