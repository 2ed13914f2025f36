using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsFunctions.Local.Commands;

/// <summary>An option that takes a whole number within bounds, and says so when it is given anything else.</summary>
internal static class NumberOption
{
    /// <summary>An option that may be left out: then it is null.</summary>
    public static Option<int?> Create(string name, int least, int most, string description) =>
        new(name) { Description = description, CustomParser = result => Read(result, name, least, most) };

    /// <summary>An option with a default.</summary>
    public static Option<int> Create(string name, int least, int most, string description, int otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise, CustomParser = result => Read(result, name, least, most) ?? otherwise };

    private static int? Read(ArgumentResult result, string name, int least, int most)
    {
        string given = result.Tokens[0].Value;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not \"{given}\"."));
        return null;
    }
}
