using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Core.Digests;

/// <summary>The newsroom that the digest is for. Settings <c>Newsroom__*</c>.</summary>
public sealed record NewsroomOptions : IValidatableObject
{
    /// <summary>IANA time zone whose midnight parts the days. Default "UTC".</summary>
    [Required] public string TimeZone { get; init; } = "UTC";

    /// <summary>Name shown on the page and in digests. Default "Newsroom".</summary>
    [Required, StringLength(100)] public string Name { get; init; } = "Newsroom";

    /// <summary>A zone that is not known would fail every file and digest later, one by one.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => NewsroomCalendar.Knows(TimeZone)
        ? []
        : [new ValidationResult($"Newsroom__TimeZone is \"{TimeZone}\", which is no time zone of the IANA database. Write it like Europe/London, or UTC.")];
}
