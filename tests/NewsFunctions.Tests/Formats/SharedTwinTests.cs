using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Formats;

/// <summary>Real records that exist in several formats, where the evaluation data lies beside the project.</summary>
public sealed class SharedTwinTests
{
    [Fact]
    public void A_record_has_the_same_title_date_and_text_in_each_of_its_formats()
    {
        string folder = Path.GetFullPath(SolutionFolder.File("..", "shared", "data", "formats", "ninjs"));
        if (!Directory.Exists(folder))
        {
            Assert.Skip($"The evaluation data is not at {folder}.");
        }

        (string Twin, ArticleDraft Draft)[] drafts = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(Drafts)];
        IGrouping<string, (string Twin, ArticleDraft Draft)>[] twins = [.. drafts.GroupBy(pair => pair.Twin, StringComparer.Ordinal).Where(group => group.Count() > 1)];
        Assert.True(twins.Length >= 3, $"Only {twins.Length} twins were found.");
        foreach (IGrouping<string, (string Twin, ArticleDraft Draft)> group in twins)
        {
            Assert.Single(group.Select(pair => pair.Draft.Title).Distinct(StringComparer.Ordinal));
            Assert.Single(group.Select(pair => pair.Draft.PublishedAt).Distinct());

            // Some examples carry no more than the first paragraph of their twin.
            int common = group.Min(pair => pair.Draft.Body.Count);
            Assert.Single(group.Select(pair => string.Join('\n', pair.Draft.Body.Take(common).Select(block => block.Text))).Distinct(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<(string Twin, ArticleDraft Draft)> Drafts(string path)
    {
        Upload upload = Samples.Of(Path.GetFileName(path), File.ReadAllBytes(path));
        return Samples.ReaderOf(upload).Read(upload) is ReadOutcome.Read { Articles: [var draft] } ? [(TwinOf(path), draft)] : [];
    }

    /// <summary>Files are named "1a2b3c-name_2.json": a hash, the record, the version of the format.</summary>
    private static string TwinOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..].Split('_') is [.. var parts, { Length: 1 }] ? string.Join('_', parts) : name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..];
    }
}
