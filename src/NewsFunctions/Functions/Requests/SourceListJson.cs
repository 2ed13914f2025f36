using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>Sources as JSON.</summary>
internal sealed record SourceListJson(DateOnly From, DateOnly To, IReadOnlyList<SourceJson> Sources)
{
    public static SourceListJson Of(DateOnly from, DateOnly to, IReadOnlyList<SourceStats> sources) => new(from, to, [.. sources.Select(SourceJson.Of)]);
}

/// <summary>A source as JSON, with the address of its articles.</summary>
internal sealed record SourceJson(string Slug, string Name, int Articles, DateOnly Newest, string Url)
{
    public static SourceJson Of(SourceStats source) => new(source.Slug, source.Name, source.Articles, source.Newest, "/api/articles?source=" + Uri.EscapeDataString(source.Slug));
}
