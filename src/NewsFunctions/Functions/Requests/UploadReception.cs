using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Functions.Requests;

/// <summary>Takes the files of one request in, one after the other as they arrive: no file is ever held whole.</summary>
internal sealed class UploadReception(ReceiveUpload receive)
{
    /// <summary>
    /// Largest request, all its files together, in bytes: what the Functions host lets through. The server behind it, the worker's own, would refuse what is over 30 MB
    /// (https://github.com/Azure/azure-functions-host/issues/10640).
    /// </summary>
    public const long MaxRequestBytes = 100L * 1024 * 1024;

    /// <summary>Most files in one request.</summary>
    private const int MostFiles = 100;

    /// <summary>Longest boundary (RFC 2046, section 5.1.1).</summary>
    private const int MaxBoundary = 70;

    /// <summary>Takes the files in and answers 202, or with the problem when none could be taken.</summary>
    public async Task<IResult> RunAsync(HttpRequest request, UploadRequest asked, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxRequestBytes;
        }

        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
                ? await PartsAsync(request, asked, type, cancellationToken)
                : await BodyAsync(request, asked, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.Refused(request, receive.TooLarge());
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException || (e is IOException && !cancellationToken.IsCancellationRequested))
        {
            return Problems.BadBody(request);
        }
    }

    private async Task<IResult> BodyAsync(HttpRequest request, UploadRequest asked, CancellationToken cancellationToken)
    {
        if (asked.Name is not { } name)
        {
            return Problems.BadParameters(request, new Dictionary<string, string> { ["name"] = "is needed, here or in the header X-File-Name: what the file is called" });
        }

        return Answer(request, [await ReceiveAsync(request, asked, asked.Folder + name, request.Body, request.ContentType, cancellationToken)]);
    }

    private async Task<IResult> PartsAsync(HttpRequest request, UploadRequest asked, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (!type.SubType.Equals("form-data", StringComparison.OrdinalIgnoreCase) || boundary.Length is 0 or > MaxBoundary)
        {
            return Problems.UnsupportedMediaType(request, "Send one file as the body, or several as multipart/form-data.");
        }

        var results = new List<ReceivedFile>();
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is not { FileName.Length: > 0, FileStream: { } content } file)
            {
                continue;
            }

            if (results.Count == MostFiles)
            {
                return Problems.TooManyFiles(request, MostFiles);
            }

            results.Add(await ReceiveAsync(request, asked, asked.Folder + file.FileName, content, section.ContentType, cancellationToken));
        }

        return results.Count == 0 ? Problems.NoFile(request) : Answer(request, results);
    }

    private async Task<ReceivedFile> ReceiveAsync(HttpRequest request, UploadRequest asked, string given, Stream content, string? contentType, CancellationToken cancellationToken)
    {
        string name = UploadName.AsStored(given);
        return new(name, await receive.RunAsync(new IncomingUpload(name, content, contentType, asked.Metadata, asked.Condition, asked.ETag), cancellationToken));
    }

    private static IResult Answer(HttpRequest request, List<ReceivedFile> files)
    {
        if (!files.Any(file => file.Outcome is ReceiveOutcome.Received))
        {
            return files[0].Outcome is ReceiveOutcome.Refused { Why: var why } ? Problems.Refused(request, why)
                : Problems.Changed(request, "Another file, or another version of it, stands under this name; nothing was replaced.");
        }

        request.HttpContext.Response.Headers.Location = files is [var only] ? UploadJson.UrlOf(only.Name) : "/api/uploads";
        return Answers.Json(request, StatusCodes.Status202Accepted, new ReceivedListJson([.. files.Select(ReceivedJson.Of)]));
    }
}

/// <summary>A file and what came of sending it.</summary>
internal sealed record ReceivedFile(string Name, ReceiveOutcome Outcome);

/// <summary>What came of sending files, as JSON.</summary>
internal sealed record ReceivedListJson(IReadOnlyList<ReceivedJson> Uploads);

/// <summary>What came of sending one file, as JSON: where its status is told, or why it was not taken.</summary>
internal sealed record ReceivedJson(string Name, string? Url, UploadState? State, long? Size, string? Etag, Rejection? Error)
{
    private static readonly Rejection Conflict = new("changed", "Another file, or another version of it, stands under this name; it was not replaced.");

    public static ReceivedJson Of(ReceivedFile file) => file.Outcome switch
    {
        ReceiveOutcome.Received { Version: var version } => new(file.Name, UploadJson.UrlOf(file.Name), UploadState.Received, version.Size, version.ETag, null),
        ReceiveOutcome.Refused { Why: var why } => new(file.Name, null, null, null, null, why),
        _ => new(file.Name, null, null, null, null, Conflict),
    };
}
