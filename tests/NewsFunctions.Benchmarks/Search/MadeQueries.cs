namespace NewsFunctions.Benchmarks.Search;

/// <summary>Queries of words that stand in the made-up articles, drawn as often as they stand there: the commonest words are asked for most.</summary>
internal sealed class MadeQueries(IReadOnlyList<string> texts, int seed)
{
    private static readonly char[] Gaps = [' ', '.', ','];

    private readonly Random random = new(seed);

    /// <summary>Kinds of queries.</summary>
    public static IReadOnlyList<(string Kind, Func<MadeQueries, string> Next)> Kinds { get; } =
    [
        ("one name", queries => queries.Name()),
        ("one word", queries => queries.Run(1)),
        ("two words", queries => queries.Run(1) + " " + queries.Run(1)),
        ("three words", queries => queries.Run(1) + " " + queries.Run(1) + " " + queries.Run(1)),
        ("phrase of three", queries => $"\"{queries.Run(3)}\""),
        ("beginning", queries => queries.Run(1) is var word && word.Length > 4 ? word[..4] + "*" : word + "*"),
        ("word in title", queries => "title:" + queries.Run(1)),
    ];

    private string Run(int words)
    {
        string[] all = texts[random.Next(texts.Count)].Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        int first = random.Next(Math.Max(1, all.Length - words));
        return string.Join(' ', all.Skip(first).Take(words));
    }

    private string Name()
    {
        for (int i = 0; i < 100; i++)
        {
            string word = Run(1);
            if (char.IsUpper(word[0]))
            {
                return word;
            }
        }

        return Run(1);
    }
}
