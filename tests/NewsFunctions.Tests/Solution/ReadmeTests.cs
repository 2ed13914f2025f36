using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Functions;

namespace NewsFunctions.Tests.Solution;

/// <summary>The README's tables say what the code says, and the other way round.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(SolutionFolder.File("README.md"));

    [Fact]
    public void It_opens_with_the_two_commands()
    {
        Assert.StartsWith("dotnet run --project src/NewsFunctions.Local ", Lines[3], StringComparison.Ordinal);
        Assert.StartsWith("dotnet test NewsFunctions.sln ", Lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_route_is_in_it() => Assert.Equal(
        Sorted(typeof(ArticleFunctions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Select(trigger => trigger.Methods[0].ToUpperInvariant() + " /" + (trigger.Route!.StartsWith("{ignored", StringComparison.Ordinal) ? "" : trigger.Route))),
        Sorted(Cells("route").Select(cell => cell.Split('?')[0])));

    [Fact]
    public void Every_code_of_refusal_is_in_it() => Assert.Equal(
        Sorted(typeof(RejectCode).GetFields().Select(field => (string)field.GetRawConstantValue()!)),
        Sorted(Cells("code")));

    [Fact]
    public void Every_setting_is_in_it() => Assert.Equal(
        Sorted([.. NewsSettings.Names().Select(setting => setting.Name), "NewsStorage"]),
        Sorted(Cells("setting")));

    /// <summary>The first cells of the table under a heading, without their back quotes.</summary>
    private static IEnumerable<string> Cells(string heading) => Lines
        .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[1].Trim().Trim('`'));

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
