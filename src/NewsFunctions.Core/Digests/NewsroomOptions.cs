using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Core.Digests;

/// <summary>The newsroom that the digest is for. Settings <c>Newsroom__*</c>.</summary>
public sealed record NewsroomOptions
{
    /// <summary>IANA time zone whose midnight parts the days. Default "UTC".</summary>
    [Required] public string TimeZone { get; init; } = "UTC";

    /// <summary>Name shown on the page and in digests. Default "Newsroom".</summary>
    [Required, StringLength(100)] public string Name { get; init; } = "Newsroom";
}
