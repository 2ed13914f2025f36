using NewsFunctions.Formats.PlainText;

namespace NewsFunctions.Benchmarks.Parsing;

/// <summary>
/// Trains the line model: a linear-chain conditional random field, by stochastic gradient ascent of the log-likelihood with AdaGrad and a
/// quadratic prior. The order of texts is seeded, so the same texts give the same weights.
/// </summary>
internal sealed class LineTrainer(int epochs, double prior, double cost, int seed = 1)
{
    private const int S = LineModel.States;
    private const double Rate = 0.15;
    private const double Impossible = -1e9;

    private readonly double[] weights = new double[FeatureGroups.TableRows * S];
    private readonly double[] steps = new double[S * S];
    private readonly double[] weightSquares = new double[FeatureGroups.TableRows * S];
    private readonly double[] stepSquares = new double[S * S];

    /// <summary>
    /// The mean of several trainings, each with an order of the texts of its own: it steadies what one order leaves to chance. Every second one learns from crowded
    /// texts too: models that know them and models that do not err on different pages.
    /// </summary>
    public static (float[] Weights, float[] Steps) TrainMany(IReadOnlyList<MarkedText> texts, int epochs, double prior, double cost, int runs)
    {
        var trained = new (float[] Weights, float[] Steps)[runs];
        Parallel.For(0, runs, run => trained[run] = run % 2 == 0
            ? new LineTrainer(epochs, prior, cost, run + 1).Train(texts)
            : new LineTrainer(epochs / 2, prior, cost, run + 1).Train([.. texts, .. CrowdedTexts.Of(texts, run)]));
        return (Mean([.. trained.Select(one => one.Weights)]), Mean([.. trained.Select(one => one.Steps)]));
    }

    private static float[] Mean(float[][] tables) => [.. Enumerable.Range(0, tables[0].Length).Select(i => tables.Average(table => table[i]))];

    public (float[] Weights, float[] Steps) Train(IReadOnlyList<MarkedText> texts)
    {
        int[][] rows = [.. texts.Select(RowsOf)];
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        var random = new Random(seed);
        double[] weightSum = new double[weights.Length], stepSum = new double[steps.Length];
        int summed = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int t in order)
            {
                Learn(rows[t], texts[t]);
            }

            if (epoch >= epochs / 2)
            {
                summed++;
                Accumulate(weightSum, weights);
                Accumulate(stepSum, steps);
            }
        }

        return ([.. weightSum.Select(w => (float)(w / summed))], [.. stepSum.Select(w => (float)(w / summed))]);
    }

    private static void Accumulate(double[] sum, double[] values)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += values[i];
        }
    }

    private static int[] RowsOf(MarkedText text)
    {
        int groups = FeatureGroups.Count;
        int[] rows = new int[text.Lines.Count * groups];
        for (int i = 0; i < text.Lines.Count; i++)
        {
            text.Features.Rows(i, rows.AsSpan(i * groups, groups));
        }

        return rows;
    }

    private void Learn(int[] rows, MarkedText text)
    {
        LineState[] truth = text.States;
        int groups = FeatureGroups.Count, n = truth.Length;
        double[] score = new double[n * S];
        for (int i = 0; i < n; i++)
        {
            for (int g = 0; g < groups; g++)
            {
                int row = rows[(i * groups) + g] * S;
                for (int s = 0; s < S; s++)
                {
                    score[(i * S) + s] += weights[row + s];
                }
            }
        }

        AddCosts(score, text);
        (double[] forward, double[] backward, double total) = Passes(score, n);
        // Texts count alike however long they are, up to a point: the measure is a mean over texts.
        double weight = Math.Min(1, 60.0 / n);
        double[] gradient = new double[S];
        for (int i = 0; i < n; i++)
        {
            for (int s = 0; s < S; s++)
            {
                gradient[s] = weight * (((int)truth[i] == s ? 1 : 0) - Math.Exp(forward[(i * S) + s] + backward[(i * S) + s] - total));
            }

            for (int g = 0; g < groups; g++)
            {
                int row = rows[(i * groups) + g] * S;
                for (int s = 0; s < S; s++)
                {
                    Update(weights, weightSquares, row + s, gradient[s] - (prior * weights[row + s] * 0.001));
                }
            }
        }

        LearnSteps(score, forward, backward, total, truth, weight);
    }

    /// <summary>
    /// A mistake about a line costs the more the more text the line holds, as in the measure (softmax margin): while learning, wrong
    /// states look better by that much and have to be beaten by it.
    /// </summary>
    private void AddCosts(double[] score, MarkedText text)
    {
        for (int i = 0; i < text.States.Length; i++)
        {
            double loss = cost * Math.Min(3, text.Features.Shape(i).Chars / 80.0);
            for (int s = 0; s < S; s++)
            {
                score[(i * S) + s] += (s == (int)LineState.Body) != (text.States[i] == LineState.Body) ? loss : 0;
            }
        }
    }

    private void LearnSteps(double[] score, double[] forward, double[] backward, double total, LineState[] truth, double weight)
    {
        double[] gradient = new double[S * S];
        for (int i = 1; i < truth.Length; i++)
        {
            gradient[((int)truth[i - 1] * S) + (int)truth[i]] += 1;
            for (int a = 0; a < S; a++)
            {
                for (int b = 0; b < S; b++)
                {
                    if (LineModel.Allowed[(a * S) + b])
                    {
                        gradient[(a * S) + b] -= Math.Exp(forward[((i - 1) * S) + a] + steps[(a * S) + b] + score[(i * S) + b] + backward[(i * S) + b] - total);
                    }
                }
            }
        }

        for (int k = 0; k < gradient.Length; k++)
        {
            Update(steps, stepSquares, k, weight * gradient[k]);
        }
    }

    private (double[] Forward, double[] Backward, double Total) Passes(double[] score, int n)
    {
        double[] forward = new double[n * S], backward = new double[n * S], terms = new double[S];
        for (int s = 0; s < S; s++)
        {
            forward[s] = s is 0 or 1 ? score[s] : Impossible;
            backward[((n - 1) * S) + s] = s is 0 or 1 or 3 ? 0 : Impossible;
        }

        for (int i = 1; i < n; i++)
        {
            for (int to = 0; to < S; to++)
            {
                for (int from = 0; from < S; from++)
                {
                    terms[from] = LineModel.Allowed[(from * S) + to] ? forward[((i - 1) * S) + from] + steps[(from * S) + to] : Impossible;
                }

                forward[(i * S) + to] = LogSum(terms) + score[(i * S) + to];
            }
        }

        for (int i = n - 2; i >= 0; i--)
        {
            for (int from = 0; from < S; from++)
            {
                for (int to = 0; to < S; to++)
                {
                    terms[to] = LineModel.Allowed[(from * S) + to] ? steps[(from * S) + to] + score[((i + 1) * S) + to] + backward[((i + 1) * S) + to] : Impossible;
                }

                backward[(i * S) + from] = LogSum(terms);
            }
        }

        for (int s = 0; s < S; s++)
        {
            terms[s] = forward[((n - 1) * S) + s] + backward[((n - 1) * S) + s];
        }

        return (forward, backward, LogSum(terms));
    }

    private static void Update(double[] values, double[] squares, int at, double gradient)
    {
        squares[at] += gradient * gradient;
        values[at] += squares[at] > 0 ? Rate * gradient / Math.Sqrt(squares[at] + 1e-8) : 0;
    }

    private static double LogSum(double[] terms)
    {
        double most = terms.Max();
        return most <= Impossible / 2 ? Impossible : most + Math.Log(terms.Sum(term => Math.Exp(term - most)));
    }
}
