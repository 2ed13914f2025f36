using System.Xml.Linq;

namespace NewsFunctions.Tests.Solution;

/// <summary>The table of ARCHITECTURE.md, "Who may use whom", held against project files and <c>using</c> lines.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, Allowed> Table = new(StringComparer.Ordinal)
    {
        ["NewsFunctions.Core"] = new([], ["NodaTime"], []),
        ["NewsFunctions.Formats"] = new(
            ["NewsFunctions.Core"],
            ["AngleSharp", "UTF.Unknown", "DocumentFormat.OpenXml", "Markdig", "MimeKit", "PdfPig", "YamlDotNet"],
            ["AngleSharp", "UtfUnknown", "DocumentFormat.OpenXml", "Markdig", "MimeKit", "UglyToad.PdfPig", "YamlDotNet", "NodaTime"]),
        ["NewsFunctions.Storage"] = new(
            ["NewsFunctions.Core"],
            ["Azure.Data.Tables", "Azure.Storage.Blobs", "Azure.Storage.Queues", "Azure.Identity", "Microsoft.Data.Sqlite"],
            ["Azure"]),
        ["NewsFunctions"] = new(
            ["NewsFunctions.Core", "NewsFunctions.Formats", "NewsFunctions.Storage"],
            [
                "Azure.Monitor.OpenTelemetry.Exporter", "OpenTelemetry.Extensions.Hosting",
                "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Sdk", "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
                "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs", "Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer",
            ],
            ["Azure.Identity", "Azure.Monitor", "Azure.Storage.Blobs", "Microsoft.AspNetCore", "Microsoft.Azure.Functions.Worker", "Microsoft.Extensions", "Microsoft.Net.Http.Headers", "OpenTelemetry"]),
        ["NewsFunctions.Local"] = new(
            ["NewsFunctions.Core", "NewsFunctions.Formats", "NewsFunctions.Storage"],
            ["NCrontab", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Exporter.Console", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Spectre.Console", "System.CommandLine"],
            ["Azure", "Microsoft.AspNetCore", "Microsoft.Azure.Functions.Worker", "Microsoft.Extensions", "Microsoft.Net.Http.Headers", "NCrontab", "OpenTelemetry", "Spectre.Console", "NewsFunctions.Functions", "NewsFunctions.Page"]),
    };

    public static TheoryData<string> Projects => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project)
    {
        XDocument file = XDocument.Load(SolutionFolder.File("src", project, project + ".csproj"));
        Assert.Subset(
            Table[project].Projects.ToHashSet(),
            file.Descendants("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ToHashSet());
        Assert.Subset(Table[project].Packages.ToHashSet(), file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_source_file_uses_only_what_the_table_allows(string project)
    {
        Allowed allowed = Table[project];
        string[] own = [.. allowed.Projects, project];
        string[] files = [.. Directory.EnumerateFiles(SolutionFolder.File("src", project), "*.cs", SearchOption.AllDirectories).Where(IsSource)];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            foreach (string used in UsedNamespaces(file))
            {
                bool ofProject = used.StartsWith("NewsFunctions.", StringComparison.Ordinal) || used == "NewsFunctions";
                bool fine = ofProject
                    ? own.Any(name => IsIn(used, name)) && !(project == "NewsFunctions" && IsIn(used, "NewsFunctions.Local")) || allowed.Namespaces.Any(name => IsIn(used, name))
                    : IsIn(used, "System") || allowed.Namespaces.Concat(allowed.Packages).Any(name => IsIn(used, name));
                Assert.True(fine, $"{System.IO.Path.GetRelativePath(SolutionFolder.Path, file)} uses {used}, which {project} may not.");
            }
        }
    }

    [Fact]
    public void Every_project_of_src_is_in_the_table() => Assert.Equal(
        Table.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(SolutionFolder.File("src")).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void No_lock_file_of_src_names_Roslyn()
    {
        foreach (string file in Directory.EnumerateFiles(SolutionFolder.File("src"), "packages.lock.json", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Thread.Sleep")]
    [InlineData("[GeneratedRegex")]
    [InlineData("[LoggerMessage")]
    [InlineData("JsonSerializerContext")]
    public void The_source_never_says(string banned)
    {
        foreach (string file in Directory.EnumerateFiles(SolutionFolder.File("src"), "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            Assert.DoesNotContain(banned, File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static bool IsSource(string file) => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    private static bool IsIn(string used, string name) => used == name || used.StartsWith(name + ".", StringComparison.Ordinal);

    private static IEnumerable<string> UsedNamespaces(string file) =>
        from line in File.ReadLines(file)
        let text = line.Replace("global ", "", StringComparison.Ordinal).Replace("using static ", "using ", StringComparison.Ordinal)
        where text.StartsWith("using ", StringComparison.Ordinal) && text.EndsWith(';')
        let name = text["using ".Length..^1]
        select name.Contains('=', StringComparison.Ordinal) ? name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : name;

    private sealed record Allowed(string[] Projects, string[] Packages, string[] Namespaces);
}
