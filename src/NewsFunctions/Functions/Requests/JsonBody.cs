using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace NewsFunctions.Functions.Requests;

/// <summary>Reads a small JSON body as strictly as a query is read: a member that is unknown or malformed is a 400 that names it.</summary>
internal static class JsonBody
{
    private const int MostBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 4 };

    /// <summary>The body, else the answer that says what is wrong with it.</summary>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Problems.UnsupportedMediaType(request, "Send the body as application/json; /api/openapi.json says what it holds."));
        }

        byte[] bytes = new byte[MostBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes)
        {
            return (null, Problems.LargeBody(request, MostBytes));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.AsSpan(0, length), Strict) is { } body && Faults(body) is var faults
                ? faults.Count == 0 ? (body, null) : (null, Problems.BadMembers(request, faults))
                : (null, Problems.NotJson(request));
        }
        catch (JsonException)
        {
            return (null, Problems.NotJson(request));
        }
    }

    private static SortedDictionary<string, string> Faults(object body)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(body, new ValidationContext(body), results, validateAllProperties: true);
        var faults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ValidationResult result in results)
        {
            faults[JsonNamingPolicy.CamelCase.ConvertName(result.MemberNames.First())] = result.ErrorMessage!;
        }

        return faults;
    }
}
