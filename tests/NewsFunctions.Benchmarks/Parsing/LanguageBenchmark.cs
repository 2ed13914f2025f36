using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats;
using NewsFunctions.Formats.Html;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary><c>languages DIR</c>: the language told from the text of every article of a folder's files beside the one that its file declares.</summary>
internal static class LanguageBenchmark
{
    /// <summary>Characters of the text that are shown to the detector: the first sentence, the lead, a paragraph or two, all.</summary>
    private static readonly int[] Lengths = [50, 100, 200, int.MaxValue];

    public static int Run(string folder, TextWriter output)
    {
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());
        Case[] cases = [.. InputFiles.Expand([folder]).AsParallel().AsOrdered().SelectMany(file => Cases(parser, file))];
        output.WriteLine($"{cases.Length} articles that declare a language: {string.Join(", ", cases.CountBy(each => each.Declared).OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key} {each.Value}"))}");
        foreach (int length in Lengths)
        {
            Case[] longEnough = [.. cases.Where(each => length == int.MaxValue || each.Text.Length >= length)];
            string?[] told = [.. longEnough.Select(each => LanguageDetector.Detect(each.Text.AsSpan(0, Math.Min(length, each.Text.Length))))];
            int none = told.Count(tag => tag is null), other = longEnough.Zip(told).Count(pair => pair.Second is { } tag && tag != pair.First.Declared);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{(length == int.MaxValue ? "whole text" : $"first {length}"),-10} of {longEnough.Length,4}: {other} told otherwise ({100.0 * other / Math.Max(1, longEnough.Length):0.0} %), {none} not told"));
            if (length == int.MaxValue)
            {
                foreach ((Case each, string? tag) in longEnough.Zip(told).Where(pair => pair.Second is { } tag && tag != pair.First.Declared))
                {
                    output.WriteLine($"  {each.Declared} told as {tag}: {each.File}, {each.Text.Length} characters");
                }
            }
        }

        return 0;
    }

    private static IEnumerable<Case> Cases(UploadParser parser, InputFile file)
    {
        FileContent content = FileContent.Read(file, new IngestOptions().MaxUploadBytes);
        var upload = new Upload { Name = content.Name, Content = content.Content, UploadedAt = DateTimeOffset.UnixEpoch };
        if (content.Refused is not null || parser.Parse(upload) is not ParseOutcome.Parsed parsed)
        {
            return [];
        }

        return parsed.Articles.Select(article => (Declared: DeclaredPage(upload) ?? Declared(article), Text: string.Join('\n', article.Body.Select(block => block.Text))))
            .Where(article => article.Declared is not null).Select(article => new Case(file.Name, article.Declared!.Split('-')[0], article.Text));
    }

    private static string? Declared(Article article) => article.Origins.GetValueOrDefault(ArticleField.Language) is Origin.Declared ? article.Language : null;

    /// <summary>A page's declaration gives way to its text when it is read, so it is looked up here.</summary>
    private static string? DeclaredPage(Upload upload)
    {
        if (Path.GetExtension(upload.Name) is not (".html" or ".htm") || !TextDecoding.TryDecode(upload.Content, HtmlCharset.Declared(upload), out string? html, out _))
        {
            return null;
        }

        using HtmlPage page = HtmlPage.Parse(html.AsMemory());
        return page.Metadata.Language(page.DeclaredLanguage);
    }

    private sealed record Case(string File, string Declared, string Text);
}
