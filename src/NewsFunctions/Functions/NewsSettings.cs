using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Feeds;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Storage.Search;

namespace NewsFunctions.Functions;

/// <summary>The settings the app reads besides <c>NewsStorage</c>: records of options by their section. README, templates and samples are held to it by tests.</summary>
public static class NewsSettings
{
    /// <summary>Section and options.</summary>
    public static IReadOnlyList<(string Section, Type Options)> All { get; } =
    [
        ("Newsroom", typeof(NewsroomOptions)),
        ("Ingest", typeof(IngestOptions)),
        ("Digest", typeof(DigestOptions)),
        ("Api", typeof(FeedOptions)),
        ("Search", typeof(SearchOptions)),
        ("Api", typeof(ApiOptions)),
    ];

    /// <summary>The names of all settings, e.g. "Newsroom__TimeZone", each with its default.</summary>
    public static IEnumerable<(string Name, object? Default)> Names() =>
        from each in All
        let defaults = Activator.CreateInstance(each.Options)
        from property in each.Options.GetProperties()
        where property.Name != "EqualityContract"
        select (each.Section + "__" + property.Name, property.GetValue(defaults));
}
