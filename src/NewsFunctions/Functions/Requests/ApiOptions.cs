using System.ComponentModel.DataAnnotations;

namespace NewsFunctions.Functions.Requests;

/// <summary>Who may read. Settings <c>Api__*</c>.</summary>
public sealed record ApiOptions : IValidatableObject
{
    private const int ShortestKey = 16;

    /// <summary>Whether reading needs one of <see cref="ReadKeys"/>. The health of the system is told to everyone. Default no.</summary>
    public bool ReadRequiresKey { get; init; }

    /// <summary>
    /// The keys that allow reading, apart by semicolons, of 16 characters or more; in Azure a reference to Key Vault. They are the app's own, because an
    /// app cannot change the level of its functions by a setting, nor look a host's keys up. Default none.
    /// </summary>
    public string? ReadKeys { get; init; }

    /// <summary>Origins whose pages may call the API from a browser, apart by semicolons; "*" is all. For the local host: Azure's own setting (template parameter) does it there. Default none.</summary>
    public string? CorsOrigins { get; init; }

    /// <summary>The single keys of <see cref="ReadKeys"/>.</summary>
    public IReadOnlyList<string> SingleReadKeys() => Split(ReadKeys);

    /// <summary>The single parts of a list apart by semicolons.</summary>
    public static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        IReadOnlyList<string> keys = SingleReadKeys();
        if (ReadRequiresKey && keys.Count == 0)
        {
            yield return new ValidationResult("Api__ReadRequiresKey is true, but Api__ReadKeys names no key.");
        }

        if (keys.Any(key => key.Length < ShortestKey))
        {
            yield return new ValidationResult($"A key in Api__ReadKeys is shorter than {ShortestKey} characters.");
        }

        foreach (string origin in Split(CorsOrigins).Where(origin => origin != "*" && !IsOrigin(origin)))
        {
            yield return new ValidationResult($"Api__CorsOrigins holds \"{origin}\", which is no origin. Write each like https://desk.example, without a path; * alone is all.");
        }
    }

    /// <summary>Scheme, host and port, as browsers send them in the header Origin.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase) && address.Host.Length > 0;
}
