using System.Text.Json;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;

namespace NewsFunctions.Local.Commands;

/// <summary><c>news parse FILE|DIR… --json</c>: what the pipeline would make of files, without storing anything.</summary>
internal static class ParseCommand
{
    public static int Run(IReadOnlyList<string> paths, TextWriter output)
    {
        var parser = new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar("UTC")), new IngestOptions());
        bool refused = false;
        foreach ((string[] lines, bool failed) in InputFiles.Expand(paths).AsParallel().AsOrdered().Select(file => Lines(parser, file)))
        {
            refused |= failed;
            foreach (string line in lines)
            {
                output.WriteLine(line);
            }
        }

        return refused ? 2 : 0;
    }

    private static (string[] Lines, bool Failed) Lines(UploadParser parser, FileInfo file)
    {
        (string name, byte[] content) = InputFiles.Open(file);
        return parser.Parse(new Upload { Name = name, Content = content, UploadedAt = file.LastWriteTimeUtc }) switch
        {
            ParseOutcome.Parsed parsed => ([.. parsed.Articles.Select(article => JsonSerializer.Serialize(ParsedLine.Of(file.Name, article), Json))], false),
            ParseOutcome.Rejected rejected => ([JsonSerializer.Serialize(new { file = file.Name, error = rejected.Why }, Json)], true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static readonly JsonSerializerOptions Json = new(ArticleJson.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };
}
