using System.Globalization;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Digests;

namespace NewsFunctions.Benchmarks.Digests;

/// <summary>
/// A made-up day of news: stories whose sizes follow a power law, each with words and names of its own among common ones; one
/// article in five is a copy. The same seed gives the same day.
/// </summary>
internal sealed class MadeDay(int seed)
{
    public static readonly DateOnly Date = new(2031, 5, 14);

    private const double CopyShare = 0.2;
    private const int CommonWords = 20_000;
    private const double LargestStoryShare = 0.01;

    private static readonly DateTimeOffset Midnight = new(2031, 5, 14, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Glue = ["the", "of", "and", "to", "in", "on", "for", "with", "said", "that", "by", "from", "after", "at", "was", "will"];

    private readonly Random random = new(seed);
    private readonly ArticleComposer composer = new(new NewsroomCalendar("UTC"));
    private int made;

    /// <summary>Number of stories made so far.</summary>
    public int Stories { get; private set; }

    /// <summary>Articles, one after the other: none is held here.</summary>
    public IEnumerable<Article> Articles(int count)
    {
        while (made < count)
        {
            int size = (int)Math.Min(Math.Pow(1 - random.NextDouble(), -1 / 1.3), Math.Max(1, count * LargestStoryShare));
            foreach (Article article in Story(Math.Min(size, count - made)))
            {
                yield return article;
            }
        }
    }

    private IEnumerable<Article> Story(int size)
    {
        Stories++;
        string[] names = [.. Enumerable.Range(0, 12).Select(_ => Word(random.Next(1 << 22), capital: true))];
        string[] facts = [.. Enumerable.Range(0, 60).Select(_ => Common())];
        string? last = null;
        for (int i = 0; i < size; i++)
        {
            string text = last is not null && random.NextDouble() < CopyShare ? last : Text(names, facts);
            last = text;
            yield return Compose($"{names[0]} {facts[0]} {names[1]} {facts[1 + random.Next(5)]}", text);
        }
    }

    private string Text(string[] names, string[] facts)
    {
        int sentences = 6 + (int)(Math.Pow(random.NextDouble(), 2) * 40);
        return string.Join('\n', Enumerable.Range(0, sentences).Chunk(3).Select(paragraph => string.Join(' ', paragraph.Select(_ => Sentence(names, facts)))));
    }

    private string Sentence(string[] names, string[] facts)
    {
        IEnumerable<string> words = Enumerable.Range(0, 12 + random.Next(14)).Select(_ => random.NextDouble() switch
        {
            < 0.45 => Glue[random.Next(Glue.Length)],
            < 0.60 => names[(int)(Math.Pow(random.NextDouble(), 2) * names.Length)],
            < 0.78 => facts[random.Next(facts.Length)],
            _ => Common(),
        });
        string sentence = string.Join(' ', words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    /// <summary>A common word: few are very common (Zipf).</summary>
    private string Common() => Word((int)Math.Pow(CommonWords, random.NextDouble()), capital: false);

    private static string Word(int number, bool capital)
    {
        const string consonants = "bdfgklmnprstvz", vowels = "aeiou";
        var letters = new List<char>();
        for (int rest = number + 70; rest > 0; rest /= 70)
        {
            letters.Add(consonants[rest % 14]);
            letters.Add(vowels[rest / 14 % 5]);
        }

        letters[0] = capital ? char.ToUpperInvariant(letters[0]) : letters[0];
        return new string([.. letters]);
    }

    private Article Compose(string title, string text)
    {
        made++;
        return composer.Compose(
            new ArticleDraft
            {
                Title = title,
                Source = $"Paper {random.Next(400).ToString(CultureInfo.InvariantCulture)}",
                Section = random.Next(3) == 0 ? $"Section {random.Next(8).ToString(CultureInfo.InvariantCulture)}" : null,
                PublishedAt = ArticleDate.At(Midnight.AddSeconds(random.Next(86_400))),
                Body = [.. text.Split('\n').Select(line => new Block(BlockKind.Paragraph, line))],
            },
            new UploadFacts($"made/{made.ToString(CultureInfo.InvariantCulture)}.txt", "text", new Dictionary<string, string>(), Midnight.AddDays(1)))!;
    }
}
