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

    /// <summary>A version of one NewsML-G2 item of "Harbour Wire"; it gives the cost as 14 million plus the version.</summary>
    public static string Item(int version, string status = "usable") => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbourwire.example:20310505:tram-17" version="{version}">
          <itemMeta><provider literal="harbourwire.example"><name>Harbour Wire</name></provider><versionCreated>2031-05-05T1{version}:00:00Z</versionCreated><firstCreated>2031-05-05T10:30:00Z</firstCreated><pubStatus qcode="stat:{status}"/></itemMeta>
          <contentMeta><headline>New tram line reaches the harbour</headline></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <p>The first tram ran from the old market to the harbour of Ostrava Bay on Monday, three years after work began.</p>
            <p>Mayor Helena Dufek said the line had cost {version + 14} million crowns, a little less than the council had set aside.</p>
          </body></html></inlineXML></contentSet>
        </newsItem>
        """);
}
