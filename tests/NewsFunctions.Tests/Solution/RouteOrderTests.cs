using System.Reflection;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions;

namespace NewsFunctions.Tests.Solution;

/// <summary>
/// Azure's host tries routes in the order of the functions' names and takes the first that fits, whatever ASP.NET would prefer
/// (https://github.com/Azure/azure-functions-host/issues/9876); the local host cannot show it. So wherever two routes fit, the closer one has the earlier name.
/// </summary>
public sealed class RouteOrderTests
{
    private static readonly (string Name, string Route, string[] Verbs)[] Functions =
    [
        .. from method in typeof(NewsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from trigger in method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
           select (function.Name, trigger.Route!, trigger.Methods!),
    ];

    [Fact]
    public void Where_two_routes_fit_the_closer_one_has_the_earlier_name()
    {
        var pairs = (from close in Functions
                     from wide in Functions
                     where close != wide && close.Verbs.Intersect(wide.Verbs, StringComparer.OrdinalIgnoreCase).Any() && Fits(wide.Route, Sample(close.Route))
                     select (close, wide)).ToArray();
        Assert.Contains(pairs, pair => pair is { close.Route: "api/uploads", wide.Route: "api/uploads/{*name}" });
        Assert.All(pairs, pair => Assert.True(
            string.Compare(pair.close.Name, pair.wide.Name, StringComparison.OrdinalIgnoreCase) < 0 && string.CompareOrdinal(pair.close.Name, pair.wide.Name) < 0,
            $"{pair.wide.Name} (/{pair.wide.Route}) would be called for /{pair.close.Route}: its name has to come after {pair.close.Name}"));
    }

    /// <summary>A path that a route serves.</summary>
    private static string Sample(string route) => string.Join('/', TemplateParser.Parse(route).Segments.Select(segment => segment.Parts[0] switch
    {
        { IsParameter: false, Text: var text } => text,
        { IsOptional: true } => "",
        { IsCatchAll: true } => "one/two",
        _ => "one",
    }));

    /// <summary>The one constraint that any route has lets nothing but the root through.</summary>
    private static bool Fits(string route, string path) => route.Contains("maxlength(0)", StringComparison.Ordinal)
        ? path.Length == 0
        : new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch("/" + path, []);
}
