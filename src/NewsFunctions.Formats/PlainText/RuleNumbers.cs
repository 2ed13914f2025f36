namespace NewsFunctions.Formats.PlainText;

/// <summary>The boilerplate rules in the order the line classifier was trained on; a rule that is not listed counts as "menu".</summary>
internal static class RuleNumbers
{
    private static readonly string[] Names =
    [
        "", "menu", "share-bar", "comment-form", "login", "newsletter", "advertisement", "related", "tags", "byline", "cookie", "player", "date", "sponsor", "credit",
        "counter", "copyright", "contact", "syndication", "address", "breadcrumb", "symbols",
    ];

    public static byte Of(string? rule)
    {
        if (rule is null)
        {
            return 0;
        }

        int at = Array.IndexOf(Names, rule);
        return (byte)(at < 0 ? 1 : at);
    }

    public static string Name(int number) => Names[number];
}
