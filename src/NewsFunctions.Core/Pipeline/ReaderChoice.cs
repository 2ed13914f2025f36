namespace NewsFunctions.Core.Pipeline;

/// <summary>Which reader takes a file.</summary>
public static class ReaderChoice
{
    /// <summary>The first reader that knows the content, else the first that knows the name; null when none does.</summary>
    public static IArticleReader? For(Upload upload, IReadOnlyList<IArticleReader> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        IArticleReader? byName = null;
        foreach (IArticleReader reader in readers)
        {
            switch (reader.Match(upload))
            {
                case FormatMatch.ByContent:
                    return reader;
                case FormatMatch.ByName:
                    byName ??= reader;
                    break;
            }
        }

        return byName;
    }
}
