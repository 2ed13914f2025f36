namespace NewsFunctions.Formats.PlainText;

/// <summary>Finds the lines of the article: by the trained model, and by plain sense where a text is too clean or too odd for it.</summary>
internal static class ArticleLines
{
    /// <summary>The model's answer is doubted when it holds less than one in this many of the text's running sentences: a short report among comments and teasers holds one in ten.</summary>
    private const int LeastShare = 12;

    /// <summary>What each line is.</summary>
    public static LineState[] Find(LineFeatures features, LineModel model)
    {
        if (CleanText(features) is { } clean)
        {
            return clean;
        }

        LineState[] states = model.Decode(features);
        int all = 0, taken = 0;
        for (int i = 0; i < states.Length; i++)
        {
            int chars = features.Shape(i).IsSentence ? features.Shape(i).Chars : 0;
            all += chars;
            taken += states[i] is LineState.Body ? chars : 0;
        }

        states = (all > 0 && taken * LeastShare < all) || !states.Contains(LineState.Body) ? DensestRun(features) : states;
        FillWithText(features, states, 0, Math.Max(Array.IndexOf(states, LineState.Body), 0));
        int end = Array.LastIndexOf(states, LineState.Body) + 1;
        FillWithText(features, states, end, states.Length - end);
        return states;
    }

    /// <summary>Where all lines of an end of the text are running sentences, they are of its body: there is no page above or below it.</summary>
    private static void FillWithText(LineFeatures features, LineState[] states, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            if (!Runs(features.Shape(i)) || features.Shape(i).Rule != 0)
            {
                return;
            }
        }

        Array.Fill(states, LineState.Body, start, count);
    }

    /// <summary>
    /// A text that was typed or exported, not scraped: below an optional headline (and a byline or date) every line is running text or
    /// a short heading between such lines, and no line is of a boilerplate's wording. All of it is the article.
    /// </summary>
    private static LineState[]? CleanText(LineFeatures features)
    {
        int first = 0;
        while (first < features.Count && first < 4 && !Runs(features.Shape(first)))
        {
            first++;
        }

        if (first == features.Count || first == 4 || !Runs(features.Shape(features.Count - 1)))
        {
            return null;
        }

        for (int i = first; i < features.Count; i++)
        {
            LineShape shape = features.Shape(i);
            bool heading = !Runs(shape) && shape.Chars is >= 12 and <= 100 && i > first && Runs(features.Shape(i - 1)) && Runs(features.Shape(i + 1));
            if (shape.Rule != 0 || shape.Sign is 2 or 3 || (!Runs(shape) && !heading))
            {
                return null;
            }
        }

        for (int i = 0; i < first; i++)
        {
            if (features.Shape(i).Rule != 0 && features.Shape(i).Sign == 0)
            {
                return null;
            }
        }

        var states = new LineState[features.Count];
        Array.Fill(states, LineState.Body, first, features.Count - first);
        return states;
    }

    private static bool Runs(LineShape shape) => (shape.End == 1 && shape.Chars >= 20) || shape.IsSentence;

    /// <summary>The run of lines with most running text, where every other line costs what it shows of a menu.</summary>
    private static LineState[] DensestRun(LineFeatures features)
    {
        int best = 0, bestFrom = 0, bestTo = -1, from = 0, sum = 0;
        for (int i = 0; i < features.Count; i++)
        {
            LineShape shape = features.Shape(i);
            int worth = shape.Rule != 0 || features.Repeated(i) == 2 ? -60 : shape.IsSentence ? shape.Chars : shape.End == 1 && shape.Chars > 25 ? 20 : -40;
            if (sum <= 0)
            {
                (sum, from) = (0, i);
            }

            sum += worth;
            if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i);
            }
        }

        var states = new LineState[features.Count];
        for (int i = bestFrom; i <= bestTo; i++)
        {
            states[i] = features.Shape(i).Rule == 0 && features.Shape(i).Sign is not (2 or 3) ? LineState.Body : LineState.Inside;
        }

        Array.Fill(states, bestTo < 0 ? LineState.Before : LineState.After, bestTo + 1, features.Count - bestTo - 1);
        return states;
    }
}
