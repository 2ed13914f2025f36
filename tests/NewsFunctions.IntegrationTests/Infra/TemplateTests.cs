using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Functions;
using NewsFunctions.Local.Serving;
using NewsFunctions.Storage;

namespace NewsFunctions.IntegrationTests.Infra;

/// <summary>What the compiled templates promise, and that they fit the code.</summary>
public sealed class TemplateTests(CompiledTemplates templates) : IClassFixture<CompiledTemplates>
{
    private static readonly Regex Setting = new("'([A-Za-z]+__[A-Za-z]+)'", RegexOptions.NonBacktracking);

    private static readonly Regex MetricName = new("news\\.[a-z]+(\\.[a-z]+)?", RegexOptions.NonBacktracking);

    [Fact]
    public void No_template_takes_or_gives_a_secret()
    {
        foreach (JsonElement template in (JsonElement[])[templates.Main, templates.Events])
        {
            Assert.DoesNotContain(CompiledTemplates.Objects(template), each => each.TryGetProperty("type", out JsonElement type) && type.ToString().StartsWith("secure", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(
                CompiledTemplates.Objects(template).Where(each => each.TryGetProperty("outputs", out JsonElement outputs) && outputs.ValueKind == JsonValueKind.Object),
                each => each.GetProperty("outputs").GetRawText().Contains("list", StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain("listKeys", templates.Main.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Storage_opens_to_roles_alone()
    {
        JsonElement[] accounts = [.. CompiledTemplates.Resources(templates.Main, "Microsoft.Storage/storageAccounts").Select(account => account.GetProperty("properties"))];
        Assert.Equal(2, accounts.Length);
        Assert.All(accounts, account =>
        {
            Assert.False(account.GetProperty("allowSharedKeyAccess").GetBoolean());
            Assert.False(account.GetProperty("allowBlobPublicAccess").GetBoolean());
            Assert.Equal("TLS1_2", account.GetProperty("minimumTlsVersion").GetString());
        });
        Assert.All(
            CompiledTemplates.Resources(templates.Main, "Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", container.GetProperty("properties").GetProperty("publicAccess").GetString()));
    }

    [Fact]
    public void Code_is_published_without_a_password()
    {
        JsonElement[] policies = [.. CompiledTemplates.Resources(templates.Main, "Microsoft.Web/sites/basicPublishingCredentialsPolicies")];
        Assert.Equal(2, policies.Length);
        Assert.All(policies, policy => Assert.False(policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
    }

    [Fact]
    public void The_roles_are_these_and_no_others()
    {
        string roles = Assert.Single(Modules(), module => CompiledTemplates.Resources(module, "Microsoft.Authorization/roleAssignments").Any()).GetRawText();
        string[] given = [.. Regex.Matches(roles, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
        string[] allowed =
        [
            "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner: the host's blob trigger
            "ba92f5b4-2d11-453d-a403-e96b0029c9fe", // Storage Blob Data Contributor: Event Grid, on one container
            "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // Storage Queue Data Contributor
            "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
            "3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
        ];
        Assert.Equal(allowed.Order(StringComparer.Ordinal), given);
    }

    [Fact]
    public void Every_setting_that_the_code_reads_is_set_and_no_other()
    {
        JsonElement module = Assert.Single(Modules(), each => CompiledTemplates.Resources(each, "Microsoft.Web/sites").Any());
        JsonElement settings = Assert.Single(CompiledTemplates.Resources(module, "Microsoft.Web/sites/config"), each => each.GetProperty("name").GetString()!.Contains("appsettings", StringComparison.Ordinal));
        IEnumerable<string> set = Setting.Matches(settings.GetProperty("properties").GetString()!).Select(match => match.Groups[1].Value)
            .Concat(module.GetProperty("variables").GetProperty("options").EnumerateObject().Select(option => option.Name))
            .Where(name => !name.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal));
        string[] storage = ["blobServiceUri", "queueServiceUri", "tableServiceUri", "rebuiltBlobServiceUri", "clientId", "credential"];
        Assert.Equal(
            Sorted([.. NewsSettings.Names().Select(setting => setting.Name), .. storage.Select(name => "NewsStorage__" + name)]),
            Sorted(set));
    }

    [Fact]
    public void The_sample_of_local_settings_has_every_option_with_its_default()
    {
        using JsonDocument sample = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ProjectFolder.Find(), "local.settings.sample.json")));
        JsonElement values = sample.RootElement.GetProperty("Values");
        Assert.All(
            NewsSettings.Names(),
            setting => Assert.Equal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{setting.Default}"), values.GetProperty(setting.Name).GetString()));
    }

    [Fact]
    public void Containers_tables_and_queues_are_those_of_the_code()
    {
        JsonElement variables = OfAccount("tables"), rebuilt = OfAccount("deploymentContainer");
        Assert.Equal(Sorted(StorageNames.Containers), Sorted(Strings(variables.GetProperty("containers")).Concat(Strings(rebuilt.GetProperty("containers")))));
        Assert.Equal(Sorted(StorageNames.Tables), Sorted(Strings(variables.GetProperty("tables"))));
        Assert.Equal(Sorted(StorageNames.Queues), Sorted(Strings(variables.GetProperty("queues"))));
    }

    /// <summary>Versions of what is written over and over would soon be most of what is stored; those of what cannot be made again are kept.</summary>
    [Fact]
    public void Each_container_has_its_earlier_versions_kept_or_dropped_soon()
    {
        JsonElement variables = OfAccount("tables");
        string[] kept = [.. Strings(variables.GetProperty("keptContainers"))];
        Assert.Equal(Sorted([StorageNames.Uploads, StorageNames.Records]), Sorted(kept));
        Assert.Equal(Sorted(Strings(variables.GetProperty("containers"))), Sorted(kept.Concat(Strings(variables.GetProperty("rewrittenContainers")))));
    }

    [Fact]
    public void What_is_rewritten_all_the_time_is_kept_nowhere_once_it_is_replaced()
    {
        Assert.Equal([StorageNames.Search], Strings(OfAccount("deploymentContainer").GetProperty("containers")));
        JsonElement module = Assert.Single(Modules(), module => module.TryGetProperty("variables", out JsonElement variables) && variables.TryGetProperty("deploymentContainer", out _));
        JsonElement blobs = Assert.Single(CompiledTemplates.Resources(module, "Microsoft.Storage/storageAccounts/blobServices")).GetProperty("properties");
        Assert.False(blobs.GetProperty("isVersioningEnabled").GetBoolean());
        Assert.False(blobs.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean());
    }

    /// <summary>A network that is deployed a second time without its subnets loses them.</summary>
    [Fact]
    public void Subnets_are_part_of_their_network()
    {
        JsonElement network = Assert.Single(CompiledTemplates.Resources(templates.Main, "Microsoft.Network/virtualNetworks"));
        Assert.Equal(2, network.GetProperty("properties").GetProperty("subnets").GetArrayLength());
        Assert.Empty(CompiledTemplates.Resources(templates.Main, "Microsoft.Network/virtualNetworks/subnets"));
    }

    [Fact]
    public void Events_of_the_container_go_to_the_function_that_wants_them()
    {
        MethodInfo method = typeof(IngestFunctions).GetMethods().Single(each => each.GetParameters().Any(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>() is not null));
        string container = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>()).OfType<BlobTriggerAttribute>().Single().BlobPath.Split('/')[0];
        JsonElement variables = templates.Events.GetProperty("variables");
        Assert.Equal((method.GetCustomAttribute<FunctionAttribute>()!.Name, container), (variables.GetProperty("function").GetString(), variables.GetProperty("uploads").GetString()));

        string deadLetters = variables.GetProperty("deadLetters").GetString()!;
        Assert.Contains(Modules(), module => module.TryGetProperty("variables", out JsonElement all) && all.TryGetProperty("deadLetterContainer", out JsonElement name) && name.GetString() == deadLetters);
    }

    [Theory]
    [InlineData("alerts.bicep")]
    [InlineData("workbook.json")]
    public void Every_metric_that_is_asked_for_is_one_that_is_told(string file)
    {
        string text = File.ReadAllText(Path.Combine(ProjectFolder.Find(), "infra", "modules", file));
        string[] asked = [.. MetricName.Matches(text).Select(match => match.Value).Distinct()];
        string architecture = File.ReadAllText(Path.Combine(ProjectFolder.Find(), "ARCHITECTURE.md"));
        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains($"`{name}`", architecture, StringComparison.Ordinal));
        Assert.Contains(NewsTelemetry.UploadFinished, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_metrics_has_those_that_the_code_tells()
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { NewsTelemetry.Outcome, NewsTelemetry.Code, NewsTelemetry.Format };
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { if (instrument.Meter.Name is NewsTelemetry.Name or StorageMeter.Name) { told.Add(instrument.Name); } } };
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(NewsTelemetry).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(StorageMeter).TypeHandle);
        listener.Start();
        string section = File.ReadAllText(Path.Combine(ProjectFolder.Find(), "ARCHITECTURE.md")).Split("## What it tells of itself")[1].Split("\n## ")[0];
        IEnumerable<string> tabled = MetricName.Matches(section).Select(match => match.Value).Except(["news.service", "news.verb", "news.status"]).Distinct();
        Assert.Equal(Sorted(told), Sorted(tabled));
    }

    /// <summary>The names that a storage account's module has; there are two accounts, told apart by what only one of them has.</summary>
    private JsonElement OfAccount(string name) => Assert.Single(
        Modules().Where(module => CompiledTemplates.Resources(module, "Microsoft.Storage/storageAccounts").Any()).Select(module => module.GetProperty("variables")),
        variables => variables.TryGetProperty(name, out _));

    private IEnumerable<JsonElement> Modules() => CompiledTemplates.Resources(templates.Main, "Microsoft.Resources/deployments")
        .Select(module => module.GetProperty("properties").GetProperty("template"))
        .Where(template => !CompiledTemplates.Resources(template, "Microsoft.Resources/deployments").Any());

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(each => each.GetString()!);

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
