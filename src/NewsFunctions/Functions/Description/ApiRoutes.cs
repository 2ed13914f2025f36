using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace NewsFunctions.Functions.Description;

/// <summary>An HTTP function as its attributes declare it.</summary>
/// <param name="Method">The function.</param>
/// <param name="Name">Its name.</param>
/// <param name="Route">Its route template.</param>
/// <param name="Verbs">The methods it serves, in upper case.</param>
/// <param name="Level">The key it asks for.</param>
internal sealed record ApiRoute(MethodInfo Method, string Name, string Route, IReadOnlyList<string> Verbs, AuthorizationLevel Level)
{
    private readonly TemplateMatcher matcher = new(TemplateParser.Parse(Route), []);

    /// <summary>Whether it serves a path.</summary>
    public bool Serves(PathString path) => matcher.TryMatch(path, []);
}

/// <summary>Every HTTP function of the app, found by its attributes.</summary>
internal static class ApiRoutes
{
    /// <summary>The route that answers where no other does.</summary>
    public const string Elsewhere = "api/{*path}";

    /// <summary>All of them but the one for elsewhere.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        .. from type in typeof(ApiRoutes).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null)
           where trigger is { Route: not null and not Elsewhere }
           select new ApiRoute(method, function.Name, trigger.Route!, [.. trigger.Methods!.Select(verb => verb.ToUpperInvariant())], trigger.AuthLevel),
    ];

    /// <summary>The methods that are served at a path; none where nothing is.</summary>
    public static IReadOnlyList<string> VerbsAt(PathString path) =>
        [.. All.Where(route => route.Route.StartsWith("api/", StringComparison.Ordinal) && route.Serves(path)).SelectMany(route => route.Verbs).Distinct().Order(StringComparer.Ordinal)];
}
