using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>A file and what came of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Took">How long reading it took.</param>
internal sealed record ParsedFile(InputFile File, FileContent Content, ParseOutcome Outcome, TimeSpan Took);
