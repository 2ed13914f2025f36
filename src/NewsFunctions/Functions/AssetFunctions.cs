using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Functions;

/// <summary>The files that pages load.</summary>
public sealed class AssetFunctions
{
    /// <summary>A style sheet, module or picture by the name that pages give it.</summary>
    [Function("GetAsset")]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The hosts call functions on an instance.")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{file}")] HttpRequest request, string file) =>
        Assets.Find(file) is var (asset, isExact) ? PageAnswer.Of(request, asset, isExact) : Problems.NotFound(request, "unknown-asset", $"No page loads a file \"{file}\".");
}
