using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Formats;
using NewsFunctions.Local.Serving;

namespace NewsFunctions.Local.Commands;

/// <summary>Parses files as the function would, on all cores, in the order they were given.</summary>
internal sealed class FileParser
{
    private readonly UploadParser parser;
    private readonly IngestOptions options;

    private FileParser(UploadParser parser, IngestOptions options) => (this.parser, this.options) = (parser, options);

    /// <summary>The parser with the settings of this folder: local.settings.json and the environment.</summary>
    public static FileParser Create()
    {
        IConfigurationRoot settings = AppSettings.Load(ProjectFolder.FindOrCurrent());
        IngestOptions ingest = settings.GetSection("Ingest").Get<IngestOptions>() ?? new();
        NewsroomOptions newsroom = settings.GetSection("Newsroom").Get<NewsroomOptions>() ?? new();
        return new FileParser(new UploadParser(ArticleReaders.All, new ArticleComposer(new NewsroomCalendar(newsroom.TimeZone)), ingest), ingest);
    }

    /// <summary>Parses files; few are in memory at the same time.</summary>
    public async IAsyncEnumerable<ParsedFile> ParseAsync(IReadOnlyList<InputFile> files)
    {
        var begun = Channel.CreateBounded<Task<ParsedFile>>(Environment.ProcessorCount * 2);
        _ = BeginAsync();
        await foreach (Task<ParsedFile> next in begun.Reader.ReadAllAsync())
        {
            yield return await next;
        }

        async Task BeginAsync()
        {
            foreach (InputFile file in files)
            {
                await begun.Writer.WriteAsync(Task.Run(() => Parse(file)));
            }

            begun.Writer.Complete();
        }
    }

    private ParsedFile Parse(InputFile file)
    {
        try
        {
            FileContent content = FileContent.Read(file, options.MaxUploadBytes);
            var upload = new Upload { Name = content.Name, Content = content.Content, UploadedAt = File.GetLastWriteTimeUtc(file.Path) };
            long began = Stopwatch.GetTimestamp();
            ParseOutcome outcome = content.Refused is { } refused ? new ParseOutcome.Rejected(refused) : parser.Parse(upload);
            return new ParsedFile(file, content, outcome, Stopwatch.GetElapsedTime(began));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.Path} cannot be read: {e.Message}");
        }
    }
}
