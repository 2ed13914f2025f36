using System.CommandLine;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news serve</c>: the whole system on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var samples = new Option<bool>("--samples") { Description = "Upload the sample articles when the store is empty, and compile their digest." };
        Option<int?> port = NumberOption.Create("--port", 0, 65535, "Port of the page and the API on loopback; 0 takes a free one. Default 7071, or a free one when that is taken.");
        var storage = new Option<string?>("--storage") { Description = "Connection string of a storage account to use instead of Azurite. Default the setting NewsStorage." };
        var inMemory = new Option<bool>("--in-memory") { Description = "Let Azurite keep its data in memory: every start begins empty." };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder for Azurite's data (.azurite) and the host's keys (.news). Default the repository." };
        var verbose = new Option<bool>("--verbose") { Description = "Print every request, and what the libraries log." };
        var telemetry = new Option<bool>("--telemetry") { Description = $"Print spans and metrics. To send them to a collector set {LocalTelemetry.Endpoint}." };
        Command command = new("serve", "Serve the page and the API, ingest what is uploaded, compile digests. Starts Azurite, the storage emulator.")
        {
            samples, port, storage, inMemory, data, verbose, telemetry,
        };
        command.SetAction((parsed, cancellationToken) => NewsServer.RunAsync(
            new ServeOptions
            {
                Samples = parsed.GetValue(samples),
                Port = parsed.GetValue(port),
                Storage = parsed.GetValue(storage),
                InMemory = parsed.GetValue(inMemory),
                DataFolder = parsed.GetValue(data)?.FullName,
                Verbose = parsed.GetValue(verbose),
                Telemetry = parsed.GetValue(telemetry),
            },
            cancellationToken));
        return command;
    }
}
