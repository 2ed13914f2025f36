namespace NewsFunctions.IntegrationTests.Pipeline;

/// <summary>Articles made up for tests.</summary>
internal static class MadeUp
{
    /// <summary>An article with a figure in it that a correction would change.</summary>
    public static string Tram(string cost = "12 million") => $"""
        New tram line reaches the harbour of Ostrava Bay

        The first tram ran from the old market to the harbour of Ostrava Bay on Monday, three years after work on the line began.

        Mayor Helena Dufek said the line had cost {cost} crowns, a little less than the council had set aside for it.

        "People who left their cars at home this morning were at the quay before those who did not," she told reporters.

        Trams will run every eight minutes until midnight, and every twenty minutes at night.
        """;
}
