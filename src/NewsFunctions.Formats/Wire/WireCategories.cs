namespace NewsFunctions.Formats.Wire;

/// <summary>The category letters of ANPA 1312, appendix: what desk a message is for.</summary>
internal static class WireCategories
{
    /// <summary>The section a letter stands for; null for letters that services use as they like.</summary>
    public static string? Section(char? letter) => letter switch
    {
        'a' => "Domestic",
        'c' => "Features",
        'd' => "Food",
        'e' => "Entertainment",
        'f' => "Business",
        'i' => "International",
        'k' => "Commentary",
        'l' => "Lifestyle",
        'n' => "Regional",
        'o' => "Weather",
        'p' => "Politics",
        's' or 'q' => "Sports",
        't' => "Travel",
        'w' => "Washington",
        _ => null,
    };
}
