using System.Globalization;
using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// <c>train-lines OUT.cs FOLDER ANSWERS.json [FOLDER ANSWERS.json …]</c>: trains the line model on scraped texts with marked bodies, prints
/// what it reaches on texts it was not trained on, and writes the weights of a training on all. OUT "-" writes none.
/// </summary>
internal static class TrainLinesCommand
{
    private const int Folds = 4;

    public static int Run(string[] args)
    {
        List<MarkedText> texts = [];
        for (int i = 1; i + 1 < args.Length; i += 2)
        {
            texts.AddRange(MarkedText.Load(args[i], args[i + 1]));
        }

        int epochs = Number("EPOCHS", 30);
        double prior = Number("PRIOR", 20), cost = Number("COST", 15) / 10.0;
        Console.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Lines.Count)} lines, {FeatureGroups.Count} groups, {FeatureGroups.TableRows} rows");
        int runs = Number("RUNS", 24);
        // "HOLDOUT=dumps" trains on the other sets alone; otherwise every fourth text is unseen in turn.
        string? holdout = Environment.GetEnvironmentVariable("HOLDOUT");
        var got = new string?[texts.Count];
        // "UNSEEN=0" skips the measurement.
        Parallel.For(0, Number("UNSEEN", 1) == 0 ? 0 : holdout is null ? Folds : 1, fold =>
        {
            bool Unseen(int i) => holdout is null ? i % Folds == fold : texts[i].Set == holdout;
            (float[] weights, float[] steps) = LineTrainer.TrainMany([.. texts.Where((_, i) => !Unseen(i))], epochs, prior, cost, runs);
            var model = new LineModel(weights, steps);
            for (int i = 0; i < texts.Count; i++)
            {
                if (Unseen(i))
                {
                    LineState[] states = model.Decode(texts[i].Features);
                    got[i] = string.Join("\n\n", PlainTextReader.Read(texts[i].Text, model)?.Body.Select(block => block.Text) ?? []);
                    Show(texts[i], states);
                }
                else
                {
                    got[i] ??= "";
                }
            }
        });
        Print("unseen", texts, i => got[i] ?? "");
        Print("oracle", texts, i => texts[i].BodyOf(texts[i].States));
        if (Environment.GetEnvironmentVariable("WORST") is { } worst)
        {
            foreach ((double f1, int i) in Enumerable.Range(0, texts.Count).Select(i => (Shingles.Score([(texts[i].Body, got[i] ?? "")]).F1, i)).Order().Take(int.Parse(worst, CultureInfo.InvariantCulture)))
            {
                (double p, double r, _) = Shingles.Score([(texts[i].Body, got[i] ?? "")]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts[i].Set}/{texts[i].Name} precision {p:0.000} recall {r:0.000}"));
            }
        }

        if (args[0] != "-")
        {
            (float[] weights, float[] steps) = LineTrainer.TrainMany(texts, epochs, prior, cost, runs);
            File.WriteAllText(args[0], LineWeightsFile.Write(weights, steps));
            var all = new LineModel(weights, steps);
            Print("trained on", texts, i => string.Join("\n\n", PlainTextReader.Read(texts[i].Text, all)?.Body.Select(block => block.Text) ?? []));
        }

        return 0;
    }

    private static void Show(MarkedText text, LineState[] states)
    {
        if (Environment.GetEnvironmentVariable("SHOW") is not { } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, text.Set + "-" + text.Name), states.Select((state, i) =>
            $"{(state == LineState.Body ? text.States[i] == LineState.Body ? "  " : "+ " : text.States[i] == LineState.Body ? "- " : "  ")}{state,-7}{RuleNumbers.Name(text.Features.Shape(i).Rule),-13}{text.Text.AsSpan(text.Lines[i].Start, Math.Min(text.Lines[i].Length, 110))}"));
    }

    private static void Print(string what, List<MarkedText> texts, Func<int, string> got)
    {
        foreach (string set in texts.Select(text => text.Set).Distinct())
        {
            (double p, double r, double f1) = Shingles.Score(Enumerable.Range(0, texts.Count).Where(i => texts[i].Set == set).Select(i => (texts[i].Body, got(i))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {set}: precision {p:0.0000} recall {r:0.0000} F1 {f1:0.0000}"));
        }
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
