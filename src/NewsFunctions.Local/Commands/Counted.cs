using System.Globalization;

namespace NewsFunctions.Local.Commands;

/// <summary>Numbers of things in a sentence: "1 article", "2 articles".</summary>
internal static class Counted
{
    /// <summary>A number of things whose plural ends in "s", or is given.</summary>
    public static string Of(int number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
