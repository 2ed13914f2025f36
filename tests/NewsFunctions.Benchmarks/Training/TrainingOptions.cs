using System.Globalization;

namespace NewsFunctions.Benchmarks.Training;

/// <summary>How the block trees are trained. The defaults are what ships; each is set on the command line as <c>name=value</c>.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Trees of the ensemble.</summary>
    public int Trees { get; init; } = 60;

    /// <summary>Most leaves of a tree.</summary>
    public int Leaves { get; init; } = 10;

    /// <summary>How much of each tree's correction is taken.</summary>
    public float Rate { get; init; } = 0.15f;

    /// <summary>Quadratic penalty on leaf values.</summary>
    public float Lambda { get; init; } = 1;

    /// <summary>Least curvature of the loss in a leaf: about four times it is the text, in pages, that a leaf must see.</summary>
    public float MinCurvature { get; init; } = 1;

    /// <summary>Share of the features that each tree may look at.</summary>
    public float Columns { get; init; } = 0.3f;

    /// <summary>Share of the pages that each tree is grown on.</summary>
    public float Pages { get; init; } = 1;

    /// <summary>
    /// How much of the target of a block is what trees that never saw its page say of it, instead of its mark: trees that learn that
    /// cannot learn pages by heart. From 0 to 1.
    /// </summary>
    public float Distilled { get; init; } = 0.5f;

    /// <summary>How many trainings are asked for that, each with choices of its own.</summary>
    public int Teachers { get; init; } = 1;

    /// <summary>Parts into which the pages are cut: each part is read by trees trained on the others.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Weight of a page of the set <c>pages</c>, whose marks are the most careful.</summary>
    public float WeightOfPages { get; init; } = 5;

    /// <summary>Weight of a page of the set <c>news-pages</c>.</summary>
    public float WeightOfNewsPages { get; init; } = 5;

    /// <summary>Most weight that the text around an article has, as a multiple of the article's own.</summary>
    public float MostAround { get; init; } = 4;

    /// <summary>Added to the odds of every block, as their natural logarithm: above 0 more is kept.</summary>
    public float Lean { get; init; } = 0.3f;

    /// <summary>Which of the random choices of columns and pages is taken.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Reads <c>name=value</c> settings; names are those of the properties in any case.</summary>
    /// <exception cref="ArgumentException">A setting is unknown.</exception>
    public static TrainingOptions Read(IEnumerable<string> settings)
    {
        var options = new TrainingOptions();
        foreach (string setting in settings)
        {
            float value = float.Parse(setting.AsSpan(setting.IndexOf('=', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
            options = setting.Split('=')[0].ToUpperInvariant() switch
            {
                "TREES" => options with { Trees = (int)value },
                "LEAVES" => options with { Leaves = (int)value },
                "RATE" => options with { Rate = value },
                "LAMBDA" => options with { Lambda = value },
                "MINCURVATURE" => options with { MinCurvature = value },
                "COLUMNS" => options with { Columns = value },
                "PAGES" => options with { Pages = value },
                "DISTILLED" => options with { Distilled = value },
                "TEACHERS" => options with { Teachers = (int)value },
                "FOLDS" => options with { Folds = (int)value },
                "WEIGHTOFPAGES" => options with { WeightOfPages = value },
                "WEIGHTOFNEWSPAGES" => options with { WeightOfNewsPages = value },
                "MOSTAROUND" => options with { MostAround = value },
                "LEAN" => options with { Lean = value },
                "SEED" => options with { Seed = (int)value },
                _ => throw new ArgumentException($"No such setting: {setting}", nameof(settings)),
            };
        }

        return options;
    }
}
