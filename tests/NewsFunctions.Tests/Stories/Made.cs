using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Tests.Stories;

/// <summary>Articles made up for tests.</summary>
internal static class Made
{
    public static readonly DateOnly Day = new(2031, 5, 14);

    public static readonly DateTimeOffset Morning = new(2031, 5, 14, 6, 0, 0, TimeSpan.Zero);

    public static Article Article(string name, string title, string text, string? source = null, int minutes = 0, string? syndicatedFrom = null) =>
        new ArticleComposer(new NewsroomCalendar("UTC")).Compose(
            new ArticleDraft
            {
                Title = title,
                Source = source,
                SyndicatedFrom = syndicatedFrom,
                PublishedAt = ArticleDate.At(Morning.AddMinutes(minutes)),
                Body = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Block(BlockKind.Paragraph, line))],
            },
            new UploadFacts(name, "text", new Dictionary<string, string>(), Morning.AddMinutes(minutes)))!;

    public static readonly Article Dam1 = Article("dam1", "Dam above Brannock cracks after a week of rain",
        """
        The dam above the town of Brannock cracked on Tuesday after a week of heavy rain, and 4,200 people were told to leave their homes.
        Engineer Ines Tolland said the crack in the Osk dam was nine metres long. “The wall still stands, but we cannot promise that it will tomorrow,” Tolland said.
        Buses took families to a school in Merrow, where the Red Cross had put up beds.
        """, "Brannock Courier");

    public static readonly Article Dam2 = Article("dam2", "Thousands leave Brannock as Osk dam shows a crack",
        """
        Thousands of people left Brannock on Tuesday as a crack nine metres long opened in the wall of the Osk dam.
        Ines Tolland, the engineer in charge, warned that the dam might not hold. Families slept in a school in Merrow.
        The rain is expected to end on Thursday, the weather service said.
        """, "Merrow Post", 50);

    public static readonly Article Vote = Article("vote", "Council of Lissen votes to close the old tram line",
        """
        The city council of Lissen voted on Tuesday to close its oldest tram line, number 12, at the end of the year.
        Mayor Pavel Orsini said the rails were worn out and repairs would cost 80 million crowns.
        A citizens' group has collected 11,000 signatures against the plan.
        """, "Lissen Herald", 20);
}
