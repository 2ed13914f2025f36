using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Html;

/// <summary>From a parsed page to the draft of its article.</summary>
internal static class HtmlArticle
{
    /// <summary>Characters of a dropped text that are told.</summary>
    private const int MaxRemoved = 500;

    /// <summary>Most dropped texts that are told; neighbours under one rule are one.</summary>
    private const int MostRemoved = 200;

    /// <summary>The draft; null when no block of the page reads as an article.</summary>
    public static ArticleDraft? Of(HtmlPage html)
    {
        PageMetadata metadata = html.Metadata;
        var page = new PageContext(html.Tree, new PageHints(TitleChoice.Wordings(metadata), metadata.JsonLd.Body));
        var guess = new FirstGuess(page);
        ArticleBody body = ArticleBody.Of(page, guess, BlockTrees.Shipped);
        List<Block> blocks = BodyBlocks.Of(page, body.Kept);
        if (!blocks.Any(block => block.Kind is not BlockKind.Heading))
        {
            return null;
        }

        string? site = SiteName.Of(metadata);
        Uri? address = PageAddress.Of(metadata);
        int titleBlock = page.TitleBlock();
        (string? title, bool titleInferred) = TitleChoice.Of(page, metadata, site);
        (ArticleDate? published, bool dateInferred) = DateChoice.Published(page, metadata, titleBlock);
        (IReadOnlyList<string> authors, string? byline, bool authorsInferred) = AuthorChoice.Of(page, metadata, titleBlock);
        var inferred = new HashSet<ArticleField>();
        void Infer(bool isInferred, ArticleField field)
        {
            if (isInferred)
            {
                inferred.Add(field);
            }
        }

        Infer(titleInferred, ArticleField.Title);
        Infer(dateInferred, ArticleField.PublishedAt);
        Infer(authorsInferred, ArticleField.Authors);
        Infer(true, ArticleField.Byline);
        return new ArticleDraft
        {
            Title = title,
            Byline = byline,
            Authors = authors,
            Source = site,
            Section = metadata.JsonLd.Section ?? metadata.First("article:section", "section", "parsely-section"),
            Topics = Topics(metadata),
            Url = address?.AbsoluteUri,
            Language = metadata.Language(html.DeclaredLanguage),
            PublishedAt = published,
            UpdatedAt = DateChoice.Updated(metadata) is { } updated && updated != published ? updated : null,
            Body = blocks,
            Images = PageImages.Of(page, guess, html.Images, address, metadata.First("og:image")),
            Removed = Removed(page, body),
            Inferred = inferred,
        };
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
