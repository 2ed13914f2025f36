namespace NewsFunctions.Benchmarks.Cost;

/// <summary>What one operation asks storage for.</summary>
/// <param name="Operation">What is done, for people.</param>
/// <param name="Each">For each of it.</param>
internal sealed record CostLine(string Operation, StorageUse Each);
