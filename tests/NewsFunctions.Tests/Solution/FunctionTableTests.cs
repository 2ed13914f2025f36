using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions;

namespace NewsFunctions.Tests.Solution;

/// <summary>
/// The table of functions in ARCHITECTURE.md, held against the attributes. The same attributes make the metadata that Azure's host loads, so what
/// stands in the table is what is deployed; a change of it is a change that operators and clients see.
/// </summary>
public sealed class FunctionTableTests
{
    [Fact]
    public void The_table_of_functions_is_what_the_attributes_say()
    {
        string[] expected = [.. Functions().Order(StringComparer.Ordinal)];
        string[] lines = File.ReadAllLines(SolutionFolder.File("ARCHITECTURE.md"));
        string[] written = [.. lines.SkipWhile(line => !line.StartsWith("| function |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(written), "The table has to be:" + Environment.NewLine + string.Join(Environment.NewLine, expected));
    }

    private static IEnumerable<string> Functions() =>
        from method in typeof(NewsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttributes().FirstOrDefault(attribute => attribute.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))).OfType<Attribute>().Single()
        select $"| `{function.Name}` | {Describe(trigger)} |";

    private static string Describe(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute http => $"HTTP | `{string.Join(' ', http.Methods!.Select(verb => verb.ToUpperInvariant()))} /{http.Route}` | {http.AuthLevel}",
        BlobTriggerAttribute blob => $"blob, {blob.Source} | `{blob.BlobPath}` | {blob.Connection}",
        QueueTriggerAttribute queue => $"queue | `{queue.QueueName}` | {queue.Connection}",
        TimerTriggerAttribute timer => $"timer | `{timer.Schedule}` | {(timer.UseMonitor ? "made up for when missed" : "not made up for")}",
        _ => throw new InvalidOperationException($"{trigger} is new; describe it."),
    };
}
