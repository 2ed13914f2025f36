using System.Diagnostics;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Local.Commands;

/// <summary>A few lines for each article, for people.</summary>
internal sealed class ParsedTable : IParsedOutput
{
    /// <inheritdoc/>
    public void Write(ParsedFile file, TextWriter output)
    {
        switch (file.Outcome)
        {
            case ParseOutcome.Parsed parsed:
                foreach (Article article in parsed.Articles)
                {
                    Write(file.File.Name, article, output);
                }

                foreach (FailedItem item in parsed.Failed)
                {
                    output.WriteLine($"{file.File.Name} · item {item.Key} is no article ({item.Why.Code}): {item.Why.Message}");
                }

                break;
            case ParseOutcome.Rejected rejected:
                output.WriteLine($"✗ {file.File.Name}");
                output.WriteLine($"    refused    {rejected.Why.Code}: {rejected.Why.Message}");
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Prints the fields of an article, each with where it came from.</summary>
    public static void Write(string file, Article article, TextWriter output)
    {
        output.WriteLine($"✓ {file}");
        Field("title", article.Title, ArticleField.Title);
        Field("subtitle", article.Subtitle, ArticleField.Subtitle);
        Field("byline", article.Byline, ArticleField.Byline);
        Field("authors", article.Authors.Count > 0 ? string.Join("; ", article.Authors) : null, ArticleField.Authors);
        Field("dateline", article.Dateline is { } dateline ? $"{dateline.Place} {(dateline.Agency is { } agency ? $"({agency})" : "")}".Trim() : null, ArticleField.Dateline);
        Field("source", article.Source?.Name, ArticleField.Source);
        Field("copy of", article.SyndicatedFrom, ArticleField.SyndicatedFrom);
        Field("section", article.Section, ArticleField.Section);
        Field("published", article.PublishedAt?.ToString(), ArticleField.PublishedAt);
        Field("day", $"{article.Day:yyyy-MM-dd}", ArticleField.Day);
        Field("language", article.Language, ArticleField.Language);
        Field("url", article.Url, ArticleField.Url);
        output.WriteLine($"    {"body",-10} {Counted.Of(article.Body.Count, "block")}, {Counted.Of(article.WordCount, "word")}, {Counted.Of(article.Images.Count, "picture")}; {Counted.Of(article.Removed.Count, "piece")} dropped");
        foreach (string warning in article.Warnings)
        {
            output.WriteLine($"    {"warning",-10} {warning}");
        }

        void Field(string name, string? value, ArticleField field)
        {
            if (value is not null)
            {
                output.WriteLine($"    {name,-10} {value}{(article.Origins.TryGetValue(field, out Origin origin) ? $"  ({origin.ToString().ToLowerInvariant()})" : "")}");
            }
        }
    }
}
