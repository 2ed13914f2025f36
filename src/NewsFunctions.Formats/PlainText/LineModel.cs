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
/// A linear-chain model over the lines: weights of each feature for each state, and of each step from one state to the next. The best
/// sequence of states is found by Viterbi; Before → Body → (Inside → Body)… → After is the only way through.
/// </summary>
internal sealed class LineModel(float[] weights, float[] steps)
{
    public const int States = 4;

    /// <summary>Weights are kept in parts of one over this.</summary>
    public const int Scale = 16;

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

    /// <summary>The most likely states. A text may begin in Before or Body and end in Body or After; one without a body is all Before.</summary>
    public LineState[] Decode(LineFeatures features)
    {
        int n = features.Count;
        var states = new LineState[n];
        if (n == 0)
        {
            return states;
        }

        byte[] back = new byte[n * States];
        Span<int> rows = stackalloc int[LineFeatures.Groups];
        Span<float> best = stackalloc float[States];
        Span<float> next = stackalloc float[States];
        Span<float> score = stackalloc float[States];
        for (int i = 0; i < n; i++)
        {
            features.Rows(i, rows);
            Score(rows, score);
            for (int to = 0; to < States; to++)
            {
                float most = float.NegativeInfinity;
                byte from = 0;
                for (byte s = 0; s < States; s++)
                {
                    float via = i == 0 ? (s == to && to is 0 or 1 ? 0 : float.NegativeInfinity)
                        : Allowed[(s * States) + to] ? best[s] + steps[(s * States) + to] : float.NegativeInfinity;
                    if (via > most)
                    {
                        (most, from) = (via, s);
                    }
                }

                next[to] = i == 0 && to > 1 ? float.NegativeInfinity : most + score[to];
                back[(i * States) + to] = from;
            }

            next.CopyTo(best);
        }

        int state = best[1] >= best[3] && best[1] >= best[0] ? 1 : best[3] >= best[0] ? 3 : 0;
        for (int i = n - 1; i >= 0; i--)
        {
            states[i] = (LineState)state;
            state = back[(i * States) + state];
        }

        return states;
    }

    private void Score(ReadOnlySpan<int> rows, Span<float> score)
    {
        score.Clear();
        foreach (int row in rows)
        {
            for (int s = 0; s < States; s++)
            {
                score[s] += weights[(row * States) + s];
            }
        }
    }
}
