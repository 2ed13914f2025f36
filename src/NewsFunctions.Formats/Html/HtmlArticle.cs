using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Html;

/// <summary>From a parsed page to the draft of its article.</summary>
internal static class HtmlArticle
{
    /// <summary>Characters of a dropped text that are told.</summary>
    private const int MaxRemoved = 500;

    /// <summary>Most dropped texts that are told; neighbours under one rule are one.</summary>
    private const int MostRemoved = 200;

    /// <summary>The draft; null when no block of the page reads as an article.</summary>
    public static ArticleDraft? Of(HtmlPage html, BlockTrees trees)
    {
        PageMetadata metadata = html.Metadata;
        PageContext page = Context(html);
        var guess = new FirstGuess(page);
        ArticleBody body = ArticleBody.Of(page, guess, trees);
        string? site = SiteName.Of(metadata);
        Uri? address = PageAddress.Of(metadata);
        (string? title, int titleBlock, bool titleInferred) = TitleChoice.Of(page, metadata, site, Array.IndexOf(body.Kept, true));
        body.DropTitle(page, title);
        (string? subtitle, bool subtitleInferred) = SubtitleChoice.Of(page, metadata, body, title, titleBlock);
        List<Block> blocks = BodyBlocks.Of(page, body.Kept);
        if (!blocks.Any(block => block.Kind is not BlockKind.Heading))
        {
            return null;
        }

        var near = new HeadArea(titleBlock, Array.IndexOf(body.Kept, true), Array.LastIndexOf(body.Kept, true), page.Facts.Length);
        (IReadOnlyList<string> authors, string? byline, bool authorsInferred) = AuthorChoice.Of(page, metadata, near, site);
        (string? language, bool languageInferred) = PageLanguage.Of(metadata.Language(html.DeclaredLanguage), blocks);
        (ArticleDate? published, bool dateInferred) = DateChoice.Published(html, page, near, DateOrder.IsMonthFirst(language, address));
        string? publisher = Publisher(page, body);
        var inferred = new HashSet<ArticleField>();
        void Infer(bool isInferred, ArticleField field)
        {
            if (isInferred)
            {
                inferred.Add(field);
            }
        }

        Infer(titleInferred, ArticleField.Title);
        Infer(subtitleInferred, ArticleField.Subtitle);
        Infer(dateInferred, ArticleField.PublishedAt);
        Infer(authorsInferred, ArticleField.Authors);
        Infer(languageInferred, ArticleField.Language);
        Infer(byline is not null, ArticleField.Byline);
        Infer(publisher is not null, ArticleField.SyndicatedFrom);
        return new ArticleDraft
        {
            Title = title,
            Subtitle = subtitle,
            Byline = byline,
            SyndicatedFrom = publisher,
            Authors = authors,
            Source = site,
            Section = metadata.JsonLd.Section ?? metadata.First("article:section", "section", "parsely-section"),
            Topics = Topics(metadata),
            Url = address?.AbsoluteUri,
            Language = language,
            PublishedAt = published,
            UpdatedAt = DateChoice.Updated(metadata) is { } updated && updated != published ? updated : null,
            Body = blocks,
            Images = PageImages.Of(page, guess, html.Images, address, metadata.First("og:image")),
            Removed = Removed(page, body),
            Inferred = inferred,
        };
    }

    /// <summary>What surrounds each block of the page, and what the page declares of its article.</summary>
    public static PageContext Context(HtmlPage html) =>
        new(html.Tree, new PageHints(TitleChoice.Wordings(html.Metadata), html.Metadata.JsonLd.Body));

    /// <summary>The publisher that a dropped line names as the first: "The post … appeared first on …".</summary>
    private static string? Publisher(PageContext page, ArticleBody body)
    {
        for (int i = Math.Max(0, Array.IndexOf(body.Kept, true)); i < body.Kept.Length; i++)
        {
            if (page.Rules[i] is "syndication" && SyndicationText.TryRead(page.Tree.Text(page.Tree.Blocks[i]), out string? publisher))
            {
                return publisher;
            }
        }

        return null;
    }

    private static List<string> Topics(PageMetadata metadata)
    {
        IEnumerable<string> declared = metadata.Lists.Where(pair => pair.Name.EndsWith(":tag", StringComparison.Ordinal)).Select(pair => pair.Value);
        if (!declared.Any())
        {
            declared = metadata.JsonLd.Keywords.Count > 0 ? metadata.JsonLd.Keywords : [metadata.First("news_keywords", "keywords", "parsely-tags", "sailthru.tags") ?? ""];
        }

        return [.. declared.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase).Take(40)];
    }

    private static List<RemovedText> Removed(PageContext page, ArticleBody body)
    {
        var removed = new List<RemovedText>();
        for (int i = 0; i < body.Kept.Length && removed.Count < MostRemoved; i++)
        {
            if (body.Reasons[i] is not { } rule)
            {
                continue;
            }

            int from = page.Tree.Blocks[i].Start;
            while (i + 1 < body.Kept.Length && body.Reasons[i + 1] == rule)
            {
                i++;
            }

            int length = page.Tree.Blocks[i].Start + page.Tree.Blocks[i].Length - from;
            removed.Add(new RemovedText(page.Tree.Lines(from, Math.Min(length, MaxRemoved)), rule));
        }

        return removed;
    }
}
