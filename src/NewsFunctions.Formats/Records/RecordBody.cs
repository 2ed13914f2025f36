using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Records;

/// <summary>The body of a record without what its fields say already.</summary>
internal static class RecordBody
{
    /// <summary>Blocks at the head of a body among which a copy of the headline is looked for.</summary>
    private const int HeadBlocks = 3;

    /// <summary>Drops the copies of the headline and the byline that stand above the text in many exports.</summary>
    public static IReadOnlyList<Block> Without(IReadOnlyList<Block> blocks, params string?[] said)
    {
        string[] lines = [.. said.OfType<string>().Select(Fold).Where(line => line.Length > 0)];
        int kept = 0;
        var body = new List<Block>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (kept == 0 && i < HeadBlocks && blocks.Count > 1 && lines.Contains(Fold(block.Text), StringComparer.Ordinal))
            {
                continue;
            }

            kept += block.Kind == BlockKind.Heading ? 0 : 1;
            body.Add(block);
        }

        return body;
    }

    /// <summary>True when two lines say the same but for case, white space and their last stop.</summary>
    public static bool Same(string line, string? said) => said is { Length: > 0 } && line.Length <= 2 * said.Length && Fold(line) == Fold(said);

    private static string Fold(string text) => Core.Text.PlainText.OneLine(text).TrimEnd('.', ':').ToLowerInvariant();
}
