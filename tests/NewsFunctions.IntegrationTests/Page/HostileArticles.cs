using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsFunctions.IntegrationTests.Page;

/// <summary>Files of several formats with a piece of script in every field. A script that runs calls <c>ran</c>.</summary>
internal static class HostileArticles
{
    /// <summary>Ways out of where a text stands.</summary>
    public static IReadOnlyList<string> Vectors { get; } =
    [
        "<script>ran('script')</script>",
        "\"><script>ran('attribute')</script>",
        "'><img src=x onerror=ran('image')>",
        "</title></textarea></style></script><svg onload=ran('closed')>",
        "<svg><animate onbegin=ran('animate') attributeName=x dur=1s>",
        "<details open ontoggle=ran('toggle')>x</details>",
        "\" autofocus onfocus=ran('focus') x=\"",
        "<iframe srcdoc=\"<script>parent.ran('frame')</script>\">",
        "<a href=javascript:ran('link')>x</a>",
        "javascript:ran('address')",
        "&lt;script&gt;ran('entity')&lt;/script&gt;",
        "--><script>ran('comment')</script>",
        "{{constructor.constructor('ran(1)')()}}",
        "<math><mtext></p><img src=x onerror=ran('math')>",
        "\u2028<style>@import 'javascript:ran(1)'</style>",
    ];

    /// <summary>The files: each vector in each field of each format.</summary>
    public static IEnumerable<(string Name, string Text)> Files() => Vectors.SelectMany((vector, i) => new[]
    {
        (Name(i, "txt"), Text(vector)),
        (Name(i, "md"), Markdown(vector)),
        (Name(i, "html"), Page(vector)),
        (Name(i, "json"), Json(vector)),
        (Name(i, "xml"), Feed(vector)),
        (Name(i, "eml"), Mail(vector)),
    });

    private static string Name(int i, string ending) => string.Create(CultureInfo.InvariantCulture, $"bay/vector {i} & 'more'.{ending}");

    private static string Text(string vector) => $"""
        The harbour of Ostrava Bay {vector} opens

        By Ida {vector} Lund

        OSTRAVA BAY {vector} — The first tram ran from the old market to the harbour {vector} on Monday, three years after work on the line began.

        "People were at the quay {vector} before those who drove," Mayor Helena Dufek told reporters. She said the line had cost twelve million crowns.
        """;

    private static string Markdown(string vector) => $"""
        ---
        title: {JsonSerializer.Serialize("The harbour opens " + vector)}
        author: {JsonSerializer.Serialize("Ida " + vector)}
        section: {JsonSerializer.Serialize(vector)}
        tags: [{JsonSerializer.Serialize(vector)}]
        ---
        The first tram ran from the old market to the harbour {vector} on Monday, three years after work on the line began.

        - {vector}
        - Mayor Helena Dufek said the line had cost twelve million crowns, less than the council had set aside.

        > {vector}
        """;

    private static string Page(string vector)
    {
        string text = HtmlEncoder.Default.Encode(vector);
        return $"""
            <html lang="{text}"><head><title>{text} harbour</title><meta property="og:site_name" content="{text}"><meta name="author" content="{text}"><link rel="canonical" href="{text}">
            <meta property="og:title" content="The harbour opens {text}"><meta property="article:section" content="{text}"></head>
            <body><article><h1>The harbour opens {text}</h1><p>The first tram ran from the old market to the harbour {text} on Monday, three years after work on the line began.</p>
            <figure><img src="{text}" alt="{text}"><figcaption>{text}</figcaption></figure><table><tr><td>{text}</td><td>{text}</td></tr></table>
            <p>Mayor Helena Dufek said the line had cost twelve million crowns, a little less than the council had set aside for it. {vector}</p><ul><li>{text}</li></ul></article>
            <footer>{text} Share this</footer></body></html>
            """;
    }

    private static string Json(string vector) => JsonSerializer.Serialize(new
    {
        headline = "The harbour opens " + vector,
        byline = vector,
        authors = new[] { vector },
        source = vector,
        section = vector,
        tags = new[] { vector },
        url = vector,
        description = vector,
        body = "The first tram ran from the old market to the harbour on Monday, three years after work on the line began.\n\n" + vector + "\n\nMayor Helena Dufek said that the line had cost twelve million crowns.",
    });

    private static string Feed(string vector)
    {
        string text = HtmlEncoder.Default.Encode(HtmlEncoder.Default.Encode(vector));
        string plain = HtmlEncoder.Default.Encode(vector);
        return $"""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{plain}</title><item><title>The harbour opens {plain}</title><link>{plain}</link><guid>{plain}</guid>
            <dc:creator>{plain}</dc:creator><category>{plain}</category><description>&lt;p&gt;The first tram ran from the old market to the harbour {text} on Monday, three years after work on the line began.&lt;/p&gt;
            &lt;p&gt;Mayor Helena Dufek said the line had cost twelve million crowns, less than the council had set aside.&lt;/p&gt;</description></item></channel></rss>
            """;
    }

    private static string Mail(string vector)
    {
        string line = vector.Replace("\u2028", " ", StringComparison.Ordinal);
        return $"From: \"{line.Replace("\"", "\\\"", StringComparison.Ordinal)}\" <ida@bay.example>\r\nSubject: The harbour opens {line}\r\nDate: Mon, 03 Mar 2031 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + $"The first tram ran from the old market to the harbour {line} on Monday, three years after work on the line began.\r\n\r\nMayor Helena Dufek said the line had cost twelve million crowns, less than the council had set aside.\r\n";
    }
}
