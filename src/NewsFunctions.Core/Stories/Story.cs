using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>One event of a day as all its articles tell it.</summary>
public sealed record Story
{
    /// <summary>Lasting id: a story that continues one of an earlier day keeps that one's id.</summary>
    public required string Id { get; init; }

    /// <summary>The newsroom day it belongs to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The best headline of its members.</summary>
    public required string Headline { get; init; }

    /// <summary>Every article that tells it, earliest first.</summary>
    public required IReadOnlyList<StoryMember> Members { get; init; }

    /// <summary>The summary, sentence by sentence, in reading order.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; init; } = [];

    /// <summary>Names of the independent sources (copies do not count), each once, in the order of the members.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>An article as a member of a story.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Name of its source, if known.</param>
/// <param name="PublishedAt">When it was published, if known.</param>
/// <param name="CopyOf">The member it is a near-copy of; null for an original.</param>
public sealed record StoryMember(ArticleId Id, string Title, string? Source, ArticleDate? PublishedAt, ArticleId? CopyOf);

/// <summary>A sentence of a summary and where it stands.</summary>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Article">The article it is from.</param>
/// <param name="Paragraph">Index of its block in the article's body, from 0.</param>
public sealed record SummarySentence(string Text, ArticleId Article, int Paragraph);
