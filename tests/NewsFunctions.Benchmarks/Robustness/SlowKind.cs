namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>How a slow client holds a connection.</summary>
internal enum SlowKind
{
    /// <summary>It says nothing.</summary>
    Idle,

    /// <summary>Its headers never end.</summary>
    Headers,

    /// <summary>With a key, a body whose bytes come now and then.</summary>
    Body,

    /// <summary>The same without a key.</summary>
    BodyWithoutKey,
}
