using System.Diagnostics;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.IntegrationTests.Infra;

/// <summary>The hook that azd runs after a deployment, with an Azure CLI that fails as the real one does.</summary>
public sealed class SubscribeHookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("news-hook").FullName;

    [Fact]
    public async Task It_waits_for_the_key_and_tries_again_when_the_app_does_not_answer_Event_Grid_yet()
    {
        (int exit, string said, string[] calls) = await RunAsync("""
            case "$1 $2" in
                "functionapp keys") [ "$(grep -c '^functionapp keys' "$CALLS")" -lt 3 ] || echo a-key ;;
                "deployment group") [ "$(grep -c '^deployment group' "$CALLS")" -ge 3 ] ;;
            esac
            """);

        Assert.True(exit == 0, said);
        Assert.Equal((3, 3), (calls.Count(call => call.StartsWith("functionapp keys", StringComparison.Ordinal)), calls.Count(call => call.StartsWith("deployment group", StringComparison.Ordinal))));
        Assert.All(calls, call => Assert.EndsWith("--subscription the-subscription", call, StringComparison.Ordinal));
        Assert.Contains(calls, call => call.Contains("functionAppName=the-app eventTopicName=the-topic storageAccountName=the-account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so_at_once()
    {
        (int exit, string said, string[] calls) = await RunAsync("exit 1");

        Assert.Equal(1, exit);
        Assert.Single(calls);
        Assert.Contains("az login", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_never_starts_ends_the_waiting()
    {
        (int exit, string said, string[] calls) = await RunAsync("[ \"$1\" = group ]");

        Assert.Equal(1, exit);
        Assert.DoesNotContain(calls, call => call.StartsWith("deployment", StringComparison.Ordinal));
        Assert.Contains("azd hooks run postdeploy", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Exit, string Said, string[] Calls)> RunAsync(string az)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The shell's form of the hook is for other systems.");
            throw new UnreachableException();
        }

        string calls = Path.Combine(folder, "calls"), fake = Path.Combine(folder, "az");
        await File.WriteAllTextAsync(fake, "#!/bin/sh\necho \"$*\" >> \"$CALLS\"\n" + az + "\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(Path.Combine(ProjectFolder.Find(), "infra", "hooks", "subscribe.sh")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in (IEnumerable<(string, string)>)[
            ("PATH", folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")), ("CALLS", calls), ("NEWS_HOOK_PAUSE", "0"), ("AZURE_SUBSCRIPTION_ID", "the-subscription"),
            ("AZURE_RESOURCE_GROUP", "the-group"), ("FUNCTION_APP_NAME", "the-app"), ("EVENT_TOPIC_NAME", "the-topic"), ("STORAGE_ACCOUNT_NAME", "the-account")])
        {
            start.Environment[name] = value;
        }

        using Process hook = Process.Start(start)!;
        Task<string> said = hook.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complained = hook.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await hook.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (hook.ExitCode, await said + await complained, await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));
    }
}
