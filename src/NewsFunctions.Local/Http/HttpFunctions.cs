using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Local.Indexing;
using NewsFunctions.Local.Running;

namespace NewsFunctions.Local.Http;

/// <summary>Serves HTTP functions at their routes.</summary>
internal sealed class HttpFunctions(FunctionRunner runner, FunctionKeys keys)
{
    /// <summary>Maps every HTTP function.</summary>
    public void Map(IEndpointRouteBuilder endpoints, IEnumerable<FunctionDefinition> functions, string prefix)
    {
        foreach (FunctionDefinition function in functions)
        {
            if (function.Trigger is not FunctionTrigger.Http http)
            {
                continue;
            }

            string route = prefix.Length > 0 ? $"/{prefix.Trim('/')}/{http.Route}" : $"/{http.Route}";
            RequestDelegate serve = context => ServeAsync(context, function, http.Level);
            IEndpointConventionBuilder endpoint = http.Methods.Count == 0 ? endpoints.Map(route, serve) : endpoints.MapMethods(route, http.Methods, serve);
            endpoint.WithDisplayName(function.Name);
        }
    }

    /// <summary>Whether the caller may; else the answer is written.</summary>
    public async Task<bool> AllowAsync(HttpContext context, AuthorizationLevel level)
    {
        if (keys.Allow(context.Request, level))
        {
            return true;
        }

        string which = level == AuthorizationLevel.Admin ? "the master key" : "a function key";
        await HostProblems.WriteAsync(context, StatusCodes.Status401Unauthorized, $"Send {which} in the header \"{FunctionKeys.Header}\" or as the parameter \"code\".");
        return false;
    }

    private async Task ServeAsync(HttpContext context, FunctionDefinition function, AuthorizationLevel level)
    {
        if (!await AllowAsync(context, level))
        {
            return;
        }

        try
        {
            await runner.RunAsync(
                function,
                $"{context.Request.Method} {context.Request.Path}",
                context.Request,
                name => context.GetRouteValue(name)?.ToString(),
                returned => returned is IResult result ? result.ExecuteAsync(context) : Task.CompletedTask,
                context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }
}
