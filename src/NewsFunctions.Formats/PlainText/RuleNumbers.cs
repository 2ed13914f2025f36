using System.Collections.Frozen;

namespace NewsFunctions.Formats.PlainText;

/// <summary>The boilerplate rules in the order the line classifier was trained on; a rule that is not listed counts as "menu".</summary>
internal static class RuleNumbers
{
    private static readonly string[] Names =
    [
        "", "menu", "share-bar", "comment-form", "login", "newsletter", "advertisement", "related", "tags", "byline", "cookie", "player", "date", "sponsor", "credit",
        "counter", "copyright", "contact", "syndication", "address", "breadcrumb", "symbols",
    ];

    private static readonly FrozenDictionary<string, byte> Numbers = Names.Index().ToFrozenDictionary(name => name.Item, name => (byte)name.Index, StringComparer.Ordinal);

    public static byte Of(string? rule)
    {
        if (rule is null)
        {
            return 0;
        }

        return Numbers.GetValueOrDefault(rule, (byte)1);
    }

    public static string Name(int number) => Names[number];
}
