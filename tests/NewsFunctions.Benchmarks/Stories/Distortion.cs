namespace NewsFunctions.Benchmarks.Stories;

/// <summary>Makes copies as papers do.</summary>
internal static class Distortion
{
    public static IReadOnlyList<string> Names { get; } = ["shortened", "reordered", "surrounded", "exchanged", "all"];

    private const string Before = "Sign up for our newsletter and never miss a story again. Follow us on all channels for the latest from our newsroom.";
    private const string After = "This article first appeared elsewhere and is published here with permission. Have you seen news where you live? Write to the desk and tell us about it.";

    /// <summary>The paragraphs as a copy prints them.</summary>
    public static string Of(string how, IReadOnlyList<string> paragraphs, string[] vocabulary, Random random)
    {
        string[] text = [.. paragraphs];
        if (how is "shortened" or "all")
        {
            text = Shortened(text, 0.3 + (0.6 * random.NextDouble()));
        }

        if (how is "reordered" or "all")
        {
            random.Shuffle(text);
        }

        if (how is "exchanged" or "all")
        {
            // Up to one word in ten; together with the other changes up to one in twenty.
            double share = random.NextDouble() * (how == "all" ? 0.05 : 0.10);
            text = [.. text.Select(line => string.Join(' ', line.Split(' ').Select(word => random.NextDouble() < share ? random.GetItems(vocabulary, 1)[0] : word)))];
        }

        return string.Join('\n', how is "surrounded" or "all" ? [Before, .. text, After] : text);
    }

    private static string[] Shortened(string[] text, double share)
    {
        int left = (int)(share * text.Sum(line => line.Split(' ').Length));
        var kept = new List<string>();
        foreach (string[] line in text.Select(line => line.Split(' ')).TakeWhile(_ => left > 0))
        {
            kept.Add(string.Join(' ', line.Take(left)));
            left -= line.Length;
        }

        return [.. kept];
    }
}
