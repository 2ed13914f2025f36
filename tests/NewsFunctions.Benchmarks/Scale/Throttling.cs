namespace NewsFunctions.Benchmarks.Scale;

/// <summary>
/// What a limit does to clients that ask for more than it gives: of each request a share is refused with 503, the client waits and asks again (Azure.Core: 3 times, after 0.8 s, 1.6 s
/// and 3.2 s), and so slows down until what it asks for is what there is. The share is where the two meet.
/// </summary>
/// <param name="Share">Share of requests that is refused.</param>
/// <param name="BackOff">Seconds that an article waits in all.</param>
/// <param name="Failing">Share of articles of which a request is refused to the end: the run fails, and the host runs it again.</param>
/// <param name="Refused">Requests refused for each article.</param>
internal readonly record struct Throttling(double Share, double BackOff, double Failing, double Refused)
{
    private const int Halvings = 60;

    /// <summary>The balance for instances that could do more than a limit lets through.</summary>
    /// <param name="load">What an article asks.</param>
    /// <param name="instances">Instances that work.</param>
    /// <param name="ceiling">The limit.</param>
    public static Throttling Of(ArticleLoad load, int instances, Ceiling ceiling)
    {
        if (ceiling.Asks == 0 || instances * load.InstanceRate(0) <= ceiling.Rate)
        {
            return default;
        }

        (double low, double high) = (0, 1);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (instances * load.InstanceRate(At(middle, ceiling.Asks).BackOff) > ceiling.Rate)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return At(high, ceiling.Asks);
    }

    private static Throttling At(double share, double asks)
    {
        double twice = share * share, thrice = twice * share, always = thrice * share;
        return new Throttling(share, asks * ((0.8 * share) + (1.6 * twice) + (3.2 * thrice)), 1 - Math.Pow(1 - always, asks), asks * (share + twice + thrice + always));
    }
}
