using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsFunctions.Formats.PlainText;

/// <summary>Where a line stands in relation to the article.</summary>
internal enum LineState
{
    /// <summary>Above the article's body.</summary>
    Before,

    /// <summary>Text of the body.</summary>
    Body,

    /// <summary>Between lines of the body without being of it.</summary>
    Inside,

    /// <summary>Below the body.</summary>
    After,
}

/// <summary>
/// A linear-chain model over the lines: weights of each feature for each state, and of each step from one state to the next. Each line's
/// probability comes from all sequences of states; Before → Body → (Inside → Body)… → After is the only way through.
/// </summary>
internal sealed class LineModel(float[] weights, float[] steps)
{
    public const int States = 4;

    /// <summary>Weights are kept in parts of one over this.</summary>
    public const int Scale = 16;

    /// <summary>Probability above which a line is taken; tuned on texts outside the training, where anything between 0.4 and 0.6 gives the same.</summary>
    private const float Threshold = 0.5f;

    private const float BesideThreshold = 0.3f;

    /// <summary>The steps that exist.</summary>
    public static ReadOnlySpan<bool> Allowed =>
    [
        true, true, false, false,
        false, true, true, true,
        false, true, true, false,
        false, false, false, true,
    ];

    /// <summary>The model of packed weights: base64 of signed bytes, all rows first, then the steps.</summary>
    public static LineModel Unpack(string packed)
    {
        float[] all = [.. Convert.FromBase64String(packed).Select(b => unchecked((sbyte)b) / (float)Scale)];
        int rows = LineFeatures.TableRows * States;
        return all.Length == rows + (States * States) ? new LineModel(all[..rows], all[rows..]) : throw new InvalidOperationException("The line weights are of other features: run the benchmark command train-lines.");
    }

    /// <summary>
    /// What each line is: Body where its probability over all ways through the text is above <see cref="Threshold"/>. A text may begin in
    /// Before or Body and end in Body or After; one without a body is all Before.
    /// </summary>
    public LineState[] Decode(LineFeatures features)
    {
        float[] body = BodyProbabilities(features);
        JoinNeighbours(features, body);
        int first = Array.FindIndex(body, p => p > Threshold), last = Array.FindLastIndex(body, p => p > Threshold);
        var states = new LineState[body.Length];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = first < 0 || i < first ? LineState.Before : i > last ? LineState.After : body[i] > Threshold ? LineState.Body : LineState.Inside;
        }

        return states;
    }

    /// <summary>A whole sentence right beside a line of the body needs less to be taken: what ends or opens an article is the hardest to tell.</summary>
    private static void JoinNeighbours(LineFeatures features, float[] body)
    {
        for (int i = 0; i < body.Length; i++)
        {
            bool beside = (i > 0 && body[i - 1] > Threshold) || (i + 1 < body.Length && body[i + 1] > Threshold);
            body[i] = beside && body[i] > BesideThreshold && body[i] <= Threshold && features.Shape(i) is { IsSentence: true, Rule: 0, Chars: >= 100 } ? 1 : body[i];
        }
    }

    /// <summary>The probability that each line is of the body (forward-backward, scaled at each line).</summary>
    private float[] BodyProbabilities(LineFeatures features)
    {
        int n = features.Count;
        float[] forward = new float[n * States], emit = new float[n * States], body = new float[n];
        Span<int> rows = stackalloc int[LineFeatures.Groups];
        Span<float> move = stackalloc float[States * States];
        for (int k = 0; k < move.Length; k++)
        {
            move[k] = Allowed[k] ? MathF.Exp(steps[k]) : 0;
        }

        Span<float> before = stackalloc float[States];
        before.Clear();
        for (int i = 0; i < n; i++)
        {
            Span<float> here = forward.AsSpan(i * States, States), score = emit.AsSpan(i * States, States);
            features.Rows(i, rows);
            Score(rows, score);
            Exponentiate(score);
            for (int to = 0; to < States; to++)
            {
                float sum = i == 0 ? to is 0 or 1 ? 1 : 0 : 0;
                for (int from = 0; i > 0 && from < States; from++)
                {
                    sum += before[from] * move[(from * States) + to];
                }

                here[to] = sum * score[to];
            }

            Normalize(here);
            here.CopyTo(before);
        }

        Span<float> back = stackalloc float[States] { 1, 1, 0, 1 };
        Span<float> earlier = stackalloc float[States];
        for (int i = n - 1; i >= 0; i--)
        {
            ReadOnlySpan<float> here = forward.AsSpan(i * States, States), score = emit.AsSpan(i * States, States);
            float all = 0;
            for (int s = 0; s < States; s++)
            {
                all += here[s] * back[s];
            }

            body[i] = all > 0 ? here[1] * back[1] / all : 0;
            for (int from = 0; from < States; from++)
            {
                earlier[from] = 0;
                for (int to = 0; to < States; to++)
                {
                    earlier[from] += move[(from * States) + to] * score[to] * back[to];
                }
            }

            earlier.CopyTo(back);
            Normalize(back);
        }

        return body;
    }

    /// <summary>Scores to factors; the greatest becomes 1, none falls to 0, so that no line shuts every way.</summary>
    private static void Exponentiate(Span<float> score)
    {
        float most = MathF.Max(MathF.Max(score[0], score[1]), MathF.Max(score[2], score[3]));
        for (int s = 0; s < States; s++)
        {
            score[s] = MathF.Exp(MathF.Max(score[s] - most, -30));
        }
    }

    private static void Normalize(Span<float> values)
    {
        float sum = values[0] + values[1] + values[2] + values[3];
        for (int s = 0; sum > 0 && s < States; s++)
        {
            values[s] /= sum;
        }
    }

    private void Score(ReadOnlySpan<int> rows, Span<float> score)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        ReadOnlySpan<Vector128<float>> table = MemoryMarshal.Cast<float, Vector128<float>>(weights);
        foreach (int row in rows)
        {
            sum += table[row];
        }

        sum.CopyTo(score);
    }
}
