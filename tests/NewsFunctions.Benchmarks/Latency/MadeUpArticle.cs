using System.Globalization;
using System.Text;

namespace NewsFunctions.Benchmarks.Latency;

/// <summary>Article files of the usual size, each different, out of a fixed stock of sentences.</summary>
internal static class MadeUpArticle
{
    private static readonly string[] Subjects = ["The harbour board", "A spokeswoman for the ministry", "The mayor of Aldrabridge", "The union of pilots", "An engineer at the plant", "The court"];
    private static readonly string[] Verbs = ["approved", "questioned", "put off", "published", "defended", "withdrew"];
    private static readonly string[] Objects = ["the plan for a second bridge", "a report on the flood defences", "the budget of the coming year", "the new timetable", "its view of the accident", "a list of repairs"];
    private static readonly string[] Ends = ["after a debate of four hours", "on Tuesday evening", "against the advice of its own experts", "without giving reasons", "to the surprise of residents", "for the third time this year"];

    /// <summary>The text of the article with this number, about 3 KB.</summary>
    public static byte[] Write(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)}, case {number}");
        text.AppendLine("Published: 11 March 2025 07:42 GMT");
        for (int paragraph = 0; paragraph < 10; paragraph++)
        {
            for (int sentence = 0; sentence < 4; sentence++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)} {Pick(Ends)}, file {random.Next(10_000)} shows. ");
            }

            text.AppendLine();
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        string Pick(string[] words) => words[random.Next(words.Length)];
    }
}
