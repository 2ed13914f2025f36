namespace NewsFunctions.Formats.Html;

/// <summary>What the page declares of itself that helps to tell its blocks apart.</summary>
/// <param name="titles">Every wording of the headline that the page gives.</param>
/// <param name="articleBody">The body as structured data gives it; often cut short, so it only votes.</param>
internal sealed class PageHints(IEnumerable<string> titles, string? articleBody)
{
    /// <summary>Letters of the shortest declared body that is worth a vote.</summary>
    private const int MinBody = 200;

    private readonly HashSet<int> titleHashes = [.. titles.Where(title => title.Length > 4).Select(title => BlockFacts.Of(title).Hash)];
    private readonly string? body = articleBody is { Length: > MinBody } ? Letters(articleBody) : null;

    /// <summary>Whether a block repeats the headline.</summary>
    public bool IsTitle(in BlockFacts facts) => titleHashes.Contains(facts.Hash);

    /// <summary>1 when the declared body holds the block, 0 when it does not, −1 when none is declared.</summary>
    public int Vote(ReadOnlySpan<char> block) => body is null ? -1 : body.Contains(Letters(block), StringComparison.Ordinal) ? 1 : 0;

    private static string Letters(ReadOnlySpan<char> text)
    {
        char[] letters = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(letters, 0, length);
    }
}
