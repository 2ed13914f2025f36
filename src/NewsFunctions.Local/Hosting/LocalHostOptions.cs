using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Http;

namespace NewsFunctions.Local.Hosting;

/// <summary>How the host is started.</summary>
internal sealed record LocalHostOptions
{
    /// <summary>Types to look for functions in.</summary>
    public required IEnumerable<Type> FunctionTypes { get; init; }

    /// <summary>App settings: local.settings.json, the environment, and the connection of the storage.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Registers what the functions' constructors need.</summary>
    public required Action<IServiceCollection, IConfiguration> AddServices { get; init; }

    /// <summary>host.json.</summary>
    public HostJson HostJson { get; init; } = new();

    /// <summary>Keys of the HTTP functions.</summary>
    public required FunctionKeys Keys { get; init; }

    /// <summary>Port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Hints of the Azurite that this process started; null with another storage.</summary>
    public StorageHints? Hints { get; init; }

    /// <summary>The clock of triggers and functions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long running functions may go on when the host stops, before their token is cancelled; and as long again after that. Default 10 s.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where logs go. Default nowhere.</summary>
    public Action<ILoggingBuilder> AddLogging { get; init; } = _ => { };
}
