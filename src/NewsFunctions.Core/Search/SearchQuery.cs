namespace NewsFunctions.Core.Search;

/// <summary>A word, a beginning of words or a phrase that is looked for.</summary>
/// <param name="Field">Where.</param>
/// <param name="Words">The folded words in their order; one for a word.</param>
/// <param name="Prefix">Whether the last word is only the beginning of one.</param>
/// <param name="Variants">Other forms of a single word that are taken for it, at a lower worth.</param>
public sealed record SearchTerm(SearchField Field, IReadOnlyList<string> Words, bool Prefix, IReadOnlyList<string> Variants);

/// <summary>Terms of which one is enough.</summary>
/// <param name="Terms">At least one.</param>
public sealed record SearchGroup(IReadOnlyList<SearchTerm> Terms);

/// <summary>What somebody looks for: every group, and none of the excluded terms. Read by <see cref="SearchQueryParser"/>, which takes any text.</summary>
/// <param name="Groups">All of them must be met; none: nothing is found.</param>
/// <param name="Excluded">None of them may be met.</param>
public sealed record SearchQuery(IReadOnlyList<SearchGroup> Groups, IReadOnlyList<SearchTerm> Excluded)
{
    /// <summary>True when nothing can be found by it.</summary>
    public bool IsEmpty => Groups.Count == 0;
}
