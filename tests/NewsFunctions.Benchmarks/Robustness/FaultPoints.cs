using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Storage;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>
/// Ends a run at each of its writes to real storage in turn, once before the write is made and once after it is made but before the answer comes, runs it
/// again as a new process would, and looks whether the end is that of one whole run.
/// </summary>
/// <param name="Points">Ends that were tried.</param>
/// <param name="Wrong">What was not as it should be after the second run, each with its point.</param>
internal sealed record FaultPoints(int Points, IReadOnlyList<string> Wrong)
{
    private static readonly string[] Published = ["2031-05-01", "2031-05-02"];

    private static readonly (string Name, Func<Newsroom, Task> Act, string End)[] Scenarios =
    [
        ("new", room => room.IngestAsync(), "accepted v1 published"),
        ("correction", room => room.IngestAsync(), "accepted v2 published corrected"),
        ("deletion", room => room.RemoveAsync(), "withdrawn v1 published removed"),
        ("withdrawal", room => room.WithdrawAsync(), "accepted v1 published withdrawn"),
    ];

    /// <summary>Tries all of them on an account.</summary>
    public static async Task<FaultPoints> RunAsync(string storage, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        int points = 0;
        await using FaultyStorage proxy = await FaultyStorage.StartAsync(storage, 0, 1);
        await using ServiceProvider quiet = Accounting.ServicesOn(storage);
        await quiet.GetRequiredService<NewsStorageClients>().EnsureCreatedAsync(cancellationToken);
        foreach ((string scenario, Func<Newsroom, Task> act, string end) in Scenarios)
        {
            foreach (bool isMade in new[] { false, true })
            {
                bool died = true;
                for (int write = 1; died; write++)
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"courier/{scenario}-{write}-{isMade}.txt");
                    var room = new Newsroom(quiet, storage, name, cancellationToken);
                    await room.BeginAsync(scenario);
                    died = await DiesAsync(proxy, write, isMade, act, name, cancellationToken);
                    await act(room);
                    points += died ? 1 : 0;
                    if (await room.EndAsync() is var ended && ended != end)
                    {
                        wrong.Add($"{scenario}, write {write}, {(isMade ? "made" : "not made")}: {ended} and not {end}");
                    }
                }
            }
        }

        await quiet.GetRequiredService<CompileDigests>().RunAsync(cancellationToken);
        await foreach (Finding finding in quiet.GetRequiredService<ExamineStore>().RunAsync(_ => false, cancellationToken))
        {
            wrong.Add(finding.ToString());
        }

        return new FaultPoints(points, wrong);
    }

    /// <summary>A run by services of its own, as a process has them, which ends at a write; whether it came to it.</summary>
    private static async Task<bool> DiesAsync(FaultyStorage proxy, int write, bool isMade, Func<Newsroom, Task> act, string name, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using ServiceProvider services = Accounting.ServicesOn(proxy.ConnectionString);
        proxy.EndAt(write, isMade, end.Cancel);
        try
        {
            await act(new Newsroom(services, proxy.ConnectionString, name, end.Token));
        }
        catch (Exception) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Killed, as planned.
        }
        finally
        {
            proxy.Resume();
        }

        return end.IsCancellationRequested;
    }

    /// <summary>One file and what is done with it.</summary>
    private sealed class Newsroom(IServiceProvider services, string storage, string name, CancellationToken cancellationToken)
    {
        private readonly BlobClient blob = new(storage, StorageNames.Uploads, name);

        /// <summary>What stands before the run that is to end.</summary>
        public async Task BeginAsync(string scenario)
        {
            await UploadAsync(0);
            if (scenario == "new")
            {
                return;
            }

            await IngestAsync();
            if (scenario == "correction")
            {
                await UploadAsync(1);
            }
            else if (scenario == "deletion")
            {
                await blob.DeleteAsync(cancellationToken: cancellationToken);
            }
        }

        public async Task IngestAsync() => await services.GetRequiredService<IngestUpload>().RunAsync(name, cancellationToken);

        public async Task RemoveAsync() => await services.GetRequiredService<WithdrawUpload>().RunAsync(name, cancellationToken);

        public async Task WithdrawAsync() => await services.GetRequiredService<WithdrawArticle>().RunAsync(
            ArticleId.For(name, ""), new ChangeCause("desk", ChangeKind.Withdrawn, WithdrawReason.Mistake), _ => true, cancellationToken);

        /// <summary>What stands: state of the file, version of the article, its history; and anything that contradicts it.</summary>
        public async Task<string> EndAsync()
        {
            LedgerEntry? entry = await services.GetRequiredService<ILedger>().FindAsync(name, cancellationToken);
            ArticleId id = ArticleId.For(name, "");
            StoredArticle? stored = await services.GetRequiredService<IArticleStore>().FindAsync(id, cancellationToken);
            IReadOnlyList<HistoryEntry> history = await services.GetRequiredService<ReadHistory>().OfArticleAsync(id, cancellationToken) ?? [];
            var told = $"{entry?.State.ToString().ToLowerInvariant()} v{stored?.Article.Version} {string.Join(' ', history.Reverse().Select(change => change.Change.Kind.ToString().ToLowerInvariant()))}";
            int listed = 0;
            foreach (string day in Published)
            {
                await foreach (ArticleListing listing in services.GetRequiredService<IListingStore>().OfDayAsync(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), cancellationToken))
                {
                    listed += listing.Id == id ? 1 : 0;
                }
            }

            return listed == stored?.Places().Count(place => place.SourceSlug is null) ? told : $"{told}, listed {listed} times";
        }

        /// <summary>A correction moves the article to another day and another source, so that it leaves every list it stood in.</summary>
        private async Task UploadAsync(int version) => await blob.UploadAsync(
            BinaryData.FromString($"""
                Ferry to the northern islands sails again

                The ferry {name} took its first passengers across the sound on Thursday after {version + 3} months in the dock, the harbour office said.

                Repairs of the hull cost {version + 4} million, and the crew of nineteen was paid throughout the winter.
                """),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["published"] = Published[version], ["source"] = "Paper " + version } },
            cancellationToken);
    }
}
