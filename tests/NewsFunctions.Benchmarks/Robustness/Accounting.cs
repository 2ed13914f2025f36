using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Benchmarks.Robustness;

/// <summary>What became of files, held against what must have become of them.</summary>
/// <param name="Files">Files uploaded.</param>
/// <param name="Lost">Files without a final row, or with fewer articles than they hold.</param>
/// <param name="Duplicated">Articles more than the files hold, or counted as a new version without being one.</param>
/// <param name="Wrong">Bad files that were accepted, good ones that were refused.</param>
/// <param name="Findings">What the doctor finds, by code.</param>
/// <param name="Articles">Articles served.</param>
/// <param name="InDigests">Articles that the digests count.</param>
internal sealed record Accounting(int Files, int Lost, int Duplicated, int Wrong, IReadOnlyDictionary<string, int> Findings, int Articles, int InDigests)
{
    /// <summary>Whether nothing is lost, doubled, wrong or inconsistent.</summary>
    public bool IsClean => Lost == 0 && Duplicated == 0 && Wrong == 0 && Findings.Count == 0 && Articles == InDigests;

    /// <summary>Services on a storage account, as the hosts have them.</summary>
    public static ServiceProvider ServicesOn(string storage) => new ServiceCollection()
        .AddLogging()
        .AddNewsFunctions(AppSettings.Load(ProjectFolder.Find(), new KeyValuePair<string, string?>("NewsStorage", storage)))
        .BuildServiceProvider();

    /// <summary>Takes stock. Compiles the digests first, as the timer would.</summary>
    public static async Task<Accounting> TakeAsync(string storage, IReadOnlyList<MixedFile> files, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = ServicesOn(storage);
        await services.GetRequiredService<CompileDigests>().RunAsync(cancellationToken);
        var ledger = services.GetRequiredService<ILedger>();
        (int lost, int wrong) = (0, 0);
        var named = new HashSet<ArticleId>();
        foreach (MixedFile file in files)
        {
            LedgerEntry? entry = await ledger.FindAsync(file.Name, cancellationToken);
            named.UnionWith(entry?.Articles ?? []);
            lost += entry is not { IsFinal: true } || entry.Articles.Count < file.Articles ? 1 : 0;
            wrong += entry is { IsFinal: true } && entry.State == UploadState.Accepted != file.Articles > 0 ? 1 : 0;
        }

        (int served, int versions) = (0, 0);
        await foreach (StoredArticle stored in services.GetRequiredService<IStoreScan>().ArticlesAsync(cancellationToken))
        {
            served += stored.WithdrawnAt is null ? 1 : 0;
            versions += stored.Article.Version - 1;
        }

        int inDigests = 0;
        foreach (StoredDigest digest in await services.GetRequiredService<IDigestStore>().ListAsync(null, 1000, cancellationToken))
        {
            inDigests += digest.ArticleCount;
        }

        var findings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (Finding finding in services.GetRequiredService<ExamineStore>().RunAsync(_ => false, cancellationToken))
        {
            findings[finding.Code] = findings.GetValueOrDefault(finding.Code) + 1;
        }

        int expected = files.Sum(file => file.Articles);
        return new Accounting(files.Count, lost, Math.Max(0, served - expected) + versions + Math.Max(0, served - named.Count), wrong, findings, served, inDigests);
    }

    /// <summary>Waits until every file has a final row.</summary>
    public static async Task SettledAsync(string storage, IReadOnlyList<MixedFile> files, TimeSpan atMost, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = ServicesOn(storage);
        var ledger = services.GetRequiredService<ILedger>();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(atMost);
        var open = new Queue<MixedFile>(files);
        while (open.TryPeek(out MixedFile? file) && !late.IsCancellationRequested)
        {
            if (await ledger.FindAsync(file.Name, cancellationToken) is { IsFinal: true })
            {
                open.Dequeue();
                continue;
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Files} files, {Articles} articles served, {InDigests} in digests: {Lost} lost, {Duplicated} duplicated, {Wrong} wrong; the doctor finds {(Findings.Count == 0 ? "nothing" : string.Join(", ", Findings.Select(each => each.Key + " " + each.Value)))}");
}
