using System.Globalization;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>Makes sections as stand around an article: teasers, comments, the next articles, and what follows the article on other pages.</summary>
/// <param name="pages">Pages whose headlines and paragraphs the sections consist of.</param>
/// <param name="random">Decides every choice.</param>
internal sealed class MadeSections(IReadOnlyList<MarkedText> pages, Random random)
{
    /// <summary>Shapes of dates; a section keeps to one.</summary>
    private const int DateForms = 10;

    private int dateForm;

    /// <summary>A section of any kind.</summary>
    /// <param name="own">Paragraphs of the page's own article that its comments may speak with.</param>
    public List<TextRow> Any(IReadOnlyList<string> own)
    {
        dateForm = random.Next(DateForms);
        return random.NextDouble() switch { < 0.35 => Comments(own), < 0.75 => Teasers(), < 0.85 => NextArticles(), _ => AfterAnother() };
    }

    private List<TextRow> AfterAnother()
    {
        MarkedText page = Of(pages);
        int last = Array.LastIndexOf(page.States, LineState.Body);
        return [.. page.Lines.Skip(last + 1).Take(random.Next(5, 60)).Select(line => new TextRow(page.LineText(line), line.BlankBefore))];
    }

    private List<TextRow> NextArticles()
    {
        List<TextRow> rows = [];
        for (int left = random.Next(1, 4); left > 0; left--)
        {
            MarkedText page = Of(pages);
            rows.Add(new TextRow(page.Title, true));
            AddIf(rows, 0.5, (Chance(0.5) ? "By " : "") + Name(), Chance(0.5));
            AddIf(rows, 0.6, Date(), Chance(0.5));
            rows.AddRange(page.Lines.Where((_, i) => page.States[i] == LineState.Body).Take(random.Next(1, 9)).Select(line => new TextRow(page.LineText(line), line.BlankBefore)));
            AddIf(rows, 0.4, Of(SectionWords.Closings), true);
        }

        return rows;
    }

    private List<TextRow> Teasers()
    {
        List<TextRow> rows = [];
        AddIf(rows, 0.85, Of(SectionWords.TeaserHeads), true);
        int form = random.Next(10);
        (bool blank, bool blankInside) = (Chance(0.5), Chance(0.25));
        for (int i = 1, count = random.Next(3, 14); i <= count; i++)
        {
            string title = Title();
            Add(rows, blank, blankInside, form switch
            {
                0 => [title],
                1 => [title, Excerpt()],
                2 => [Of(SectionWords.Departments), title, Name(), Date(), Excerpt()],
                3 => [title + " " + Excerpt()],
                4 => [Date(), title],
                5 => [title, Excerpt(), "Read more"],
                6 => [title, Name(), Date(), Excerpt()],
                7 => [i.ToString(CultureInfo.InvariantCulture), title],
                8 => [title, $"{Date()} | {Of(SectionWords.Departments)}", Excerpt()],
                _ => [$"{title}: {Excerpt()}"],
            });
        }

        AddIf(rows, 0.3, Of(SectionWords.MoreLinks), true);
        return rows;
    }

    private List<TextRow> Comments(IReadOnlyList<string> own)
    {
        List<TextRow> rows = [];
        (int count, int form) = (random.Next(2, 12), random.Next(6));
        AddIf(rows, 0.85, Of(SectionWords.CommentHeads).Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), true);
        (bool blank, bool blankInside, bool answered) = (Chance(0.6), Chance(0.3), Chance(0.6));
        (string says, string answer) = (Of(SectionWords.Says), Of(SectionWords.Answers));
        for (int i = 0; i < count; i++)
        {
            List<string> lines = form switch
            {
                0 => [$"{User()} {says}", Date()],
                1 => [User(), Date()],
                2 => [$"{User()} on {Date()}"],
                3 => [$"{User()} • {Date()}"],
                4 => [Date(), User()],
                _ => [$"{User()} {says}"],
            };
            for (int left = Chance(0.7) ? 1 : random.Next(1, 4); left > 0; left--)
            {
                string paragraph = own.Count > 0 && Chance(0.15) ? Of(own) : Paragraph();
                lines.Add(Chance(0.6) ? FirstSentence(paragraph) : paragraph);
            }

            Add(rows, blank, blankInside, answered ? [.. lines, answer] : lines);
        }

        return rows;
    }

    private static void Add(List<TextRow> rows, bool blank, bool blankInside, List<string> lines) =>
        rows.AddRange(lines.Select((line, i) => new TextRow(line, i == 0 ? blank : blankInside)));

    private void AddIf(List<TextRow> rows, double chance, string text, bool blank)
    {
        if (Chance(chance))
        {
            rows.Add(new TextRow(text, blank));
        }
    }

    private string Title() => Of(pages).Title;

    private string Name() => $"{Of(SectionWords.FirstNames)} {Of(SectionWords.LastNames)}";

    private string User() => random.Next(4) switch
    {
        0 => Name(),
        1 => Of(SectionWords.FirstNames),
        2 => Of(SectionWords.Handles) + random.Next(1, 999).ToString(CultureInfo.InvariantCulture),
        _ => Of(SectionWords.Handles) + Of(SectionWords.Handles),
    };

    private string Date()
    {
        DateTime day = new DateTime(2015, 1, 1).AddDays(random.Next(4000)).AddMinutes(random.Next(1440));
        int some = random.Next(2, 23);
        string form = dateForm switch
        {
            0 => "MMMM d, yyyy",
            1 => "MMM d, yyyy",
            2 => "d MMMM yyyy",
            3 => "dd.MM.yyyy",
            4 => "dd/MM/yyyy",
            5 => $"'{some} {Of<string>(["hours", "days", "minutes", "weeks"])} ago'",
            6 => "dddd MMMM d, yyyy",
            7 => "MMMM d, yyyy 'at' h:mm tt",
            8 => "d MMM yyyy HH:mm",
            _ => $"'{some}{Of<string>(["h", "d", "w"])} ago'",
        };
        return day.ToString(form, CultureInfo.InvariantCulture);
    }

    private string Paragraph()
    {
        MarkedText page = Of(pages);
        int[] running = [.. page.Lines.Index().Where(line => page.States[line.Index] == LineState.Body && line.Item.Length > 60).Select(line => line.Index)];
        return running.Length == 0 ? page.Title : page.LineText(page.Lines[Of(running)]);
    }

    /// <summary>The beginning of a paragraph, cut as teasers are.</summary>
    private string Excerpt()
    {
        string paragraph = Paragraph();
        int most = random.Next(70, 260);
        if (paragraph.Length <= most)
        {
            return paragraph;
        }

        int space = paragraph.LastIndexOf(' ', most);
        return Chance(0.4) && FirstSentence(paragraph) is { Length: < 300 } sentence ? sentence : paragraph[..(space > 20 ? space : most)] + Of(SectionWords.Cuts);
    }

    private static string FirstSentence(string paragraph)
    {
        int stop = paragraph.IndexOf(". ", Math.Min(paragraph.Length - 1, 20), StringComparison.Ordinal);
        return stop > 0 ? paragraph[..(stop + 1)] : paragraph;
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
