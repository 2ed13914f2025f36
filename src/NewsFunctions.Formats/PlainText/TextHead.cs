using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.PlainText;

/// <summary>What stands above the body: headline, site, byline, dates, and the source a copy names.</summary>
internal sealed class TextHead
{
    /// <summary>Lines above the body in which a headline without any other sign is looked for.</summary>
    private const int TitleReach = 14;

    /// <summary>Lines around headline and body's start in which dates and bylines are the article's own.</summary>
    private const int NearReach = 8;

    private const int MinTitle = 8, MaxTitle = 260;

    private readonly Func<int, string> lineOf;
    private readonly LineFeatures features;
    private readonly int body;

    public TextHead(Func<int, string> lineOf, LineFeatures features, LineState[] states, int body)
    {
        (this.lineOf, this.features, this.body) = (lineOf, features, body);
        TitleLine = -1;
        if (body < 0)
        {
            return;
        }

        (string Title, string Site)? split = HeadLine.Split(lineOf(0));
        FindLabelled();
        if (!IsTitleLabelled)
        {
            FindTitle(split);
        }

        Site ??= split is { } parts && TitleLine > 0 && features.IsTitle(TitleLine) ? SiteName.Beside(lineOf(0), Title!) : SiteName.FirstLine(body > 0 && TitleLine != 0 ? lineOf(0) : "");
        FindDates();
        FindByline(states);
    }

    public string? Title { get; private set; }

    /// <summary>A label such as "Headline" stands before the headline.</summary>
    public bool IsTitleLabelled { get; private set; }

    /// <summary>The line of the headline; -1 when none was found.</summary>
    public int TitleLine { get; private set; }

    public string? Site { get; private set; }

    public ReadByline? Byline { get; private set; }

    public ArticleDate? Published { get; private set; }

    public ArticleDate? Updated { get; private set; }

    /// <summary>A label such as "Published" stands before the date.</summary>
    public bool IsDateLabelled { get; private set; }

    /// <summary>A name that stands twice right above a date: an aggregator's way to name the source.</summary>
    public string? RepeatedSource { get; private set; }

    /// <summary>A text that was typed into a form names its headline, and perhaps its source.</summary>
    private void FindLabelled()
    {
        for (int i = 0; i < Math.Min(body, TitleReach) && !IsTitleLabelled; i++)
        {
            if (HeadLabels.Headline(lineOf(i)) is { Length: <= MaxTitle } headline)
            {
                (Title, TitleLine, IsTitleLabelled) = (headline, i, true);
            }
        }

        for (int i = 0; i < Math.Min(body, TitleReach) && IsTitleLabelled; i++)
        {
            Site ??= HeadLabels.Source(lineOf(i));
        }
    }

    private void FindTitle((string Title, string Site)? split)
    {
        for (int i = body - 1; i > 0 && TitleLine < 0; i--)
        {
            if (features.IsTitle(i) && features.Shape(i).Rule == 0)
            {
                TitleLine = i;
            }
        }

        for (int i = body - 1; i >= Math.Max(0, body - TitleReach) && TitleLine < 0; i--)
        {
            LineShape shape = features.Shape(i);
            bool headline = shape.Rule == 0 && shape.Sign is 0 or 1 && shape.Chars is >= 25 and <= MaxTitle && shape.End is not (3 or 4) && features.Repeated(i) == 0;
            TitleLine = headline ? i : -1;
        }

        if (TitleLine < 0 && body > 0 && features.Shape(0) is { Rule: 0, Chars: >= MinTitle and <= MaxTitle } && (body == 2 || Enumerable.Range(1, body - 1).All(IsCredit)))
        {
            TitleLine = 0; // short as it is: whoever typed it began with it
        }

        Title = TitleLine > 0 ? WithoutLabel(lineOf(TitleLine)) : TitleLine == 0 ? WithoutLabel(split?.Title ?? lineOf(0)) : body > 0 && split is { } parts && parts.Title.Length >= 25 ? parts.Title : null;
    }

    /// <summary>Whether the line says who wrote the text, or when, and nothing else.</summary>
    private bool IsCredit(int line) => BylineText.TryRead(lineOf(line), out _) || BylineText.TryReadWithDate(lineOf(line), out _) || VisibleDate.IsDateLine(lineOf(line), out _);

    /// <summary>"PageImg:Talks begin" without the label that a scraper glued to it.</summary>
    private static string WithoutLabel(string title)
    {
        int colon = title.IndexOf(':', StringComparison.Ordinal);
        return colon is > 2 and < 16 && colon + 1 < title.Length && char.IsUpper(title[colon + 1]) && title.AsSpan(0, colon).IndexOf(' ') < 0 ? title[(colon + 1)..] : title;
    }

    /// <summary>The date nearest above the body, else right below the headline; a page's own date stands farther off.</summary>
    private void FindDates()
    {
        int from = Math.Max(0, Math.Min(body, TitleLine < 0 ? body : TitleLine) - NearReach);
        (int line, FoundDate date)? best = null;
        for (int i = from; i < body; i++)
        {
            if (features.Shape(i).Sign is 0 or 4 || i == TitleLine || !VisibleDate.TryFind(lineOf(i), out FoundDate found) || (features.Shape(i).Sign == 1 && features.Shape(i).Chars > 120))
            {
                continue;
            }

            string before = lineOf(i)[..found.Start];
            if (IsUpdate(before))
            {
                Updated ??= found.Date;
                continue;
            }

            if (best is null || Math.Abs(i - TitleLine) <= Math.Abs(best.Value.line - TitleLine))
            {
                best = (i, found);
                IsDateLabelled = before.AsSpan().Trim().Length > 3;
            }
        }

        Published = best?.date.Date ?? Updated;
        if (best is { } at && at.line >= 2 && lineOf(at.line - 1) == lineOf(at.line - 2) && features.Shape(at.line - 1) is { Rule: 0, Chars: <= 60 })
        {
            RepeatedSource = lineOf(at.line - 1);
        }
    }

    private static bool IsUpdate(string label) => UpdateWords.AreIn(label);

    private void FindByline(LineState[] states)
    {
        int from = Math.Max(0, Math.Min(body, TitleLine < 0 ? body : TitleLine) - NearReach / 2);
        for (int i = from; i < Math.Min(states.Length, body + 3); i++)
        {
            if (i == TitleLine || (states[i] is LineState.Body && features.Shape(i).Sign != 3))
            {
                continue;
            }

            string line = lineOf(i);
            if (BylineText.TryRead(line, out ReadByline? byline) || BylineText.TryReadWithDate(line, out byline))
            {
                Byline = Byline is null || Byline.Authors.Count == 0 ? byline : Byline;
            }
        }
    }
}
