using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Articles;
using NewsFunctions.Functions.Description;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Functions;

/// <summary>What the API is, for programs and for people.</summary>
public sealed class OpenApiFunctions(PageSetting setting)
{
    private static readonly ReadOnlyMemory<byte> Document = JsonSerializer.SerializeToUtf8Bytes(OpenApi.Write(), ArticleJson.Options);

    /// <summary>The OpenAPI document.</summary>
    [Function("GetOpenApi")]
    [Gives(200, "This document.", MediaTypes = ["application/json"])]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The hosts call functions on an instance.")]
    public IResult GetDocument([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest request) =>
        RequestQuery.Of<OpenApiFunctions>(request).Problem() ?? Answers.Document(request, Document, "application/json; charset=utf-8", null);

    /// <summary>A page on which every operation can be tried.</summary>
    [Function("GetDocs")]
    [Gives(200, "A page on which every operation can be tried.", MediaTypes = ["text/html"])]
    [Gives(303, "The key in the address was taken; the page is at the address without it.")]
    [Gives(401, "A page that asks for the key.", MediaTypes = ["text/html"])]
    public async Task<IResult> GetPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/docs")] HttpRequest request) =>
        (ReadAccess.IsGranted(request) ? RequestQuery.Of<OpenApiFunctions>(request).Problem() : null) ?? await PageAnswer.OfAsync(request, setting, () => Task.FromResult(new View(DocsView.Write(setting))));
}
