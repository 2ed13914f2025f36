namespace NewsFunctions.Tests.PlainText;

/// <summary>Made-up pages as a scraper leaves them.</summary>
internal static class ScrapedText
{
    public static readonly string[] Paragraphs =
    [
        "The ferry to Skerry Island sailed again on Monday after a week in dock, the harbour office said, and the first crossing carried more than two hundred passengers.",
        "Engineers had found a crack in the rudder during a routine check last week, and the company cancelled every crossing until a part arrived from the mainland.",
        "“We are glad to be back on the water,” said the captain, Mia Quay, as the last cars rolled aboard in the early morning rain.",
        "The island’s shops had run low on milk and bread by Saturday, according to the council, which had asked fishing boats to carry supplies across the sound.",
        "Fares will stay as they are until spring, the company said, although it expects the price of fuel to go up once more by autumn.",
        "A second ferry, ordered two years ago, is due to be delivered in the summer and will take over the night crossings once its crew has been trained.",
    ];

    /// <summary>A news page: menu, headline, byline, date, body with a caption and a link between paragraphs, share bar, comment form, footer.</summary>
    public static string Page { get; } = $"""
        Ferry sails again after a week in dock – The Harbour Post

        Skip to content
        Home
        News
        Sport
        Weather
        Subscribe
        Log in

        Ferry sails again after a week in dock

        By Ann Ferry

        Published 12 March 2031

        Share on Facebook
        Share on Twitter

        {Paragraphs[0]}

        {Paragraphs[1]}

        READ ALSO: Skerry school wins a prize

        {Paragraphs[2]}

        The ferry leaves the harbour of Skerry on Monday morning. (John Pier / AFP)

        {Paragraphs[3]}

        {Paragraphs[4]}

        {Paragraphs[5]}

        Click to comment

        Leave a Reply

        Your email address will not be published. Required fields are marked *

        Related articles
        School wins prize
        Rain expected on Friday
        Council meets in May

        About us
        Contact
        Privacy policy
        © 2031 The Harbour Post. All rights reserved.
        """;

    /// <summary>A report of three paragraphs above teasers that hold more running text than it does, each with a headline, a name and a date.</summary>
    public static string AmongTeasers { get; } = $"""
        Ferry sails again after a week in dock – The Harbour Post

        Home
        News
        Sport

        Ferry sails again after a week in dock

        By Ann Ferry

        12 March 2031

        {string.Join("\n\n", Paragraphs[..3])}

        More from The Harbour Post

        {string.Join("\n\n", Teasers())}

        About us
        Contact
        © 2031 The Harbour Post
        """;

    private static IEnumerable<string> Teasers()
    {
        string[] places = ["Norwick", "Sandvoe", "Burrafirth", "Heylor", "Ollaberry", "Quendale", "Gutcher", "Vidlin", "Aith", "Brae", "Tresta", "Walls"];
        foreach ((int i, string place) in places.Index())
        {
            yield return $"""
                {place} school choir wins a prize on the mainland
                Tom Marsh
                {i + 1} March 2031
                The choir of {place} took the first prize on Friday evening, and the families of its singers had waited for hours on the pier to hear how it had gone. The town’s hall will be open all week.
                """;
        }
    }
}
