using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;
using NewsFunctions.Tests.Stories;

namespace NewsFunctions.Tests.Digests;

/// <summary>What the page, the Markdown and the plain text of a digest tell.</summary>
public sealed class DigestFormsTests
{
    private static readonly DigestCompiler Compiler = new(new NewsroomCalendar("Europe/London"), new NewsroomOptions(), new DigestOptions());

    public static TheoryData<Func<Digest, string>> Forms => new(DigestHtml.Write, DigestMarkdown.Write, DigestText.Write);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_tells_headline_sources_quote_names_and_timeline(Func<Digest, string> write)
    {
        string text = Flat(write(Compile(null, Made.Dam1, Made.Dam2, Made.Vote)));
        Assert.All(
            new[]
            {
                "2 independent sources", "Brannock Courier", "Merrow Post", "Named", "Merrow", "The wall still stands", "Ines Tolland",
                "07:00 " + Made.Dam1.Title, "07:50 " + Made.Dam2.Title, "Lissen Herald, 07:20", "Version 1", "Europe/London",
            },
            said => Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("changed since", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_second_version_says_what_changed(Func<Digest, string> write)
    {
        Digest first = Compile(null, Made.Dam1);
        string text = Flat(write(Compile(first, Made.Dam1, Made.Dam2, Made.Vote)));
        Assert.Contains("What changed since version 1", text, StringComparison.Ordinal);
        Assert.Contains("2 more articles.", text, StringComparison.Ordinal);
        Assert.Contains("New: " + Made.Vote.Title, text, StringComparison.Ordinal);
        Assert.Contains("Changed: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_day_without_articles_says_so(Func<Digest, string> write)
    {
        Assert.Contains("No articles were published on this day.", Flat(write(Compile(null))), StringComparison.Ordinal);
        string emptied = Flat(write(Compile(Compile(null, Made.Vote))));
        Assert.Contains("1 story is no longer told here.", emptied, StringComparison.Ordinal);
        Assert.Contains("1 fewer article.", emptied, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_passage_names_its_source_only_where_there_are_several(Func<Digest, string> write)
    {
        Article copy = Made.Article("copy", Made.Dam1.Title, string.Join('\n', Made.Dam1.Body.Select(block => block.Text)), "Copy Cat", 90);
        Assert.DoesNotContain("homes. (Brannock Courier)", Flat(write(Compile(null, Made.Dam1, copy))), StringComparison.Ordinal);
        Assert.Contains("(Merrow Post)", Flat(write(Compile(null, Made.Dam1, Made.Dam2))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_very_many_articles_does_not_fill_the_letter()
    {
        Article[] copies = [.. Enumerable.Range(0, 400).Select(i => Made.Article($"copy{i}", Made.Dam1.Title, string.Join('\n', Made.Dam1.Body.Select(block => block.Text)), $"Paper {i}", 60 + i))];
        Digest digest = Compile(null, [Made.Dam1, .. copies]);
        Assert.Contains("and 400 more articles, copies all.", DigestHtml.Write(digest), StringComparison.Ordinal);
        Assert.InRange(DigestHtml.Write(digest).Length, 0, 10_000);
    }

    [Fact]
    public void The_page_stands_alone_and_survives_clients_that_drop_style_sheets()
    {
        string html = DigestHtml.Write(Compile(null, Made.Dam1, Made.Dam2, Made.Vote));
        Assert.All(new[] { "<style", "<link", "<script", "<img", "http:", "https:", "class=" }, never => Assert.DoesNotContain(never, html, StringComparison.Ordinal));
        Assert.Contains("lang=\"en\"", html, StringComparison.Ordinal);
    }

    private static Digest Compile(Digest? before, params Article[] articles) =>
        Compiler.Compile(Compiler.Plan(Made.Day, [.. articles.Select(ArticleListing.Of)], []), articles, DayState.Closed, before);

    /// <summary>Without markup, escapes and line breaks.</summary>
    private static string Flat(string text)
    {
        var flat = new System.Text.StringBuilder();
        bool markup = false;
        foreach (char c in text)
        {
            markup = c == '<' || (markup && c != '>');
            if (!markup && c is not ('>' or '\\'))
            {
                flat.Append(c == '\n' ? ' ' : c);
            }
        }

        return flat.ToString();
    }
}
