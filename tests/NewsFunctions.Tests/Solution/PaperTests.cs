using System.CommandLine;
using System.Text.Json;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Solution;

/// <summary>What the papers tell people to type, open and look up is there.</summary>
public sealed class PaperTests
{
    private const string Bare = "dotnet run --project src/NewsFunctions.Local -- ";

    private static readonly string[] Roots = ["src", "tests", "infra", "docs", "samples", ".ci", ".github"];

    public static TheoryData<string> Papers
    {
        get
        {
            TheoryData<string> papers = ["README.md", "ARCHITECTURE.md", "SECURITY.md", "CONTRIBUTING.md"];
            foreach (string path in Directory.EnumerateFiles(SolutionFolder.File("docs"), "*.md").Order(StringComparer.Ordinal))
            {
                papers.Add("docs/" + Path.GetFileName(path));
            }

            return papers;
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_command_is_understood(string paper)
    {
        foreach (string line in CommandsIn(File.ReadAllText(SolutionFolder.File(paper))))
        {
            ParseResult parsed = NewsCommand.Create().Parse(line);
            Assert.True(parsed.Errors.Count == 0, $"{paper}: news {line}: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_file_and_folder_that_is_named_exists(string paper)
    {
        string text = File.ReadAllText(SolutionFolder.File(paper)), folder = Path.GetDirectoryName(SolutionFolder.File(paper))!;
        string[] links = [.. Between(text, "](", ")").Where(link => !link.Contains("://", StringComparison.Ordinal)).Select(link => Path.Combine(folder, link.Split('#')[0]))];
        string[] paths = [.. CodeIn(text).Where(code => code.Contains('/', StringComparison.Ordinal) && !code.AsSpan().ContainsAny(' ', '*') && Roots.Contains(code.Split('/')[0])).Select(code => SolutionFolder.File(code))];
        Assert.All(links.Concat(paths), path => Assert.True(Path.Exists(path), $"{paper} names {path}"));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_class_of_tests_that_is_named_exists(string paper)
    {
        string[] classes = [.. typeof(PaperTests).Assembly.GetTypes().Select(type => type.Name)];
        Assert.All(Between(File.ReadAllText(SolutionFolder.File(paper)), "-class '*", "'"), name => Assert.Contains(name, classes));
    }

    [Fact]
    public void Every_alert_has_its_part_in_the_runbook()
    {
        string[] alerts = [.. Between(File.ReadAllText(SolutionFolder.File("infra", "modules", "alerts.bicep")), "\n    name: '", "'").Where(name => !name.Contains('$', StringComparison.Ordinal))];
        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, Operations.Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]));
    }

    [Fact]
    public void Every_part_of_the_workbook_is_explained()
    {
        using JsonDocument workbook = JsonDocument.Parse(File.ReadAllText(SolutionFolder.File("infra", "modules", "workbook.json")));
        IEnumerable<string?> parts = workbook.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).Where(name => name != "parameters");
        Assert.Equal(parts, Operations.SkipWhile(line => line != "| part | read it so |").Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim()));
    }

    private static string[] Operations => File.ReadAllLines(SolutionFolder.File("docs", "operations.md"));

    /// <summary>The commands of a paper, in its examples and in its text, with something in the places that people fill in.</summary>
    private static IEnumerable<string> CommandsIn(string paper)
    {
        IEnumerable<string> lines = paper.Split('\n').Select(line => line.Split('#')[0].Trim()).Concat(CodeIn(paper)).Distinct();
        foreach (string line in lines)
        {
            string? command = line.StartsWith("news ", StringComparison.Ordinal) ? line[5..] : line.StartsWith(Bare, StringComparison.Ordinal) ? line[Bare.Length..] : null;
            if (command is not null)
            {
                yield return command.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("DAY", "2024-02-08", StringComparison.Ordinal)
                    .Replace("\\|", "-or-", StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<string> CodeIn(string text) => Between(text.Replace("```", "", StringComparison.Ordinal), "`", "`");

    private static IEnumerable<string> Between(string text, string open, string close)
    {
        for (int at = text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at, StringComparison.Ordinal))
        {
            int from = at + open.Length, to = text.IndexOf(close, from, StringComparison.Ordinal);
            if (to < 0)
            {
                yield break;
            }

            yield return text[from..to];
            at = to + close.Length;
            if (at >= text.Length)
            {
                yield break;
            }
        }
    }
}
