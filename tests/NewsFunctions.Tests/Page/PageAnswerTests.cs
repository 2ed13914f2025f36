using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsFunctions.Core.Digests;
using NewsFunctions.Functions.Requests;
using NewsFunctions.Page;

namespace NewsFunctions.Tests.Page;

public sealed class PageAnswerTests
{
    private static readonly ApiOptions Open = new(), Closed = new() { ReadRequiresKey = true, ReadKeys = "a-key-that-only-tests-know" };

    [Fact]
    public async Task A_fault_of_ours_is_a_page_that_says_so_and_tells_nothing_of_it()
    {
        (int status, string page, IHeaderDictionary headers) = await AnswerAsync(Open, "", () => throw new InvalidOperationException("the table of secrets"));
        Assert.Equal(500, status);
        Assert.Contains("cannot be shown just now", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets", page, StringComparison.Ordinal);
        Assert.Equal("no-store", headers.CacheControl);
    }

    [Fact]
    public async Task A_reader_who_went_away_is_no_fault() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() => AnswerAsync(Open, "", () => throw new OperationCanceledException()));

    [Fact]
    public async Task Nothing_is_read_for_who_may_not_read()
    {
        bool isRead = false;
        (int status, string page, _) = await AnswerAsync(Closed, "?day=2025-03-11&code=wrong", () =>
        {
            isRead = true;
            return Task.FromResult(new View($"<p>news</p>"));
        });
        Assert.Equal((401, false), (status, isRead));
        Assert.Contains("value=\"/stories?day=2025-03-11\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_an_address_is_taken_out_of_it()
    {
        (int status, _, IHeaderDictionary headers) = await AnswerAsync(Closed, "?code=a-key-that-only-tests-know&q=a%26b", () => throw new InvalidOperationException("read too early"));
        Assert.Equal((303, "/stories?q=a%26b"), (status, headers.Location.ToString()));
        Assert.StartsWith("__Host-news-read=", headers.SetCookie.ToString(), StringComparison.Ordinal);
        Assert.Contains("; secure; samesite=lax; httponly", headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Page, IHeaderDictionary Headers)> AnswerAsync(ApiOptions api, string query, Func<Task<View>> write)
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(api).AddSingleton(TimeProvider.System).BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        context.Request.Method = "GET";
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("news.example");
        context.Request.Path = "/stories";
        context.Request.QueryString = new QueryString(query);
        var setting = new PageSetting(new NewsroomOptions(), new NewsroomCalendar("UTC"), TimeProvider.System, api);
        await (await PageAnswer.OfAsync(context.Request, setting, write)).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
