using System.Diagnostics;
using System.Text.Json;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Infra;

/// <summary>The templates of infra/ as Azure gets them: compiled once by the command that the README names.</summary>
public sealed class CompiledTemplates : IAsyncLifetime
{
    private JsonDocument? main;
    private JsonDocument? events;

    /// <summary>main.bicep with all its modules.</summary>
    public JsonElement Main => main!.RootElement;

    /// <summary>events.bicep.</summary>
    public JsonElement Events => events!.RootElement;

    /// <summary>Every resource of a template and of the templates nested in it.</summary>
    public static IEnumerable<JsonElement> Resources(JsonElement template, string? type = null) => Objects(template)
        .Where(each => each.TryGetProperty("apiVersion", out _) && each.TryGetProperty("type", out JsonElement found) && (type is null || found.GetString() == type));

    /// <summary>Every object in a template, at any depth.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string folder = Path.Combine(ProjectFolder.Find(), "infra");
        var start = new ProcessStartInfo("dotnet", ["build", folder, "-nologo", "-v", "quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process build = Process.Start(start)!;
        Task<string> said = build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complained = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, "infra does not compile:" + Environment.NewLine + await said + await complained);
        string compiled = Path.Combine(folder, "obj", "Debug", "net10.0");
        main = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(compiled, "main.json"), TestContext.Current.CancellationToken));
        events = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(compiled, "events.json"), TestContext.Current.CancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        main?.Dispose();
        events?.Dispose();
        return default;
    }
}
