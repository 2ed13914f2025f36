namespace NewsFunctions.Core.Articles;

/// <summary>Why a file, or one item of it, did not become an article.</summary>
/// <param name="Code">Stable, kebab-case, listed in <see cref="RejectCode"/>.</param>
/// <param name="Message">One or two sentences in an editor's words: what is wrong, where, and what to do.</param>
public sealed record Rejection(string Code, string Message);

/// <summary>The codes a <see cref="Rejection"/> may carry. Clients and the README rely on them: never rename one.</summary>
public static class RejectCode
{
    /// <summary>The file has no bytes, or only white space.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>The file is larger than <c>Ingest__MaxUploadBytes</c>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The name cannot stand for an article.</summary>
    public const string BadName = "bad-name";

    /// <summary>The content is of no format that is read.</summary>
    public const string UnsupportedFormat = "unsupported-format";

    /// <summary>The bytes are text in no encoding that could be told.</summary>
    public const string Undecodable = "undecodable-text";

    /// <summary>The format was recognised, but the file breaks its rules or is cut short.</summary>
    public const string Malformed = "malformed";

    /// <summary>There is text, but no article in it.</summary>
    public const string NoArticle = "no-article";

    /// <summary>A record of pictures, sound or links without a text of its own.</summary>
    public const string NoText = "no-text";

    /// <summary>The provider has marked the item as not to be published.</summary>
    public const string Withheld = "withheld";

    /// <summary>The provider has taken the item back.</summary>
    public const string Canceled = "canceled";

    /// <summary>A newer version of the same item stands, from this file or another.</summary>
    public const string Superseded = "superseded";

    /// <summary>The author has marked the item as a draft or as private.</summary>
    public const string Draft = "draft";

    /// <summary>The file asks for what is never done: entities that expand, external entities, paths that leave the archive.</summary>
    public const string UnsafeContent = "unsafe-content";

    /// <summary>The file is nested deeper, or holds more parts, than is read.</summary>
    public const string TooComplex = "too-complex";

    /// <summary>The file can only be opened with a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The file is fine as far as is known; our own processing failed again and again (state quarantined).</summary>
    public const string ProcessingFailed = "processing-failed";
}
