using System.CommandLine;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Local.Clients;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Storage;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news upload FILE|DIR…</c>: puts files into the container, as Storage Explorer would, and says what became of them.</summary>
internal static class UploadCommand
{
    private const int AtOnce = 8;
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(60);

    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR") { Arity = ArgumentArity.OneOrMore, Description = "Article files, or folders of them; names below a folder are kept." };
        var prefix = new Option<string>("--prefix") { Description = "Folder in the container to put them in, e.g. the paper's name.", DefaultValueFactory = _ => "" };
        var storage = new Option<string?>("--storage") { Description = "Connection string of the storage account. Default the running host's." };
        Option<int> wait = NumberOption.Create("--wait", 0, 86_400, "Seconds to wait for each file to be accepted or rejected; 0 does not wait.", (int)DefaultWait.TotalSeconds);
        var choice = new HostChoice();
        Command command = new("upload", "Upload article files and wait until each is accepted or rejected. Exit code 2 when a file was rejected.") { paths, prefix, storage, wait };
        choice.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ChosenHost host = choice.Choose(parsed);
            string connection = parsed.GetValue(storage) ?? host.Storage
                ?? throw new CommandException("With --url the storage is not known: name it with --storage.");
            string folder = parsed.GetValue(prefix)!.Trim('/');
            InputFile[] files = [.. InputFiles.Expand(parsed.GetValue(paths)!).Select(file => folder.Length == 0 ? file : file with { Name = $"{folder}/{file.Name}" })];
            using var client = new NewsClient(host);
            StorageAccount account = StorageAccount.Named(connection, "--storage");
            return await RunAsync(new BlobUploads(account.Blobs.GetBlobContainerClient(StorageNames.Uploads), client), files, TimeSpan.FromSeconds(parsed.GetValue(wait)), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(BlobUploads uploads, InputFile[] files, TimeSpan wait, CancellationToken cancellationToken)
    {
        var became = new UploadStatus?[files.Length];
        await Progress(files.Length, async advance =>
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, files.Length, parallel, async (i, token) =>
            {
                became[i] = await uploads.UploadAsync(files[i], wait, token);
                advance();
            });
        });
        return Report(files, became, waited: wait > TimeSpan.Zero);
    }

    /// <summary>A bar for people; nothing for a file or a pipe.</summary>
    private static Task Progress(int count, Func<Action, Task> work) => !AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected
        ? work(() => { })
        : AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask("Uploading", maxValue: count);
            await work(() => bar.Increment(1));
        });

    private static int Report(InputFile[] files, UploadStatus?[] became, bool waited)
    {
        int code = ExitCode.Done;
        for (int i = 0; i < files.Length; i++)
        {
            switch (became[i])
            {
                case null when !waited:
                    Console.WriteLine($"uploaded  {files[i].Name}");
                    break;
                case null:
                    Console.WriteLine($"waiting   {files[i].Name}  nothing is known of it yet; ask later with \"news status\"");
                    code = code == ExitCode.Done ? ExitCode.Failed : code;
                    break;
                case { State: UploadState.Accepted, Articles: [], Failed: [var only, ..] } held:
                    Console.WriteLine($"accepted  {held.Name}  {only.Why.Code}: {only.Why.Message}");
                    break;
                case { State: UploadState.Accepted } accepted:
                    Console.WriteLine($"accepted  {accepted.Name}  {string.Join(' ', accepted.Articles.Select(article => article.Url))}");
                    break;
                case { } other:
                    Console.WriteLine($"{other.State.ToString().ToLowerInvariant(),-9} {other.Name}  {other.Error?.Code}: {other.Error?.Message}");
                    code = ExitCode.Refused;
                    break;
            }
        }

        return code;
    }
}
