using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Tests.Solution;

namespace NewsFunctions.Tests.Formats.Hostile;

/// <summary>Small hostile files: the code alone counts here; time and memory of large ones are measured by the benchmark <c>hostile</c>.</summary>
public sealed class HostileFilesTests
{
    private const int Size = 64 * 1024;

    private static readonly UploadParser Parser = new(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());

    public static TheoryData<string, string> Cases => [.. HostileFiles.All.Select(hostile => (hostile.Name, hostile.FileName))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_hostile_file_is_refused_with_its_code_or_read(string name, string fileName)
    {
        HostileCase hostile = HostileFiles.All.Single(known => known.Name == name && known.FileName == fileName);
        string code = CodeOf(hostile);
        Assert.True(hostile.Codes.Length == 0 || hostile.Codes.Contains(code), $"{name}: {code} is none of {string.Join(", ", hostile.Codes)}.");
    }

    [Fact]
    public void Samples_that_are_cut_never_throw() => Assert.All(HostileFiles.Truncated(SolutionFolder.File("samples")), hostile => Assert.NotEmpty(CodeOf(hostile)));

    private static string CodeOf(HostileCase hostile) => Parser.Parse(new Upload { Name = hostile.FileName, Content = hostile.Make(Size), UploadedAt = DateTimeOffset.UnixEpoch }) switch
    {
        ParseOutcome.Rejected { Why.Code: var code } => code,
        _ => HostileCase.Read,
    };
}
