using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.PlainText;

/// <summary>From lines and what they are to the draft of an article.</summary>
internal sealed class TextArticle
{
    private const int MaxRemoved = 1000, MaxRemovedText = 500, MaxHeading = 120;

    private readonly string text;
    private readonly LineFeatures features;
    private readonly LineState[] states;
    private readonly TextHead head;
    private readonly int first;
    private readonly int last;

    public TextArticle(string text, LineFeatures features, LineState[] states)
    {
        (this.text, this.features, this.states) = (text, features, states);
        first = Array.IndexOf(states, LineState.Body);
        last = Array.LastIndexOf(states, LineState.Body);
        head = new TextHead(LineOf, features, states, first);
    }

    /// <summary>The draft; null when no line is of the body.</summary>
    public ArticleDraft? Draft(IReadOnlyList<string> warnings)
    {
        if (first < 0)
        {
            return null;
        }

        var body = new List<Block>();
        var images = new List<ArticleImage>();
        var removed = new List<RemovedText>();
        string? syndicated = null;
        for (int i = 0; i < states.Length; i++)
        {
            ReadOnlySpan<char> line = SpanOf(i);
            if (line.Length <= BoilerplateRules.ShortBlock * 2 && (states[i] is not LineState.Body || last - i <= 2) && SyndicationText.TryRead(line, out string? publisher))
            {
                syndicated ??= publisher;
                Remove(removed, line, "syndication");
            }
            else if (IsCaption(i, line, out string? credit))
            {
                images.Add(new ArticleImage(null, line.ToString(), credit));
            }
            else if (states[i] is not LineState.Body || (features.Shape(i).Rule != 0 && IsPlainJunk(i)))
            {
                Remove(removed, line, i == head.TitleLine ? null : RuleOf(i));
            }
            else
            {
                body.Add(Block(i, line.ToString()));
            }
        }

        if (!body.Exists(block => block.Kind is not BlockKind.Heading))
        {
            return null;
        }

        string? title = RecordCleaning.Title(head.Title, removed);
        syndicated ??= head.RepeatedSource;
        (ArticleDate? published, bool inferred) = head.Published is { } date ? (date, !head.IsDateLabelled) : (EventDay(body), true);
        string? source = head.Site ?? SiteAround();
        var unsure = new HashSet<ArticleField>();
        Mark(unsure, ArticleField.Title, title is not null && !head.IsTitleLabelled);
        Mark(unsure, ArticleField.Source, source is not null && !(head.IsTitleLabelled && head.Site is not null));
        Mark(unsure, ArticleField.SyndicatedFrom, syndicated is not null);
        Mark(unsure, ArticleField.PublishedAt, published is not null && inferred);
        return new ArticleDraft
        {
            Title = title,
            Byline = head.Byline?.Text,
            Authors = head.Byline?.Authors ?? [],
            Source = source,
            SyndicatedFrom = syndicated,
            PublishedAt = published,
            UpdatedAt = head.Updated,
            Body = body,
            Images = images,
            Removed = removed,
            Warnings = warnings,
            Inferred = unsure,
        };
    }

    private static void Mark(HashSet<ArticleField> fields, ArticleField field, bool filled)
    {
        if (filled)
        {
            fields.Add(field);
        }
    }

    private string LineOf(int i) => text.Substring(features.Line(i).Start, features.Line(i).Length);

    private ReadOnlySpan<char> SpanOf(int i) => text.AsSpan(features.Line(i).Start, features.Line(i).Length);

    /// <summary>The site's name that a newsletter's prompt, else a copyright line around the body gives.</summary>
    private string? SiteAround()
    {
        string? copyright = null;
        for (int i = 0; i < states.Length; i++)
        {
            if (states[i] is LineState.Body)
            {
                continue;
            }

            if (SiteName.Prompt(SpanOf(i)) is { } site)
            {
                return site;
            }

            copyright ??= SiteName.Copyright(SpanOf(i));
        }

        return copyright;
    }

