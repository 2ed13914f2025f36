using System.Runtime.Intrinsics;

namespace NewsFunctions.Formats.PlainText;

/// <summary>
/// A linear-chain model over the lines: weights of each feature for each state, and of each step from one state to the next. Each line's
/// probability comes from all sequences of states; Before → Body → (Inside → Body)… → After is the only way through.
/// </summary>
internal sealed class LineModel
{
    public const int States = 4;

    /// <summary>Weights are kept in parts of one over this.</summary>
    public const int Scale = 16;

    /// <summary>Probability above which a line is taken; tuned on texts outside the training, where anything between 0.4 and 0.6 gives the same.</summary>
    private const float Threshold = 0.5f;

    /// <summary>Probability above which a sentence is taken right beside a line that is.</summary>
    private const float BesideThreshold = 0.003f;

    /// <summary>Characters of such a sentence: shorter lines are as often captions.</summary>
    private const int LeastBeside = 60;

    /// <summary>How often what was taken so changes what is likely beside it.</summary>
    private const int MostRounds = 8;

    /// <summary>Lines that newspapers set between two paragraphs of one article.</summary>
    private static readonly byte Advertisement = RuleNumbers.Of("advertisement"), Related = RuleNumbers.Of("related");

    /// <summary>Bits of one state's weights in a packed row, and what is added to each weight so that none is negative.</summary>
    private const int LaneBits = 16, Bias = 128;

    /// <summary>Least difference to the best state's score that is told apart; lower ones count as this, so that no line shuts every way.</summary>
    private const int LeastScore = -30;

    /// <summary>e to the power of minus the index in parts of <see cref="Scale"/>: every factor that a score can give.</summary>
    private static readonly float[] Factors = [.. Enumerable.Range(0, (-LeastScore * Scale) + 1).Select(parts => MathF.Exp(-parts / (float)Scale))];

    /// <summary>The factors of a line that is of the body.</summary>
    private static readonly Vector128<float> OnlyBody = Vector128.Create(0f, 1, 0, 0);

    /// <summary>The four weights of each row side by side: a sum of as many rows as there are groups overflows no lane.</summary>
    private readonly ulong[] table;

    /// <summary>The factors of the steps from each state to all, and to each state from all.</summary>
    private readonly Vector128<float>[] from = new Vector128<float>[States], to = new Vector128<float>[States];

