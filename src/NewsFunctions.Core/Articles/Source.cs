namespace NewsFunctions.Core.Articles;

/// <summary>Who published the article: the paper, site or agency whose page or file it is.</summary>
/// <param name="Slug">The name as it stands in keys and addresses: lower-case letters, digits and single hyphens, at most 60 characters.</param>
/// <param name="Name">The name as a reader knows it.</param>
public sealed record Source(string Slug, string Name)
{
    /// <summary>The source that carries this name.</summary>
    public static Source Named(string name) => new(Articles.Slug.Of(name, 60), name);
}
