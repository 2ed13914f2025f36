using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Local.Blobs;
using NewsFunctions.Local.Timers;

namespace NewsFunctions.Local.Indexing;

/// <summary>Reads the declaration of one function and says what is wrong with it.</summary>
internal sealed class FunctionReader(MethodInfo method, Func<string, string?> setting)
{
    /// <summary>The setting that connects a trigger that names none.</summary>
    private const string DefaultConnection = "AzureWebJobsStorage";

    private static readonly string[] HttpMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    private static readonly Type[] BlobTypes = [typeof(BlobClient), typeof(Stream), typeof(string), typeof(byte[])];
    private readonly List<string> problems = [];

    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The function; null when it cannot be hosted, for the reasons in <see cref="Problems"/>.</summary>
    public FunctionDefinition? Read(string name)
    {
        CheckName(name);
        CheckReturn();
        ParameterInfo[] triggers = [.. method.GetParameters().Where(parameter => TriggerOf(parameter) is not null)];
        if (triggers is not [var parameter])
        {
            problems.Add($"has {triggers.Length} trigger parameters; a function has one.");
            return null;
        }

        FunctionTrigger? trigger = TriggerOf(parameter) switch
        {
            HttpTriggerAttribute http => Http(http, name, parameter),
            BlobTriggerAttribute blob => Blob(blob, parameter),
            QueueTriggerAttribute queue => Queue(queue, parameter),
            TimerTriggerAttribute timer => Timer(timer, parameter),
            _ => null,
        };
        if (trigger is null || problems.Count > 0)
        {
            return null;
        }

        CheckOtherParameters(parameter, trigger);
        return problems.Count > 0 ? null : new FunctionDefinition(name, method, parameter.Position, trigger);
    }

    private static Attribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes()
        .FirstOrDefault(attribute => attribute is HttpTriggerAttribute or BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute);

    private void CheckName(string name)
    {
        bool good = name.Length is > 0 and <= 128 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        Require(good, $"\"{name}\" is no name for a function: a letter, then letters, digits, \"_\" or \"-\", 128 at most.");
    }

    private void CheckReturn()
    {
        Type type = method.ReturnType;
        bool good = type == typeof(void) || typeof(Task).IsAssignableFrom(type) || typeof(IResult).IsAssignableFrom(type);
        Require(good, $"returns {type.Name}; return Task, IResult or Task<IResult>.");
    }

    private FunctionTrigger.Http? Http(HttpTriggerAttribute http, string name, ParameterInfo parameter)
    {
        Require(parameter.ParameterType == typeof(HttpRequest), $"the HTTP trigger is a {parameter.ParameterType.Name}; it must be a HttpRequest.");
        Require(
            typeof(IResult).IsAssignableFrom(method.ReturnType) || (method.ReturnType.IsGenericType && typeof(IResult).IsAssignableFrom(method.ReturnType.GenericTypeArguments[0])),
            "an HTTP function must return IResult: anything else arrives as an empty 200.");
        string[] methods = [.. http.Methods.Select(each => each.ToUpperInvariant())];
        foreach (string unknown in methods.Except(HttpMethods))
        {
            problems.Add($"\"{unknown}\" is no HTTP method.");
        }

        string route = Resolve(http.Route ?? name);
        if (Pattern(route) is not { } pattern)
        {
            return null;
        }

        string first = pattern.PathSegments.Count > 0 && pattern.PathSegments[0].Parts is [RoutePatternLiteralPart literal] ? literal.Content : "";
        Require(!route.StartsWith('/'), $"the route \"{route}\" begins with a slash; leave it out.");
        Require(
            !string.Equals(first, "admin", StringComparison.OrdinalIgnoreCase) && !string.Equals(first, "runtime", StringComparison.OrdinalIgnoreCase),
            $"the route \"{route}\" begins with \"{first}\", which the Functions host keeps for itself.");
        return new FunctionTrigger.Http(http.AuthLevel, methods, route);
    }

    private RoutePattern? Pattern(string route)
    {
        try
        {
            return RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException e)
        {
            problems.Add($"the route \"{route}\" cannot be read: {e.Message}");
            return null;
        }
    }

    private FunctionTrigger.Blob? Blob(BlobTriggerAttribute blob, ParameterInfo parameter)
    {
        Require(BlobTypes.Contains(parameter.ParameterType), $"the blob trigger is a {parameter.ParameterType.Name}; it must be a BlobClient, Stream, string or byte[].");
        string path = Resolve(blob.BlobPath);
        if (BlobPath.TryParse(path, out BlobPath? parsed))
        {
            return new FunctionTrigger.Blob(parsed, blob.Connection ?? DefaultConnection);
        }

        problems.Add($"\"{path}\" is no path for a blob trigger: it must read like \"container/{{name}}\" or \"container/folder/{{name}}.txt\".");
        return null;
    }

    private FunctionTrigger.Queue Queue(QueueTriggerAttribute queue, ParameterInfo parameter)
    {
        Require(parameter.ParameterType == typeof(string), $"the queue trigger is a {parameter.ParameterType.Name}; the local host gives messages as string.");
        string name = Resolve(queue.QueueName);
        Require(
            name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !name.StartsWith('-') && !name.EndsWith('-'),
            $"\"{name}\" is no name for a queue: 3 to 63 lower-case letters, digits and hyphens.");
        return new FunctionTrigger.Queue(name, queue.Connection ?? DefaultConnection);
    }

    private FunctionTrigger.Timer? Timer(TimerTriggerAttribute timer, ParameterInfo parameter)
    {
        Require(parameter.ParameterType == typeof(TimerInfo), $"the timer trigger is a {parameter.ParameterType.Name}; it must be a TimerInfo.");
        string expression = Resolve(timer.Schedule);
        if (Schedule.TryParse(expression, out Schedule? schedule))
        {
            return new FunctionTrigger.Timer(schedule, timer.UseMonitor, timer.RunOnStartup);
        }

        problems.Add($"\"{expression}\" is no schedule: six fields are needed, second minute hour day month weekday, like \"0 */15 * * * *\".");
        return null;
    }

    private void CheckOtherParameters(ParameterInfo trigger, FunctionTrigger kind)
    {
        HashSet<string> known = kind switch
        {
            FunctionTrigger.Http http => [.. RoutePatternFactory.Parse(http.Route).Parameters.Select(each => each.Name)],
            FunctionTrigger.Blob blob => [blob.Path.Placeholder],
            _ => [],
        };
        foreach (ParameterInfo parameter in method.GetParameters().Where(each => each.Position != trigger.Position && each.ParameterType != typeof(CancellationToken)))
        {
            Require(
                parameter.ParameterType == typeof(string) && known.Contains(parameter.Name!),
                $"nothing can be given to the parameter \"{parameter.Name}\": besides the trigger there are CancellationToken and a string for each of {{{string.Join("}, {", known)}}}.");
        }
    }

    private string Resolve(string text)
    {
        if (text is not ['%', .. var name, '%'])
        {
            return text;
        }

        string? value = setting(name);
        Require(value is not null, $"the setting {name} is not set.");
        return value ?? "";
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            problems.Add(problem);
        }
    }
}
