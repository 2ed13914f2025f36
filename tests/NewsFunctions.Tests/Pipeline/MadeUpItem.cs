using System.Globalization;

namespace NewsFunctions.Tests.Pipeline;

/// <summary>Versions of one made-up item, as an agency sends them.</summary>
public static class MadeUpItem
{
    public const string Item = "urn:newsml:harbourwire.example:20310505:ferry-4711";

    /// <summary>A NewsML-G2 item.</summary>
    public static string G2(int version, string status = "usable", string item = Item, string engines = "4.2", string? changed = null) => string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{item}" version="{version}" standard="NewsML-G2" standardversion="2.33">
          <itemMeta>
            <provider literal="harbourwire.example"><name>Harbour Wire</name></provider>
            <versionCreated>{changed ?? $"2031-05-05T1{version}:00:00Z"}</versionCreated>
            <firstCreated>2031-05-05T10:30:00Z</firstCreated>
            <pubStatus qcode="stat:{status}"/>
          </itemMeta>
          <contentMeta><language tag="en"/><headline>Island ferry returns to service</headline></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <p>The ferry between Port Marlow and Grey Island sailed again on Monday after four months in the dry dock.</p>
            <p>Both engines were replaced at a cost of {engines} million crowns, harbour master Ines Calloway said on the quay.</p>
          </body></html></inlineXML></contentSet>
        </newsItem>
        """);
}
