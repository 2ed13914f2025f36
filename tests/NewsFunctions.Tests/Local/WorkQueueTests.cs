using NewsFunctions.Local.Blobs;

namespace NewsFunctions.Tests.Local;

public sealed class WorkQueueTests
{
    [Fact]
    public async Task Urgent_names_come_before_the_backlog_by_turns_the_newest_and_the_oldest()
    {
        using var queue = new WorkQueue();
        queue.Add("scanned 1", isUrgent: false);
        queue.Add("scanned 2", isUrgent: false);
        foreach (string name in (string[])["first", "second", "third", "fourth"])
        {
            queue.Add(name, isUrgent: true);
        }

        var taken = new List<string>();
        for (int i = 0; i < 6; i++)
        {
            taken.Add(await queue.TakeAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(["fourth", "first", "third", "second", "scanned 1", "scanned 2"], taken);
    }

    [Fact]
    public async Task An_empty_queue_waits_for_a_name()
    {
        using var queue = new WorkQueue();
        Task<string> taking = queue.TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(taking.IsCompleted);
        queue.Add("name", isUrgent: false);
        Assert.Equal("name", await taking);
    }
}
