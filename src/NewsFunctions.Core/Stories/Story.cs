using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>One event of a day as all its articles tell it.</summary>
public sealed record Story
{
    /// <summary>Lasting id: a story that continues one of an earlier day keeps that one's id.</summary>
    public required string Id { get; init; }

    /// <summary>The newsroom day it belongs to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The latest earlier day it ran on, at most seven days back; null for a new story.</summary>
    public DateOnly? ContinuesFrom { get; init; }

    /// <summary>The best headline of its members.</summary>
    public required string Headline { get; init; }

    /// <summary>The section most of its members name; null when none does.</summary>
    public string? Section { get; init; }

    /// <summary>Every article that tells it, earliest first: the story's timeline.</summary>
    public required IReadOnlyList<StoryMember> Members { get; init; }

    /// <summary>The summary, sentence by sentence, in reading order.</summary>
    public IReadOnlyList<SummarySentence> Summary { get; init; } = [];

    /// <summary>What was said and by whom, most telling first.</summary>
    public IReadOnlyList<KeyQuote> Quotes { get; init; } = [];

    /// <summary>People, places and organisations named, most named first.</summary>
    public IReadOnlyList<StoryName> Names { get; init; } = [];

    /// <summary>Names of the independent sources (copies do not count), each once, in the order of the members.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How many sources tell it independently; more than the names above when some members name none.</summary>
    public required int IndependentSources { get; init; }
}

/// <summary>An article as a member of a story.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its version that was compiled.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Name of its source, if known.</param>
/// <param name="PublishedAt">When it was published, if known.</param>
/// <param name="At">The instant it is ordered by (published when known, else uploaded), as the newsroom's clocks show it.</param>
/// <param name="CopyOf">The member it is a near-copy of; null for an original.</param>
public sealed record StoryMember(ArticleId Id, int Version, string Title, string? Source, ArticleDate? PublishedAt, DateTimeOffset At, ArticleId? CopyOf);

/// <summary>A sentence of a summary and where it stands.</summary>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Article">The article it is from.</param>
/// <param name="Paragraph">Index of its block in the article's body, from 0.</param>
public sealed record SummarySentence(string Text, ArticleId Article, int Paragraph);

/// <summary>Words somebody said.</summary>
/// <param name="Text">The words between the quotation marks.</param>
/// <param name="Speaker">Who said them, as the article names the person.</param>
/// <param name="Article">The article it is from.</param>
/// <param name="Paragraph">Index of its block in the article's body, from 0.</param>
public sealed record KeyQuote(string Text, string Speaker, ArticleId Article, int Paragraph);

/// <summary>A name that a story speaks of.</summary>
/// <param name="Text">The fullest form it is written in.</param>
/// <param name="Articles">How many of the story's originals write it.</param>
public sealed record StoryName(string Text, int Articles);
