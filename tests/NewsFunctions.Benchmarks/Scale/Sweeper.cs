namespace NewsFunctions.Benchmarks.Scale;

/// <summary>
/// <c>SweepUploads</c>: every 4 minutes it goes on through the container for 3, looks files up 16 at once, and takes in, one after the other, those without a row. Files are missed
/// evenly over the names. An event that comes after that finds its file done.
/// </summary>
internal sealed class Sweeper(double secondsAnArticle)
{
    private const int Every = 240;
    private const int Runs = 180;
    private const double LookUpsAtOnce = 16;

    private double passed;
    private bool isThrough = true;

    /// <summary>How many it takes in, in a second.</summary>
    /// <param name="second">The second.</param>
    /// <param name="uploaded">Files in the container.</param>
    /// <param name="missed">Those of them whose event was refused at least once.</param>
    /// <param name="most">Articles that storage lets through in this second; what is over it is found in the next pass.</param>
    public long Take(int second, long uploaded, long missed, double most)
    {
        if (second % Every == 0)
        {
            passed = isThrough ? 0 : passed;
            isThrough = false;
        }

        if (second % Every >= Runs || isThrough || uploaded == 0)
        {
            return 0;
        }

        double share = missed / (double)uploaded;
        double files = 1 / ((Cost.InstanceTime.StorageSeconds / LookUpsAtOnce) + (share * secondsAnArticle));
        passed += files;
        isThrough = passed >= uploaded;
        return Math.Min(Math.Min(missed, (long)most), (long)Math.Ceiling(files * share));
    }
}
