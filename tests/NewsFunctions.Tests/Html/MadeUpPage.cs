using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats.Html;

namespace NewsFunctions.Tests.Html;

/// <summary>An invented article on an invented page, with one place for each oddity.</summary>
internal static class MadeUpPage
{
    public const string First = "The harbour of Vellmar reopened on Tuesday after eleven weeks of dredging, and the first ferry left with forty passengers and a brass band.";

    public const string Second = "Mayor Ilse Brandtner, who had promised the work would end before the autumn storms, cut a ribbon of fishing net and thanked the crews by name.";

    public const string Third = "Fishermen said the new channel was deep enough for their boats at low tide, but asked why the northern quay was still closed to lorries.";

    public const string Fourth = "The port authority expects traffic to return to its old level by the end of the year, according to figures it published on its noticeboard.";

    public static string Body { get; } = $"<p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>";

    public static string With(string head = "", string body = "", string around = "") => $"""
        <!DOCTYPE html><html lang="en"><head><title>Vellmar harbour reopens | The Vellmar Courier</title>{head}</head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
        <main><article><h1>Vellmar harbour reopens</h1>{(body.Length > 0 ? body : Body)}</article>{around}</main>
        <footer><p>Published by the Vellmar Courier Company. All rights reserved.</p></footer></body></html>
        """;

    public static ArticleDraft Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    public static ArticleDraft Read(byte[] bytes) => Assert.Single(Assert.IsType<ReadOutcome.Read>(Outcome(bytes)).Articles);

    public static ReadOutcome Outcome(byte[] bytes) => new HtmlReader().Read(Upload(bytes));

    public static Upload Upload(byte[] bytes, string name = "page.html") => new() { Name = name, Content = bytes, UploadedAt = DateTimeOffset.UnixEpoch };

    public static string Text(ArticleDraft draft) => string.Join("\n\n", draft.Body.Select(block => block.Text));
}
