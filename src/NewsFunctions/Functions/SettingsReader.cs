using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NewsFunctions.Functions;

/// <summary>
/// Reads the options of a section of the settings and checks them, at start: a setting that cannot be taken ends the start with a sentence that names it as it is
/// written (<c>Section__Name</c>), not with the type it is bound to.
/// </summary>
/// <typeparam name="T">The record of options.</typeparam>
/// <param name="section">The section.</param>
public sealed class SettingsReader<T>(IConfigurationSection section) : IConfigureOptions<T>, IValidateOptions<T>
    where T : class
{
    /// <inheritdoc/>
    /// <exception cref="OptionsValidationException">A text is not of its setting's kind.</exception>
    public void Configure(T options)
    {
        string[] wrong = [.. typeof(T).GetProperties().Select(Misread).OfType<string>()];
        if (wrong.Length > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(T), wrong);
        }

        section.Bind(options);
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(Sentence));
    }

    private string? Misread(PropertyInfo property)
    {
        try
        {
            section.GetValue(property.PropertyType, property.Name);
            return null;
        }
        catch (InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{section.Key}__{property.Name} is \"{section[property.Name]}\", which is not {KindOf(property.PropertyType)}.");
        }
    }

    private static string KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var it when it == typeof(bool) => "true or false",
        var it when it == typeof(Uri) => "an address",
        _ => "a whole number in digits",
    };

    /// <summary>The attributes' words call a property by its name alone; a record's own check writes its settings out.</summary>
    private string Sentence(ValidationResult wrong) => wrong.MemberNames.FirstOrDefault() is { } member
        ? $"{section.Key}__{member} is \"{section[member]}\": {wrong.ErrorMessage}"
        : wrong.ErrorMessage ?? $"A setting of {section.Key} cannot be taken.";
}
