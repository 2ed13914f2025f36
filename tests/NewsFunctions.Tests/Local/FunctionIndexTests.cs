using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions;
using NewsFunctions.Local.Indexing;

namespace NewsFunctions.Tests.Local;

public sealed class FunctionIndexTests
{
    [Fact]
    public void The_apps_own_functions_can_be_hosted()
    {
        IReadOnlyList<FunctionDefinition> functions = FunctionIndex.Of(typeof(NewsServices).Assembly.GetTypes(), _ => null);
        Assert.Contains(functions, function => function.Trigger is FunctionTrigger.Blob { Path.Container: "uploads" });
        Assert.Contains(functions, function => function.Trigger is FunctionTrigger.Queue { Name: "webjobs-blobtrigger-poison" });
        Assert.Contains(functions, function => function.Trigger is FunctionTrigger.Timer);
        Assert.Contains(functions, function => function.Trigger is FunctionTrigger.Http);
    }

    [Theory]
    [InlineData(typeof(BadSchedule), "BadSchedule.Run: \"*/15 * * * *\" is no schedule")]
    [InlineData(typeof(BadRoute), "BadRoute.Run: the route \"a/{b\" cannot be read")]
    [InlineData(typeof(KeptRoute), "KeptRoute.Run: the route \"admin/x\" begins with \"admin\"")]
    [InlineData(typeof(BadMethod), "BadMethod.Run: \"FETCH\" is no HTTP method.")]
    [InlineData(typeof(PlainResult), "PlainResult.Run: an HTTP function must return IResult")]
    [InlineData(typeof(BadName), "BadName.Run: \"my function\" is no name")]
    [InlineData(typeof(NoTrigger), "NoTrigger.Run: has 0 trigger parameters")]
    [InlineData(typeof(UnknownValue), "UnknownValue.Run: nothing can be given to the parameter \"page\"")]
    [InlineData(typeof(BadPath), "BadPath.Run: \"uploads\" is no path")]
    [InlineData(typeof(Unset), "Unset.Run: the setting Digest__Schedule is not set.")]
    [InlineData(typeof(SameNames), "both are named \"Twin\"")]
    [InlineData(typeof(SameRoutes), "both serve GET \"same\".")]
    public void A_wrong_declaration_is_told_with_its_place(Type type, string expected)
    {
        FunctionIndexException e = Assert.Throws<FunctionIndexException>(() => FunctionIndex.Of([type], _ => null));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        FunctionIndexException e = Assert.Throws<FunctionIndexException>(() => FunctionIndex.Of([typeof(BadSchedule), typeof(BadRoute)], _ => null));
        Assert.Equal(2, e.Problems.Count);
    }

    [Fact]
    public void A_schedule_may_stand_in_a_setting()
    {
        FunctionDefinition function = Assert.Single(FunctionIndex.Of([typeof(Unset)], name => name == "Digest__Schedule" ? "0 0 5 * * *" : null));
        Assert.Equal("0 0 5 * * *", ((FunctionTrigger.Timer)function.Trigger).Schedule.ToString());
    }

    private sealed class BadSchedule
    {
        [Function("Timer")]
        public static void Run([TimerTrigger("*/15 * * * *")] TimerInfo info)
        {
        }
    }

    private sealed class Unset
    {
        [Function("Timer")]
        public static void Run([TimerTrigger("%Digest__Schedule%")] TimerInfo info)
        {
        }
    }

    private sealed class BadRoute
    {
        [Function("Http")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{b")] HttpRequest request) => Results.Ok();
    }

    private sealed class KeptRoute
    {
        [Function("Http")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "admin/x")] HttpRequest request) => Results.Ok();
    }

    private sealed class BadMethod
    {
        [Function("Http")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "fetch", Route = "a")] HttpRequest request) => Results.Ok();
    }

    private sealed class PlainResult
    {
        [Function("Http")]
        public static Task<string> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => Task.FromResult("");
    }

    private sealed class BadName
    {
        [Function("my function")]
        public static void Run([TimerTrigger("0 0 5 * * *")] TimerInfo info)
        {
        }
    }

    private sealed class NoTrigger
    {
        [Function("None")]
        public static void Run(CancellationToken cancellationToken)
        {
        }
    }

    private sealed class UnknownValue
    {
        [Function("Http")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{id}")] HttpRequest request, string id, string page) => Results.Ok();
    }

    private sealed class BadPath
    {
        [Function("Blob")]
        public static void Run([BlobTrigger("uploads")] BlobClient blob)
        {
        }
    }

    private sealed class SameNames
    {
        [Function("Twin")]
        public static void First([TimerTrigger("0 0 5 * * *")] TimerInfo info)
        {
        }

        [Function("TWIN")]
        public static void Second([TimerTrigger("0 0 6 * * *")] TimerInfo info)
        {
        }
    }

    private sealed class SameRoutes
    {
        [Function("One")]
        public static IResult First([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "same")] HttpRequest request) => Results.Ok();

        [Function("Two")]
        public static IResult Second([HttpTrigger(AuthorizationLevel.Anonymous, "GET", "POST", Route = "same")] HttpRequest request) => Results.Ok();
    }
}
