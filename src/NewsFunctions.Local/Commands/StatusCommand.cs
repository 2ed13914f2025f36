using System.CommandLine;
using System.Globalization;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Clients;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news status [NAME]</c>: how the host is, or what became of a file.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = "Name of an uploaded file, folders included. Without it: how the host is, its newest digest, what was refused and what failed." };
        var choice = new HostChoice();
        Command command = new("status", "Show what became of an uploaded file, or how the host is. Exit code 2 when the file was refused, or is not known.") { name };
        choice.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ChosenHost host = choice.Choose(parsed);
            using var client = new NewsClient(host);
            return parsed.GetValue(name) is { } file
                ? await ShowFileAsync(client, file, cancellationToken)
                : await ShowHostAsync(client, host, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ShowFileAsync(NewsClient client, string file, CancellationToken cancellationToken)
    {
        UploadStatus status = await client.FindUploadAsync(file, cancellationToken)
            ?? throw new NotFoundException($"No file \"{file}\" has been seen. Check the name, folders included.");
        Console.WriteLine($"{status.State.ToString().ToLowerInvariant()}  {status.Name}  uploaded {status.UploadedAt.ToString("u", CultureInfo.InvariantCulture)}");
        foreach (UploadedArticle article in status.Articles)
        {
            Console.WriteLine($"  article  {article.Id}  {article.Url}");
        }

        foreach (FailedItem item in status.Failed)
        {
            Console.WriteLine($"  no article  {item.Key}  {item.Why.Code}: {item.Why.Message}");
        }

        if (status.Error is { } error)
        {
            Console.WriteLine($"  {error.Code}: {error.Message}");
        }

        return status.State is UploadState.Rejected or UploadState.Quarantined ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<int> ShowHostAsync(NewsClient client, ChosenHost host, CancellationToken cancellationToken)
    {
        string? illness = await client.IllnessAsync(cancellationToken);
        Console.WriteLine(illness is null ? $"healthy  {host.Url}" : $"unhealthy  {host.Url}  {illness}");
        Digest? digest = await client.FindDigestAsync(null, cancellationToken) is { } document ? NewsClient.Read(document) : null;
        Console.WriteLine(digest is null
            ? "no digest yet"
            : string.Create(CultureInfo.InvariantCulture, $"newest digest {digest.Day:yyyy-MM-dd} ({digest.State.ToString().ToLowerInvariant()}, version {digest.Version}): {Counted.Of(digest.StoryCount, "story", "stories")} from {Counted.Of(digest.ArticleCount, "article")}"));
        if (illness is null)
        {
            Console.WriteLine(StatusWords.Week(await client.StatsAsync(cancellationToken)));
            (int failed, bool atLeast) = await client.QuarantinedAsync(cancellationToken);
            Console.WriteLine(StatusWords.Failed(failed, atLeast));
        }

        return illness is null ? ExitCode.Done : ExitCode.Failed;
    }
}
