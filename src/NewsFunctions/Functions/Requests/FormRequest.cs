using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads small forms that pages of our own send.</summary>
internal static class FormRequest
{
    private const int MostFields = 8, LongestName = 32, LongestValue = 4000;

    /// <summary>
    /// Whether a page of our own sent the request, or none did. Browsers say so themselves (https://www.w3.org/TR/fetch-metadata/); where they do not,
    /// over a connection that is not encrypted, they name the page's origin.
    /// </summary>
    public static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString(), origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site is "same-origin" or "none"
            : origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The fields; null when the body is no such form, or a larger one than any page of ours sends.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            using var reader = new FormReader(request.Body) { ValueCountLimit = MostFields, KeyLengthLimit = LongestName, ValueLengthLimit = LongestValue };
            return (await reader.ReadFormAsync(cancellationToken)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>An address of this site to go on to; the root for anything else: a form must not be a way to send readers elsewhere.</summary>
    public static string LocalAddress(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && address.Length <= LongestValue ? address : "/";
}
