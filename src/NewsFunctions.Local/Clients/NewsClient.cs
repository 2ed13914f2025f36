using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Commands;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Local.Clients;

/// <summary>Asks a host over HTTP, as any client would.</summary>
internal sealed class NewsClient : IDisposable
{
    private readonly HttpClient http;
    private readonly FunctionKeys? keys;

    public NewsClient(ChosenHost host)
    {
        // A page of its own path keeps relative addresses below it.
        http = new HttpClient { BaseAddress = new Uri(host.Url.AbsoluteUri.TrimEnd('/') + "/") };
        keys = host.Keys;
    }

    /// <summary>What became of a file; null when the host has not seen it.</summary>
    public async Task<UploadStatus?> FindUploadAsync(string name, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/uploads/" + Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal), null, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<UploadStatus>(response, cancellationToken);
    }

    /// <summary>Whether the host says it is healthy; its own words when it is not.</summary>
    public async Task<string?> IllnessAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/health", null, cancellationToken);
        return response.IsSuccessStatusCode ? null : await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>A digest as JSON; null when there is none for the day.</summary>
    /// <param name="day">The day; null is the newest digest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> FindDigestAsync(DateOnly? day, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, $"api/digests/{Text(day)}?format=json", null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await CheckAsync(response, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>The figures of the last seven days, as of their digests.</summary>
    public async Task<Stats> StatsAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/stats", null, cancellationToken);
        return await ReadAsync<Stats>(response, cancellationToken);
    }

    /// <summary>How many files have failed and wait to be read again, and whether there are more than one list holds.</summary>
    public async Task<(int Files, bool AtLeast)> QuarantinedAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/uploads?state=quarantined&limit=100", null, cancellationToken);
        JsonElement list = await ReadAsync<JsonElement>(response, cancellationToken);
        return (list.GetProperty("uploads").GetArrayLength(), list.TryGetProperty("next", out _));
    }

    /// <summary>What the host answers to a search, as JSON.</summary>
    /// <param name="query">The query part of the address: parameters, encoded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> SearchAsync(string query, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/search?" + query, null, cancellationToken);
        await CheckAsync(response, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Has some of the files that a filter means read again, or counted.</summary>
    /// <param name="address">Where to: "api/replays" with the filter, or the "next" of the answer before.</param>
    /// <param name="cause">Who asks for it, and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReplayAnswer> ReplayAsync(string address, ReplayCause cause, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, address.TrimStart('/'), keys?.Default, cancellationToken, cause);
        return await ReadAsync<ReplayAnswer>(response, cancellationToken);
    }

    /// <summary>Compiles a day now; without a day all that wait to be compiled.</summary>
    public async Task CompileAsync(DateOnly? day, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = day is null
            ? await SendAsync(HttpMethod.Post, "admin/functions/CompileDigests", keys?.Master, cancellationToken)
            : await SendAsync(HttpMethod.Post, $"api/digests/{Text(day)}/compile", keys?.Default, cancellationToken);
        await CheckAsync(response, cancellationToken);
    }

    /// <summary>Reads a digest's JSON.</summary>
    public static Digest Read(string json) => DigestJson.Read(json);

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "latest";

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, CancellationToken cancellationToken, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        // Reading may need one too, where the settings say so.
        if ((key ?? keys?.Default) is { } sent)
        {
            request.Headers.Add(FunctionKeys.Header, sent);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(body ?? new { });
        }

        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new CommandException($"{http.BaseAddress} does not answer ({e.Message}). Is the host running?");
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await CheckAsync(response, cancellationToken);
        return await response.Content.ReadFromJsonAsync<T>(ArticleJson.Options, cancellationToken) ?? throw new CommandException("The host answered with nothing.");
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new CommandException($"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {DetailOf(body) ?? response.ReasonPhrase}");
    }

    private static string? DetailOf(string body)
    {
        try
        {
            using JsonDocument problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("detail", out JsonElement detail) ? detail.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
