using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Formats;

/// <summary>Uploads for tests of readers, from the samples folder or made on the spot.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Uploaded = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    public static Upload File(params string[] path) => Of(path[^1], System.IO.File.ReadAllBytes(SolutionFolder.File(["samples", "ellery-post", .. path])));

    public static Upload Of(string name, string content) => Of(name, Encoding.UTF8.GetBytes(content));

    public static Upload Of(string name, byte[] content) => new() { Name = name, Content = content, UploadedAt = Uploaded };

    /// <summary>The reader that takes the upload, as the pipeline chooses it.</summary>
    public static IArticleReader ReaderOf(Upload upload) => ArticleReaders.All.FirstOrDefault(reader => reader.Match(upload) == FormatMatch.ByContent)
        ?? ArticleReaders.All.First(reader => reader.Match(upload) == FormatMatch.ByName);

    public static ReadOutcome.Read Read(Upload upload) => Assert.IsType<ReadOutcome.Read>(ReaderOf(upload).Read(upload));

    public static ArticleDraft One(Upload upload) => Assert.Single(Read(upload).Articles);

    public static Rejection Refused(Upload upload) => Assert.IsType<ReadOutcome.Refused>(ReaderOf(upload).Read(upload)).Why;

    public static string[] Body(ArticleDraft draft) => [.. draft.Body.Select(block => block.Text)];
}
