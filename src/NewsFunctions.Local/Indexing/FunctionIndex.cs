using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace NewsFunctions.Local.Indexing;

/// <summary>The functions of an app, found by their attributes as the Functions host finds them.</summary>
internal static class FunctionIndex
{
    /// <summary>The functions declared by the types.</summary>
    /// <param name="types">Types to look through.</param>
    /// <param name="setting">Value of an app setting, for names in percent signs ("%Digest__Schedule%"); null when it is not set.</param>
    /// <exception cref="FunctionIndexException">Something is declared wrongly.</exception>
    public static IReadOnlyList<FunctionDefinition> Of(IEnumerable<Type> types, Func<string, string?> setting)
    {
        var problems = new List<string>();
        var functions = new List<FunctionDefinition>();
        foreach (MethodInfo method in types.SelectMany(Methods))
        {
            string name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
            string place = $"{method.DeclaringType!.Name}.{method.Name}";
            var reader = new FunctionReader(method, setting);
            if (reader.Read(name) is { } function)
            {
                functions.Add(function);
            }

            problems.AddRange(reader.Problems.Select(problem => $"{place}: {problem}"));
        }

        problems.AddRange(TakenTwice(functions));
        return problems.Count == 0 ? functions : throw new FunctionIndexException(problems);
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .OrderBy(method => method.MetadataToken);

    private static IEnumerable<string> TakenTwice(List<FunctionDefinition> functions)
    {
        foreach (IGrouping<string, FunctionDefinition> same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return $"{string.Join(" and ", same.Select(function => function.Place))}: both are named \"{same.Key}\"; names must differ, whatever their case.";
        }

        var served = from function in functions
                     where function.Trigger is FunctionTrigger.Http
                     let http = (FunctionTrigger.Http)function.Trigger
                     from method in http.Methods.Count == 0 ? ["any method"] : http.Methods
                     group function by $"{method} \"{http.Route}\"";
        foreach (var same in served.Where(same => same.Count() > 1))
        {
            yield return $"{string.Join(" and ", same.Select(function => function.Place))}: both serve {same.Key}.";
        }
    }
}
