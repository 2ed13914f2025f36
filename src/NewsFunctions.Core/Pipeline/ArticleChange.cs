namespace NewsFunctions.Core.Pipeline;

/// <summary>What was done to a record.</summary>
public enum ChangeKind
{
    /// <summary>Its first version.</summary>
    Published,

    /// <summary>A version with another content.</summary>
    Corrected,

    /// <summary>The same content, from another file or as another edition of the provider's.</summary>
    Reissued,

    /// <summary>Taken out of publication by the desk.</summary>
    Withdrawn,

    /// <summary>Taken out of publication because its file is gone or holds it no longer.</summary>
    Removed,

    /// <summary>Taken out of publication because its provider canceled or withheld it.</summary>
    TakenBack,

    /// <summary>Published again after it was taken out; a new version.</summary>
    Restored,
}

/// <summary>One change of a record: a row of its history.</summary>
/// <param name="Number">1 for the first, one more with each.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, by our clock.</param>
/// <param name="By">Who: "upload:" and the file's name, or "desk" with the name that was given.</param>
/// <param name="Reason">Why it was taken out: a code of <see cref="WithdrawReason"/>.</param>
/// <param name="Note">What the desk said about it; for the desk alone.</param>
/// <param name="Trace">The span that made it (a traceparent of W3C Trace Context), so that what is compiled from it later can name it; null when nobody listened.</param>
public sealed record ArticleChange(int Number, ChangeKind Kind, DateTimeOffset At, string By, string? Reason = null, string? Note = null, string? Trace = null);

/// <summary>Who changes a record, and why.</summary>
/// <param name="By">As in <see cref="ArticleChange.By"/>.</param>
/// <param name="Kind">What is done when something is taken out; else the difference tells.</param>
/// <param name="Reason">A code of <see cref="WithdrawReason"/>.</param>
/// <param name="Note">In the desk's words.</param>
public sealed record ChangeCause(string By, ChangeKind Kind, string? Reason = null, string? Note = null)
{
    /// <summary>An uploaded file.</summary>
    public static ChangeCause Upload(string name) => new("upload:" + name, ChangeKind.Removed);

    /// <summary>The change that leads from one stored state to the next; null when there is none to speak of.</summary>
    public ArticleChange? Between(StoredArticle? before, StoredArticle after, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(after);
        int number = (before?.Change?.Number ?? 0) + 1;
        bool wasOut = before?.WithdrawnAt is not null;
        if (after.WithdrawnAt is not null)
        {
            return wasOut ? null : new ArticleChange(number, Kind, at, By, Reason, Note);
        }

        ChangeKind? kind = before is null or { Article.Version: 0 } ? ChangeKind.Published
            : wasOut ? ChangeKind.Restored
            : before.Article.Version != after.Article.Version ? ChangeKind.Corrected
            : before.Article.UploadName != after.Article.UploadName || before.Article.Edition != after.Article.Edition ? ChangeKind.Reissued
            : null;
        return kind is { } done ? new ArticleChange(number, done, at, By) : null;
    }
}

/// <summary>Why an article is no longer served. Clients rely on the codes: never rename one.</summary>
public static class WithdrawReason
{
    /// <summary>A court, a contract or a regulator.</summary>
    public const string Legal = "legal";

    /// <summary>It is wrong.</summary>
    public const string Incorrect = "incorrect";

    /// <summary>It was not ours to publish.</summary>
    public const string Rights = "rights";

    /// <summary>It harms somebody's privacy.</summary>
    public const string Privacy = "privacy";

    /// <summary>It stands elsewhere.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It was never meant to be published.</summary>
    public const string Mistake = "mistake";

    /// <summary>Something else.</summary>
    public const string Other = "other";

    /// <summary>Its file was deleted.</summary>
    public const string FileDeleted = "file-deleted";

    /// <summary>Its file holds it no longer.</summary>
    public const string NotInFile = "not-in-file";
}
