namespace NewsFunctions.Formats.Records;

/// <summary>The urgency of an item as IPTC counts it: 1 is the most urgent, 5 normal, 8 the least, 9 the user's own (https://cv.iptc.org/newscodes/urgency/).</summary>
internal static class RecordUrgency
{
    /// <summary>A digit from 1 to 9; null for anything else.</summary>
    public static int? Of(string? text) => text?.Trim() is [>= '1' and <= '9' and var digit] ? digit - '0' : null;

    /// <summary>The priority letter of ANPA 1312: flash, bulletin, urgent, regular (also "a" and "d" for what can wait).</summary>
    public static int? OfLetter(char letter) => char.ToLowerInvariant(letter) switch
    {
        'f' => 1,
        'b' => 2,
        'u' => 3,
        'r' => 4,
        'd' => 5,
        'a' => 6,
        >= '1' and <= '9' => letter - '0',
        _ => null,
    };
}
