using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>A JSON line for each article, and one for each refused file.</summary>
internal sealed class ParsedJson : IParsedOutput
{
    // Every field in its place, even when empty: scripts need no guards.
    private static readonly JsonSerializerOptions Json = new(ArticleJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <inheritdoc/>
    public void Write(ParsedFile file, TextWriter output)
    {
        switch (file.Outcome)
        {
            case ParseOutcome.Parsed parsed:
                foreach (Article article in parsed.Articles)
                {
                    output.WriteLine(JsonSerializer.Serialize(ParsedLine.Of(file.File.Name, article), Json));
                }

                break;
            case ParseOutcome.Rejected rejected:
                output.WriteLine(JsonSerializer.Serialize(new RefusedLine(file.File.Name, rejected.Why), Json));
                break;
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>A line for a refused file.</summary>
internal sealed record RefusedLine(string File, Rejection Error);
