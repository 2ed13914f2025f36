namespace NewsFunctions.Benchmarks.Scale;

/// <summary>A part of the picture with an axis of its own.</summary>
/// <param name="Title">What its axis counts.</param>
/// <param name="Lines">What is drawn.</param>
internal sealed record Panel(string Title, IReadOnlyList<Line> Lines);

/// <summary>A line of a panel.</summary>
/// <param name="Class">Its colour.</param>
/// <param name="Name">What it shows.</param>
/// <param name="Of">Its value.</param>
internal sealed record Line(string Class, string Name, Func<Moment, double> Of);