    /// <summary>A picture's caption stands inside the article and carries its credit in brackets or behind a label.</summary>
    private bool IsCaption(int i, ReadOnlySpan<char> line, out string? credit)
    {
        credit = null;
        return states[i] is LineState.Body or LineState.Inside && line.Length is > 20 and <= 420 && features.Shape(i).Start is not 4
            && CaptionText.TryReadCredit(line, out credit) && credit is not null && (states[i] is LineState.Inside || IsSureCredit(line, credit));
    }

    /// <summary>Names and an agency apart by a slash, or the word photo: "(AP)" alone may sign off a paragraph.</summary>
    private static bool IsSureCredit(ReadOnlySpan<char> line, string credit) =>
        line.TrimEnd(" .").EndsWith(')') && (credit.AsSpan().IndexOfAny('/', '|') > 0 || credit.Contains("photo", StringComparison.OrdinalIgnoreCase) || credit.Contains("Getty", StringComparison.Ordinal));

    /// <summary>Wordings that are never text of an article even amid its paragraphs.</summary>
    private bool IsPlainJunk(int i) => RuleNumbers.Name(features.Shape(i).Rule) is "share-bar" or "comment-form" or "related" or "newsletter" or "advertisement" or "sponsor" or "cookie" or "copyright" or "login" or "counter"
        && features.Shape(i).Chars <= 160;

    private Block Block(int i, string line)
    {
        LineShape shape = features.Shape(i);
        if (shape.Start is 6 && line.Length > 2 && line[0] is '•' or '*' or '·' or '-' or '▪' or '►' && line[1] == ' ')
        {
            return new Block(BlockKind.ListItem, line[2..].TrimStart(), 1);
        }

        bool heading = shape.End is 0 or 5 or 6 && shape.Chars <= MaxHeading && shape.Sentences == 0 && shape.Start is not 1 && i + 1 < states.Length
            && features.Shape(i + 1).Chars > shape.Chars && features.Shape(i + 1).End is 1 or 2 or 3 or 0 && (features.Shape(i + 1).IsSentence || features.Shape(i + 1).Chars > 80);
        return new Block(heading ? BlockKind.Heading : BlockKind.Paragraph, line, heading ? 2 : 0);
    }

    private string RuleOf(int i)
    {
        LineShape shape = features.Shape(i);
        return shape.Rule != 0 ? RuleNumbers.Name(shape.Rule)
            : features.IsTitle(i) ? "headline-repeated"
            : shape.Sign switch { 2 => "date", 3 => "byline", 4 => "credit", _ => null }
            ?? (shape.Width <= 6 && shape.End != 1 ? "menu" : states[i] switch
            {
                LineState.Before => "before-article",
                LineState.After => "after-article",
                _ => "between-paragraphs",
            });
    }

    private static void Remove(List<RemovedText> removed, ReadOnlySpan<char> line, string? rule)
    {
        if (rule is not null && removed.Count < MaxRemoved)
        {
            ReadOnlySpan<char> kept = line.Length > MaxRemovedText ? line[..(char.IsHighSurrogate(line[MaxRemovedText - 1]) ? MaxRemovedText - 1 : MaxRemovedText)] : line;
            removed.Add(new RemovedText(kept.ToString(), rule));
        }
    }

    /// <summary>
    /// The day that the first paragraphs name with its weekday ("on Thursday, February 8, 2024"): the day of the news. A date without
    /// a weekday, or with a wrong one, is as often background.
    /// </summary>
    private static ArticleDate? EventDay(List<Block> body)
    {
        foreach (Block block in body.Where(block => block.Kind is BlockKind.Paragraph).Take(5))
        {
            if (VisibleDate.TryFind(block.Text, out FoundDate found) && found.Weekday is not null)
            {
                return ArticleDate.On(found.Date.Day);
            }
        }

        return null;
    }
}
