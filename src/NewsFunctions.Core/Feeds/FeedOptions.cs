using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Core.Feeds;

/// <summary>How feeds name addresses. Settings <c>Api__*</c>.</summary>
public sealed record FeedOptions : IValidatableObject
{
    /// <summary>The address clients reach this system at, when it is not the one their requests name (behind a gateway). Default: none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A WebSub hub that feeds point to. Default: none.</summary>
    public Uri? WebSubHub { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from setting in (KeyValuePair<string, Uri?>[])[new("Api__PublicUrl", PublicUrl), new("Api__WebSubHub", WebSubHub)]
        where setting.Value is { } address && !IsWeb(address)
        select new ValidationResult($"{setting.Key} is \"{setting.Value}\", which is no whole web address. Write it like https://news.example.");

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
