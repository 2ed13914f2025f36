using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Core.Digests;

/// <summary>How much a digest shows. Settings <c>Digest__*</c>.</summary>
public sealed record DigestOptions
{
    /// <summary>Most stories one digest shows. Default 20.</summary>
    [Range(1, 200)] public int MaxStories { get; init; } = 20;

    /// <summary>Words of a story's summary. Default 100.</summary>
    [Range(20, 500)] public int SummaryWords { get; init; } = 100;

    /// <summary>Most originals of one story that are read in full for its summary. Default 12.</summary>
    [Range(1, 50)] public int MaxArticlesRead { get; init; } = 12;

    /// <summary>Most stories a day is remembered by, so that a later day can continue them. Default 500.</summary>
    [Range(1, 5000)] public int MaxRemembered { get; init; } = 500;
}
