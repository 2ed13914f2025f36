using Microsoft.Extensions.Configuration;

namespace NewsFunctions.Local.Serving;

/// <summary>App settings as the Functions host has them: the Values of local.settings.json, over them the environment.</summary>
internal static class AppSettings
{
    /// <summary>Loads the settings of a folder; the overrides win over everything.</summary>
    public static IConfigurationRoot Load(string folder, params IEnumerable<KeyValuePair<string, string?>> overrides)
    {
        IConfigurationRoot file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "local.settings.json"), optional: true).Build();
        IEnumerable<KeyValuePair<string, string?>> values = file.GetSection("Values").GetChildren()
            .Select(value => new KeyValuePair<string, string?>(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value));
        return new ConfigurationBuilder().AddInMemoryCollection(values).AddEnvironmentVariables().AddInMemoryCollection(overrides).Build();
    }
}
