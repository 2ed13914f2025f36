using Microsoft.Extensions.Configuration;
using NewsFunctions.Local.Blobs;
using NewsFunctions.Local.Http;
using NewsFunctions.Local.Queues;

namespace NewsFunctions.Local.Hosting;

/// <summary>What the local host takes from host.json; all else there is for Azure's host.</summary>
internal sealed record HostJson
{
    /// <summary>Longest run of a function. Default 5 minutes, as on the Consumption plan.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary><c>extensions.http</c>.</summary>
    public HttpOptions Http { get; init; } = new();

    /// <summary><c>extensions.blobs</c>.</summary>
    public BlobTriggerOptions Blobs { get; init; } = new();

    /// <summary><c>extensions.queues</c>.</summary>
    public QueueTriggerOptions Queues { get; init; } = new();

    /// <summary>Reads a host.json; the defaults stand where the file or a value is absent.</summary>
    /// <exception cref="InvalidDataException">It is no JSON, or a value is of the wrong kind.</exception>
    public static HostJson Read(string file)
    {
        try
        {
            IConfigurationRoot json = new ConfigurationBuilder().AddJsonFile(file, optional: true).Build();
            IConfigurationSection extensions = json.GetSection("extensions");
            return new HostJson
            {
                FunctionTimeout = json.GetValue("functionTimeout", TimeSpan.FromMinutes(5)),
                Http = extensions.GetSection("http").Get<HttpOptions>() ?? new(),
                Blobs = extensions.GetSection("blobs").Get<BlobTriggerOptions>() ?? new(),
                Queues = extensions.GetSection("queues").Get<QueueTriggerOptions>() ?? new(),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException($"{file} cannot be read: {e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
    }
}