    /// <summary>A model of trained weights, which are rounded to what is kept of them.</summary>
    /// <param name="weights">Four weights a row of the features, one a state.</param>
    /// <param name="steps">A weight for each step from one state to another.</param>
    public LineModel(float[] weights, float[] steps)
    {
        table = new ulong[weights.Length / States];
        for (int i = 0; i < weights.Length; i++)
        {
            int weight = (int)Math.Clamp(Math.Round((double)weights[i] * Scale), sbyte.MinValue, sbyte.MaxValue);
            table[i / States] |= (ulong)(weight + Bias) << (i % States * LaneBits);
        }

        Span<float> move = stackalloc float[States * States];
        for (int k = 0; k < move.Length; k++)
        {
            move[k] = Allowed[k] ? MathF.Exp(steps[k]) : 0;
        }

        for (int s = 0; s < States; s++)
        {
            from[s] = Vector128.Create(move[s * States], move[(s * States) + 1], move[(s * States) + 2], move[(s * States) + 3]);
            to[s] = Vector128.Create(move[s], move[States + s], move[(2 * States) + s], move[(3 * States) + s]);
        }
    }

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
        int rows = FeatureGroups.TableRows * States;
        return all.Length == rows + (States * States) ? new LineModel(all[..rows], all[rows..]) : throw new InvalidOperationException("The line weights are of other features: run the benchmark command train-lines.");
    }

    /// <summary>
    /// What each line is: Body where its probability over all ways through the text is above <see cref="Threshold"/>. A text may begin in
    /// Before or Body and end in Body or After; one without a body is all Before.
    /// </summary>
    public LineState[] Decode(LineFeatures features)
    {
        var emit = new Vector128<float>[features.Count];
        for (int i = 0; i < emit.Length; i++)
        {
            emit[i] = Score(features, i);
        }

        float[] body = BodyProbabilities(emit);
        for (int round = 0; round < MostRounds && JoinNeighbours(features, body, emit); round++)
        {
            body = BodyProbabilities(emit);
        }

        int first = Array.FindIndex(body, p => p > Threshold), last = Array.FindLastIndex(body, p => p > Threshold);
        var states = new LineState[body.Length];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = first < 0 || i < first ? LineState.Before : i > last ? LineState.After : body[i] > Threshold ? LineState.Body : LineState.Inside;
        }

        return states;
    }

    /// <summary>
    /// A whole sentence right beside a line of the body needs next to nothing to be taken, and then the one beside it: what ends an article is the hardest to tell, but no
    /// article ends between two paragraphs that nothing parts, and a lone "Read more: …" or "Advertisement" parts none. In scripts without case, of which too few texts were
    /// learned, it needs nothing. A line that is taken can be nothing else from then on. Tells whether one was taken.
    /// </summary>
    private static bool JoinNeighbours(LineFeatures features, float[] body, Vector128<float>[] emit)
    {
        bool any = false;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] <= Threshold && features.Shape(i) is { IsSentence: true, Rule: 0, Chars: >= LeastBeside } shape && (body[i] > BesideThreshold || !shape.HasCase)
                && (IsBeside(features, body, i, -1) || IsBeside(features, body, i, 1)))
            {
                (body[i], emit[i], any) = (1, OnlyBody, true);
            }
        }

        return any;
    }

    private static bool IsBeside(LineFeatures features, float[] body, int line, int step)
    {
        int next = line + step, over = next + step;
        return IsBody(next) || (IsBody(over) && features.Shape(next).Rule is var rule && (rule == Related || rule == Advertisement));

        bool IsBody(int i) => i >= 0 && i < body.Length && body[i] > Threshold;
    }

    /// <summary>The probability that each line is of the body (forward-backward, scaled at each line).</summary>
    /// <param name="emit">The factor of each state for each line.</param>
    private float[] BodyProbabilities(Vector128<float>[] emit)
    {
        int n = emit.Length;
        float[] body = new float[n];
        var forward = new Vector128<float>[n];
        var before = Vector128.Create(1f, 1, 0, 0);
        for (int i = 0; i < n; i++)
        {
            Vector128<float> sum = i == 0 ? before : (before[0] * from[0]) + (before[1] * from[1]) + (before[2] * from[2]) + (before[3] * from[3]);
            before = Normalized(sum * emit[i]);
            forward[i] = before;
        }

        var back = Vector128.Create(1f, 1, 0, 1);
        for (int i = n - 1; i >= 0; i--)
        {
            Vector128<float> both = forward[i] * back, score = emit[i];
            float all = Total(both);
            body[i] = all > 0 ? both[1] / all : 0;
            back = Normalized((to[0] * score[0] * back[0]) + (to[1] * score[1] * back[1]) + (to[2] * score[2] * back[2]) + (to[3] * score[3] * back[3]));
        }

        return body;
    }

    private static Vector128<float> Normalized(Vector128<float> values) => Total(values) is > 0 and var sum ? values / sum : values;

    private static float Total(Vector128<float> values) => values[0] + values[1] + values[2] + values[3];

    /// <summary>The factor of each state for a line; the greatest is 1, none is 0.</summary>
    private Vector128<float> Score(LineFeatures features, int line)
    {
        var sum = new Sum(table);
        features.Visit(line, ref sum);
        int s0 = sum.Lane(0), s1 = sum.Lane(1), s2 = sum.Lane(2), s3 = sum.Lane(3);
        int most = Math.Max(Math.Max(s0, s1), Math.Max(s2, s3));
        return Vector128.Create(Factor(most - s0), Factor(most - s1), Factor(most - s2), Factor(most - s3));
    }

    private static float Factor(int less) => Factors[Math.Min(less, Factors.Length - 1)];

    /// <summary>The sum of the rows that a line lights up.</summary>
    private ref struct Sum(ReadOnlySpan<ulong> table) : IFeatureSink
    {
        private readonly ReadOnlySpan<ulong> table = table;
        private ulong sum;

        public void Add(int group, int value) => sum = unchecked(sum + table[FeatureGroups.Row(group, value)]);

        /// <summary>The weight of a state, more by the same for all states.</summary>
        public readonly int Lane(int state) => (int)((sum >> (state * LaneBits)) & ushort.MaxValue);
    }
}
