using System.Text.Json;

namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What an accepted article costs, as <c>cost</c> measured it last: the simulation's input.</summary>
/// <param name="Storage">Requests to storage.</param>
/// <param name="CpuSeconds">Processor time.</param>
/// <param name="Hot">Partitions that every article asks for.</param>
internal sealed record MeasuredWork(StorageUse Storage, double CpuSeconds, IReadOnlyList<HotPartition> Hot)
{
    /// <summary>The file that keeps it, beside the paper.</summary>
    public const string FileName = "cost.json";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>What a file keeps.</summary>
    public static async Task<MeasuredWork> ReadAsync(string folder)
    {
        await using FileStream file = File.OpenRead(Path.Combine(folder, FileName));
        return await JsonSerializer.DeserializeAsync<MeasuredWork>(file, Options) ?? throw new InvalidDataException("The file holds nothing.");
    }

    /// <summary>Keeps it in a file.</summary>
    public Task WriteAsync(string folder) => File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Options) + "\n");
}
