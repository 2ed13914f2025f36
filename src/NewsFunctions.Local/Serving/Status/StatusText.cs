using System.Globalization;

namespace NewsFunctions.Local.Serving.Status;

/// <summary>The status in one line, the more important first: a narrow terminal loses its end.</summary>
internal static class StatusText
{
    private const string Between = " · ";

    /// <summary>The line, in at most so many characters.</summary>
    public static string Of(ServedStatus status, int width)
    {
        int files = status.Accepted + status.Refused + status.Waiting;
        string[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{files} {(files == 1 ? "file" : "files")} in"),
            string.Create(CultureInfo.InvariantCulture, $"{status.Accepted} accepted"),
            string.Create(CultureInfo.InvariantCulture, $"{status.Refused} refused"),
            string.Create(CultureInfo.InvariantCulture, $"{status.Waiting} waiting"),
            string.Create(CultureInfo.InvariantCulture, $"{status.Articles} {(status.Articles == 1 ? "article" : "articles")}"),
            status.Latency is { } latency ? "p95 " + Span(latency) : "",
            status.Digest is { } digest ? string.Create(CultureInfo.InvariantCulture, $"digest {digest:HH:mm}, {status.Stories} {(status.Stories == 1 ? "story" : "stories")}") : "no digest yet",
        ];
        string line = "";
        foreach (string part in parts.Where(part => part.Length > 0))
        {
            string longer = line.Length == 0 ? part : line + Between + part;
            if (longer.Length > width)
            {
                break;
            }

            line = longer;
        }

        return line;
    }

    private static string Span(TimeSpan span) => span.TotalSeconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
    };
}
