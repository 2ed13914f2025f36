using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Local.Timers;

namespace NewsFunctions.Local.Http;

/// <summary>The two of the Functions host's own endpoints that are of use here; both want the master key.</summary>
internal static class AdminEndpoints
{
    /// <summary>
    /// <c>POST /admin/functions/{name}</c> runs a timer function now and answers 202 after the run (Azure answers before it);
    /// <c>GET /admin/host/status</c> says that the host runs.
    /// </summary>
    public static void Map(IEndpointRouteBuilder endpoints, HttpFunctions functions, IReadOnlyList<TimerListener> timers)
    {
        endpoints.MapPost("/admin/functions/{name}", async (HttpContext context) =>
        {
            if (!await functions.AllowAsync(context, AuthorizationLevel.Admin))
            {
                return;
            }

            string name = context.GetRouteValue("name")!.ToString()!;
            if (timers.FirstOrDefault(timer => timer.Function.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
            {
                await HostProblems.WriteAsync(context, StatusCodes.Status404NotFound, $"There is no timer function \"{name}\". There are: {string.Join(", ", timers.Select(timer => timer.Function.Name))}.");
                return;
            }

            await found.RunNowAsync(context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        endpoints.MapGet("/admin/host/status", async (HttpContext context) =>
        {
            if (await functions.AllowAsync(context, AuthorizationLevel.Admin))
            {
                await context.Response.WriteAsJsonAsync(new { state = "Running" });
            }
        });
    }
}
