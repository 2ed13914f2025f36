using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Functions;
using NewsFunctions.Local.Azurite;
using NewsFunctions.Local.Hosting;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news doctor</c>: finds what is not as it should be in storage, says so, and mends it when asked to.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var repair = new Option<bool>("--repair") { Description = "Mend what is found. Without it nothing is changed." };
        var migrate = new Option<bool>("--migrate") { Description = "After an upgrade: write rows of an earlier shape again, and mend nothing else." };
        var json = new Option<bool>("--json") { Description = "A line of JSON for each finding." };
        var storage = new Option<string?>("--storage") { Description = "Connection string of the storage account. Default that of the host running here, else the settings (NewsStorage, or NewsStorage__…Uri with your Azure sign-in)." };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder that \"news serve --data\" was given. Default the repository." };
        Command command = new("doctor", "Hold files, ledger, records, lists and digests against each other. Exit code 1 when something is wrong and not mended.") { repair, migrate, json, storage, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string project = ProjectFolder.Find();
            using var folder = new DataFolder(parsed.GetValue(data)?.FullName ?? project);
            IConfigurationRoot settings = AppSettings.Load(project);
            string? named = parsed.GetValue(storage) ?? folder.FindRunning()?.Storage ?? settings["NewsStorage"];
            bool inAzure = named is null && settings["NewsStorage:tableServiceUri"] is not null;
            await using AzuriteProcess? azurite = !inAzure && AzuriteAccount.IsWanted(named) ? await AzuriteProcess.StartAsync(new AzuriteOptions(project, folder.Azurite), cancellationToken) : null;
            if (named is not null && azurite is null)
            {
                _ = StorageAccount.Named(named, parsed.GetValue(storage) is null ? "NewsStorage" : "--storage");
            }

            await using ServiceProvider services = new ServiceCollection()
                .AddLogging()
                .AddNewsFunctions(inAzure ? settings : AppSettings.Load(project, new KeyValuePair<string, string?>("NewsStorage", azurite?.ConnectionString ?? named)))
                .BuildServiceProvider();
            return await ExamineAsync(services.GetRequiredService<ExamineStore>(), MendedBy(parsed.GetValue(repair), parsed.GetValue(migrate)), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static Predicate<Finding> MendedBy(bool repair, bool migrate) => finding => repair || (migrate && finding.Code == FindingCode.OldShape);

    private static async Task<int> ExamineAsync(ExamineStore doctor, Predicate<Finding> mend, bool json, CancellationToken cancellationToken)
    {
        int found = 0;
        int mended = 0;
        await foreach (Finding finding in doctor.RunAsync(mend, cancellationToken))
        {
            found++;
            mended += finding.IsMended ? 1 : 0;
            Console.WriteLine(json ? JsonSerializer.Serialize(finding, ArticleJson.Options) : Line(finding));
        }

        if (!json)
        {
            Console.WriteLine(found == 0 ? "All is well." : string.Create(CultureInfo.InvariantCulture, $"{found} found, {mended} mended.{(found == mended ? "" : " Mend them with --repair.")}"));
        }

        return found == mended ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Line(Finding finding)
    {
        string remedy = finding switch
        {
            { IsMended: true } => "Mended: " + finding.Remedy,
            { Failure: { } failure } => $"Could not be mended ({failure}): {finding.Remedy}",
            _ => finding.Remedy,
        };
        return $"{finding.Code,-16} {finding.Subject}{Environment.NewLine}                 {finding.Explanation} {remedy}";
    }
}
