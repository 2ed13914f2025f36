using System.Diagnostics;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>The article's fields, then the text line by line: what was kept, what was dropped and by which rule.</summary>
internal sealed class ParsedExplanation : IParsedOutput
{
    /// <inheritdoc/>
    public void Write(ParsedFile file, TextWriter output)
    {
        if (file.Outcome is not ParseOutcome.Parsed parsed)
        {
            new ParsedTable().Write(file, output);
            return;
        }

        foreach (Article article in parsed.Articles)
        {
            ParsedTable.Write(file.File.Name, article, output);
            foreach (ExplainedLine line in ExplainedLine.Of(article, parsed.Format, file.Content.Content))
            {
                output.WriteLine(line.Fate switch
                {
                    LineFate.Kept => $"  + {line.Text}",
                    LineFate.Field => $"  = {line.Text}   [{line.Why}]",
                    LineFate.Dropped => $"  - {line.Text}   [{line.Why}]",
                    LineFate.Unknown => $"  ? {line.Text}",
                    _ => throw new UnreachableException(),
                });
            }

            output.WriteLine();
        }
    }
}
