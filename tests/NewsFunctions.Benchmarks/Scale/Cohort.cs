namespace NewsFunctions.Benchmarks.Scale;

/// <summary>Articles that were offered in the same second and have gone the same way since.</summary>
/// <param name="Offered">The second.</param>
/// <param name="Attempts">Attempts at the present stage that failed.</param>
/// <param name="Count">How many.</param>
internal readonly record struct Cohort(int Offered, int Attempts, long Count);
