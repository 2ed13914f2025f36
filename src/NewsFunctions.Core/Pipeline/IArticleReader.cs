using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>How sure a reader is that a file is of its format.</summary>
public enum FormatMatch
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>Only the name's ending says so.</summary>
    ByName,

    /// <summary>The bytes say so.</summary>
    ByContent,
}

/// <summary>Reads the files of one format. Readers hold no state and may be called from many threads.</summary>
public interface IArticleReader
{
    /// <summary>The format's short name, e.g. "text", "html", "ninjs".</summary>
    string Format { get; }

    /// <summary>Whether the file is of this format, from its first bytes and its name. Never throws.</summary>
    FormatMatch Match(Upload upload);

    /// <summary>The articles of the file. Hostile bytes give a <see cref="ReadOutcome.Refused"/>, never an exception.</summary>
    ReadOutcome Read(Upload upload);
}

/// <summary>What came of reading a file.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>At least one item was an article.</summary>
    /// <param name="Articles">In the order of the file; their keys differ.</param>
    /// <param name="Failed">The items that were none, each with its reason.</param>
    public sealed record Read(IReadOnlyList<ArticleDraft> Articles, IReadOnlyList<FailedItem> Failed) : ReadOutcome;

    /// <summary>The file as a whole was refused.</summary>
    public sealed record Refused(Rejection Why) : ReadOutcome
    {
        /// <summary>The items of the file when it could be read and none was an article; empty when it could not.</summary>
        public IReadOnlyList<FailedItem> Items { get; init; } = [];
    }

    /// <summary>The outcome for a file that is one article.</summary>
    public static ReadOutcome One(ArticleDraft article) => new Read([article], []);

    /// <summary>The outcome for a file that was refused.</summary>
    public static ReadOutcome Refuse(string code, string message) => new Refused(new Rejection(code, message));
}

/// <summary>An item of a file that did not become an article.</summary>
/// <param name="Key">Its key inside the file.</param>
/// <param name="Why">The reason.</param>
/// <param name="Identity">What the provider calls it wherever it comes from; null when the file does not say.</param>
public sealed record FailedItem(string Key, Rejection Why, ItemIdentity? Identity = null);
