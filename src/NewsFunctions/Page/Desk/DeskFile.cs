using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Page.Desk;

/// <summary>A file at the desk.</summary>
/// <param name="Entry">What became of it.</param>
/// <param name="Articles">The first of its articles.</param>
internal sealed record DeskFile(LedgerEntry Entry, IReadOnlyList<DeskArticle> Articles)
{
    /// <summary>Whether it brought articles and all of them are withdrawn, as far as they are known here.</summary>
    public bool IsWithdrawn => Articles.Count > 0 && Articles.Count == Entry.Articles.Count && Articles.All(article => article.Stored?.WithdrawnAt is not null);
}

/// <summary>An article of a file at the desk.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stored">The article as readers may see it, perhaps withdrawn; null while it is under embargo.</param>
internal sealed record DeskArticle(ArticleId Id, StoredArticle? Stored);
