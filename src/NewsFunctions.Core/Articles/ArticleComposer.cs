using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsFunctions.Core.Digests;
using NewsFunctions.Core.Stories;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Core.Articles;

/// <summary>Makes the record of a draft: metadata over the file's word, the newsroom's day, lead, counts and hash.</summary>
/// <param name="calendar">The newsroom's days.</param>
public sealed class ArticleComposer(NewsroomCalendar calendar)
{
    private const int MaxLead = 300;
    private const int MaxTitle = 120;

    /// <summary>The article, or null when the draft has no body with words in it.</summary>
    public Article? Compose(ArticleDraft draft, UploadFacts upload)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(upload);
        Block[] body = [.. draft.Body.Select(Clean).Where(block => block.Text.Length > 0)];
        if (!body.Any(block => block.Kind != BlockKind.Heading && block.Text.Any(char.IsLetter)))
        {
            return null;
        }

        var said = new FieldChoice(draft, UploadMetadata.Of(upload.Metadata));
        Dateline? dateline = draft.Dateline is { } declared ? said.Dateline(WithText(declared, body)) : TakeDateline(said, body);
        string lead = Opening.Of(PlainText.OneLine(body.First(block => block.Kind != BlockKind.Heading).Text), MaxLead);
        string title = said.Text(ArticleField.Title, said.Metadata.Title, draft.Title)
            ?? said.Infer(ArticleField.Title, Opening.Of(lead, MaxTitle));
        Source? source = SourceOf(said, draft, upload.Folder);
        ArticleDate? published = said.Date(ArticleField.PublishedAt, said.Metadata.Published, draft.PublishedAt);
        var article = new Article
        {
            Id = upload.IdOf(draft.ItemKey, draft.Identity),
            Edition = draft.Identity is { } identity ? Edition.Of(identity, upload) : null,
            UploadName = upload.Name,
            ItemKey = draft.ItemKey,
            Format = upload.Format,
            Title = title,
            Subtitle = said.Text(ArticleField.Subtitle, null, draft.Subtitle),
            Byline = said.Text(ArticleField.Byline, null, draft.Byline),
            Authors = said.List(ArticleField.Authors, said.Metadata.Authors, draft.Authors),
            Dateline = dateline,
            Source = source,
            SyndicatedFrom = said.Text(ArticleField.SyndicatedFrom, null, draft.SyndicatedFrom),
            Section = said.Text(ArticleField.Section, said.Metadata.Section, draft.Section),
            Topics = said.List(ArticleField.Topics, [], draft.Topics),
            Slug = said.Text(ArticleField.Slug, null, draft.Slug),
            Urgency = said.Urgency(draft.Urgency),
            Url = said.Text(ArticleField.Url, said.Metadata.Url, draft.Url),
            Language = said.Text(ArticleField.Language, said.Metadata.Language, draft.Language) ?? Detected(said, title, body) ?? "und",
            PublishedAt = published,
            UpdatedAt = said.Date(ArticleField.UpdatedAt, null, draft.UpdatedAt),
            EmbargoUntil = said.Metadata.Embargo ?? draft.EmbargoUntil,
            UploadedAt = upload.UploadedAt,
            Day = said.Day(published, calendar, upload.UploadedAt),
            Body = body,
            Images = draft.Images,
            Lead = lead,
            WordCount = body.Sum(block => Words.Count(block.Text)),
            ContentHash = "",
            Removed = draft.Removed,
            Warnings = draft.Warnings,
            Origins = said.Origins,
        };
        return article with { ContentHash = HashOf(article), Signature = StorySignature.Of(article) };
    }

    /// <summary>The language of the body; of the title too where the body alone is too short to tell.</summary>
    private static string? Detected(FieldChoice said, string title, Block[] body)
    {
        const int Enough = 2000;
        var text = new StringBuilder();
        foreach (Block block in body)
        {
            text.Append(block.Text, 0, Math.Min(block.Text.Length, Enough)).Append('\n');
            if (text.Length >= Enough)
            {
                break;
            }
        }

        string? language = LanguageDetector.Detect(text.ToString()) ?? LanguageDetector.Detect(text.Append(title).ToString());
        return language is null ? null : said.Infer(ArticleField.Language, language);
    }

    /// <summary>Takes place and agency off the first paragraph, whatever format it came in.</summary>
    private static Dateline? TakeDateline(FieldChoice said, Block[] body)
    {
        int first = Array.FindIndex(body, block => block.Kind == BlockKind.Paragraph);
        if (first < 0 || !DatelineText.TryRead(body[first].Text, out Dateline? dateline, out int length) || length >= body[first].Text.Length)
        {
            return null;
        }

        body[first] = body[first] with { Text = body[first].Text[length..] };
        return said.Infer(ArticleField.Dateline, dateline!);
    }

    /// <summary>
    /// A declared dateline, which many records repeat at the head of their text: taken off there when it names the same place or an agency alone, and the
    /// agency kept if only the text names it.
    /// </summary>
    private static Dateline WithText(Dateline declared, Block[] body)
    {
        int first = Array.FindIndex(body, block => block.Kind == BlockKind.Paragraph);
        string text = first < 0 ? "" : body[first].Text;
        int length = DatelineText.TryRead(text, out Dateline? read, out int taken) ? taken : DatelineText.LengthOf(text, declared.Place);
        bool agrees = read?.Place is not { } place || declared.Place is not { } said
            || said.Contains(FirstPart(place), StringComparison.OrdinalIgnoreCase) || place.Contains(FirstPart(said), StringComparison.OrdinalIgnoreCase);
        if (length == 0 || length >= text.Length || !agrees)
        {
            return declared;
        }

        body[first] = body[first] with { Text = text[length..] };
        return declared with { Agency = declared.Agency ?? read?.Agency };
    }

    private static string FirstPart(string place) => place.Split(',')[0].Trim();

    private static Block Clean(Block block) => block with
    {
        Text = block.Kind switch
        {
            BlockKind.Table => CleanTable(block.Text),
            BlockKind.Quote => PlainText.Lines(block.Text),
            _ => PlainText.OneLine(block.Text),
        },
    };

    /// <summary>The tabs between cells are no white space to be folded.</summary>
    private static string CleanTable(string text) => string.Join(
        '\n',
        text.Split('\n').Select(row => string.Join('\t', row.Split('\t').Select(PlainText.OneLine))).Where(row => row.AsSpan().ContainsAnyExcept('\t', ' ')));

    private static Source? SourceOf(FieldChoice said, ArticleDraft draft, string? folder)
    {
        string? name = said.Text(ArticleField.Source, said.Metadata.Source, draft.Source);
        if (name is null && folder is not null)
        {
            name = said.FromUpload(ArticleField.Source, FolderName.Readable(folder));
        }

        return name is null ? null : Source.Named(name);
    }

    private static string HashOf(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? text) => hash.AppendData(Encoding.UTF8.GetBytes((text ?? "\u0001") + "\0"));
        foreach (string? field in (string?[])[article.Title, article.Subtitle, article.Byline, article.Dateline?.Place, article.Dateline?.Agency,
            article.Source?.Name, article.SyndicatedFrom, article.Section, article.Url, article.Language, article.PublishedAt?.ToString(),
            article.UpdatedAt?.ToString(), article.EmbargoUntil?.ToString("O", CultureInfo.InvariantCulture), .. article.Authors, .. article.Topics])
        {
            Add(field);
        }

        if (article is not { Slug: null, Urgency: null })
        {
            Add(article.Slug);
            Add(article.Urgency?.ToString(CultureInfo.InvariantCulture));
        }

        foreach (Block block in article.Body)
        {
            Add(block.Kind.ToString());
            Add(block.Text);
        }

        foreach (ArticleImage image in article.Images)
        {
            Add(image.Url);
            Add(image.Caption);
            Add(image.Credit);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
