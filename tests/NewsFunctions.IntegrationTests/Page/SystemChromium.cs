using Microsoft.Playwright;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>The Chromium or Chrome that is installed on this machine; none is ever downloaded.</summary>
internal static class SystemChromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Chromium itself must ask nobody on the network for anything; as root, as in containers, it runs only without its sandbox.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    /// <summary>Its path; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it without a window.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Headless = true, Args = Arguments });
}
