using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Doctor;
using NewsFunctions.Tests.Pipeline.Memory;

namespace NewsFunctions.Tests.Pipeline;

public sealed class ExamineDigestsTests
{
    [Fact]
    public async Task A_day_that_was_never_closed_is_overdue_two_hours_after_its_end_and_can_be_compiled()
    {
        var newsroom = new MemoryNewsroom();
        await newsroom.UploadAsync("ferry.txt", MadeUp.Ferry, ("published", "2031-05-06"));
        await newsroom.Compile.RunAsync(TestContext.Current.CancellationToken);
        var doctor = new ExamineDigests(newsroom.Digests, newsroom.Articles, newsroom.Stores, newsroom.CompileDay, new NewsroomCalendar("UTC"), newsroom.Clock);
        newsroom.Clock.Now = new DateTimeOffset(2031, 5, 7, 1, 59, 0, TimeSpan.Zero);
        Assert.Empty(await AllAsync(doctor));
        newsroom.Clock.Now = newsroom.Clock.Now.AddMinutes(1);
        (Finding found, Func<Task> remedy) = Assert.Single(await AllAsync(doctor));
        Assert.Equal((FindingCode.OverdueDigest, "2031-05-06"), (found.Code, found.Subject));

        await remedy();
        Assert.Empty(await AllAsync(doctor));
    }

    private static async Task<List<(Finding Found, Func<Task> Remedy)>> AllAsync(ExamineDigests doctor)
    {
        var all = new List<(Finding, Func<Task>)>();
        await foreach ((Finding, Func<Task>) each in doctor.RunAsync(TestContext.Current.CancellationToken))
        {
            all.Add(each);
        }

        return all;
    }
}
