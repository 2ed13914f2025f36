using System.Text.RegularExpressions;

namespace NewsFunctions.Tests.Solution;

/// <summary>What deploys the app has rights in a subscription: it runs only code that is named by its hash, and knows every parameter of the template.</summary>
public sealed class WorkflowTests
{
    private static readonly Regex Variable = new("NEWS_[A-Z_]+", RegexOptions.NonBacktracking);

    [Theory]
    [InlineData("build.yml")]
    [InlineData("deploy.yml")]
    public void Every_action_is_named_by_the_hash_of_its_commit(string workflow)
    {
        string[] actions = [.. Lines(workflow).Select(line => line.TrimStart(' ', '-')).Where(line => line.StartsWith("uses:", StringComparison.Ordinal)).Select(line => line["uses:".Length..].Split('#')[0].Trim())];
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$", action));
    }

    [Fact]
    public void A_deployment_passes_every_variable_on_that_the_parameters_read()
    {
        string[] read = [.. Variable.Matches(File.ReadAllText(SolutionFolder.File("infra", "main.bicepparam"))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
        string[] passed = [.. Lines("deploy.yml").Where(line => line.StartsWith("  NEWS_", StringComparison.Ordinal)).Select(line => line.Trim().Split(':')[0]).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(read);
        Assert.Equal(read, passed);
    }

    /// <summary>Variables of an environment are not seen by a whole workflow, and a federated credential names its environment.</summary>
    [Fact]
    public void Every_job_that_signs_in_does_so_from_an_environment_and_may_ask_for_a_token()
    {
        string[] jobs = File.ReadAllText(SolutionFolder.File(".github", "workflows", "deploy.yml")).Split("\njobs:\n")[1].Split("\n\n");
        string[] signingIn = [.. jobs.Where(job => job.Contains("azure/login@", StringComparison.Ordinal))];
        Assert.Equal(3, signingIn.Length);
        Assert.All(signingIn, job => Assert.Contains("\n    environment: production", job, StringComparison.Ordinal));
        Assert.All(signingIn, job => Assert.Contains("\n      id-token: write", job, StringComparison.Ordinal));
        Assert.All(jobs.Except(signingIn), job => Assert.DoesNotContain("id-token", job, StringComparison.Ordinal));
    }

    private static string[] Lines(string workflow) => File.ReadAllLines(SolutionFolder.File(".github", "workflows", workflow));
}
