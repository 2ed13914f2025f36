using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Records;

/// <summary>A dateline as a record declares it: "STOCKHOLM, Aug 29, 2014 (AFP) -".</summary>
internal static class RecordDateline
{
    private const int MaxLength = 120;

    /// <summary>Place and agency; null when the field holds neither.</summary>
    public static Dateline? Of(string? declared)
    {
        string text = Core.Text.PlainText.OneLine(declared ?? "").Trim(' ', '-', '–', '—', '_', '=', ':');
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        string? agency = null;
        int open = text.LastIndexOf('('), close = text.LastIndexOf(')');
        if (open >= 0 && close > open)
        {
            agency = text[(open + 1)..close].Trim();
            text = (text[..open] + text[(close + 1)..]).Trim(' ', '-', '–', '—', '_', ',');
        }

        // The day stands after the place, in any language: it is the first part with a digit.
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        string place = string.Join(", ", parts.TakeWhile(part => !part.Any(char.IsAsciiDigit))).Trim();
        return place.Length == 0 && string.IsNullOrEmpty(agency) ? null : new Dateline(place.Length > 0 ? place : null, string.IsNullOrEmpty(agency) ? null : agency);
    }
}
