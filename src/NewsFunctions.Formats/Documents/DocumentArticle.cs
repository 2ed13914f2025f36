using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Documents;

/// <summary>How the parts of a document become an article: head, body, captions.</summary>
internal static class DocumentArticle
{
    /// <summary>Characters of the longest line that is a subhead by its look.</summary>
    private const int MaxSubhead = 110;

    private const int MaxRemoved = 500;

    /// <summary>The article, or the refusal of a document without text.</summary>
    /// <param name="parts">The document in reading order.</param>
    /// <param name="info">Its properties.</param>
    /// <param name="upload">The file it came from.</param>
    /// <param name="warnings">Sentences for an editor.</param>
    public static ReadOutcome Of(IReadOnlyList<DocumentPart> parts, DocumentInfo info, Upload upload, params IReadOnlyList<string> warnings)
    {
        DocumentHead head = DocumentHead.Read(parts, info.Title);
        var body = new List<Block>();
        var images = new List<ArticleImage>();
        var removed = new List<RemovedText>();
        bool looksCount = LooksCount(parts);
        for (int i = 0; i < parts.Count; i++)
        {
            DocumentPart part = parts[i];
            if (head.Holds(i) || part.Kind == PartKind.Image)
            {
                continue;
            }

            if (part.Kind == PartKind.Furniture)
            {
                removed.Add(Removed(part.Text, "page-furniture"));
            }
            else if (part.Kind == PartKind.Caption && !BesideTable(parts, i))
            {
                string caption = Core.Text.PlainText.OneLine(part.Text);
                images.Add(new ArticleImage(null, caption, CaptionText.TryReadCredit(caption, out string? credit) ? credit : null));
            }
            else if (part.Kind == PartKind.Paragraph && parts.Count > 3 && BoilerplateRules.Judge(part.Text) is { } rule)
            {
                removed.Add(Removed(part.Text, rule));
            }
            else
            {
                body.Add(BlockOf(parts, i, looksCount));
            }
        }

        if (!body.Any(block => block.Kind != BlockKind.Heading))
        {
            return parts.Any(part => part.Kind == PartKind.Image)
                ? ReadOutcome.Refuse(RejectCode.NoText, "The document holds pictures but no text. If the text is in a picture, upload the article as text.")
                : ReadOutcome.Refuse(RejectCode.NoText, "The document holds no text beyond its headings. Check that the right file was saved and upload it again.");
        }

        ArticleDate? published = head.Date ?? info.PublishedAt(upload.UploadedAt);
        return ReadOutcome.One(new ArticleDraft
        {
            Title = head.Title,
            Subtitle = head.Subtitle,
            Byline = head.Byline?.Text,
            Authors = head.Byline is { Authors.Count: > 0 } byline ? byline.Authors : info.Authors,
            PublishedAt = published,
            UpdatedAt = head.Date is null ? info.UpdatedAt(published, upload.UploadedAt) : null,
            Language = info.Language,
            Topics = info.Topics,
            Body = body,
            Images = images,
            Removed = removed,
            Warnings = warnings,
            Inferred = Inferred(head),
        });
    }

    private static RemovedText Removed(string text, string rule) => new(text[..Math.Min(text.Length, MaxRemoved)], rule);

    private static HashSet<ArticleField> Inferred(DocumentHead head)
    {
        // A file's own dates are those of the file; that the article is as old is a conclusion.
        HashSet<ArticleField> fields = head.Date is null ? [ArticleField.PublishedAt, ArticleField.UpdatedAt] : [];
        if (head.TitleInferred)
        {
            fields.Add(ArticleField.Title);
        }

        return fields;
    }

    private static Block BlockOf(IReadOnlyList<DocumentPart> parts, int index, bool looksCount)
    {
        DocumentPart part = parts[index];
        return part.Kind switch
        {
            PartKind.Heading or PartKind.Title or PartKind.Subtitle => new Block(BlockKind.Heading, part.Text, Math.Clamp(part.Level, 1, 6)),
            PartKind.Quote => new Block(BlockKind.Quote, part.Text),
            PartKind.ListItem => new Block(BlockKind.ListItem, part.Text, Math.Max(part.Level, 1)),
            PartKind.Table => new Block(BlockKind.Table, part.Text),
            PartKind.Paragraph when looksCount && IsSubhead(parts, index) => new Block(BlockKind.Heading, part.Text, 2),
            _ => new Block(BlockKind.Paragraph, part.Text),
        };
    }

    private static bool IsSubhead(IReadOnlyList<DocumentPart> parts, int index)
    {
        DocumentPart part = parts[index];
        return part.Prominent && part.Text.Length <= MaxSubhead && !part.Text.Contains('\n', StringComparison.Ordinal) && part.Text[^1] is not ('.' or '!' or ':' or ',' or ';' or '”' or '"' or '»')
            && parts.Skip(index + 1).FirstOrDefault(next => next.Kind != PartKind.Image) is { Prominent: false, Kind: PartKind.Paragraph or PartKind.Quote or PartKind.ListItem };
    }

    /// <summary>Bold tells nothing in a document that is bold throughout.</summary>
    private static bool LooksCount(IReadOnlyList<DocumentPart> parts)
    {
        DocumentPart[] paragraphs = [.. parts.Where(part => part.Kind == PartKind.Paragraph)];
        return paragraphs.Where(part => part.Prominent).Sum(part => (long)part.Text.Length) * 2 < paragraphs.Sum(part => (long)part.Text.Length);
    }

    private static bool BesideTable(IReadOnlyList<DocumentPart> parts, int index)
    {
        bool image = (index > 0 && parts[index - 1].Kind == PartKind.Image) || (index + 1 < parts.Count && parts[index + 1].Kind == PartKind.Image);
        return !image && ((index > 0 && parts[index - 1].Kind == PartKind.Table) || (index + 1 < parts.Count && parts[index + 1].Kind == PartKind.Table));
    }
}
