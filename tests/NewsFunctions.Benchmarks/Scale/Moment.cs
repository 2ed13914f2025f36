namespace NewsFunctions.Benchmarks.Scale;

/// <summary>How things stand at the end of a second. Each article is in one of the counts from <see cref="Outside"/> to <see cref="DeadLetters"/>.</summary>
/// <param name="Second">The second.</param>
/// <param name="Outside">Articles not uploaded yet.</param>
/// <param name="Events">Uploaded, their event not taken yet.</param>
/// <param name="Queued">In the host's queue, or being read.</param>
/// <param name="Done">Accepted.</param>
/// <param name="Poisoned">Failed five times: quarantined, their files kept.</param>
/// <param name="DeadLetters">Given up by Event Grid: found by the sweep.</param>
/// <param name="Instances">Instances that work.</param>
/// <param name="Rate">Accepted in this second.</param>
/// <param name="Requests">Requests to the account in this second that it served.</param>
/// <param name="Refused">Requests refused with 503 in this second.</param>
/// <param name="Latency">Seconds from being offered to being accepted, of those accepted in this second, on average.</param>
/// <param name="Bound">What kept more from being accepted; null when nothing did.</param>
internal sealed record Moment(
    int Second, long Outside, long Events, long Queued, long Done, long Poisoned, long DeadLetters, int Instances, long Rate, double Requests, double Refused, double Latency, string? Bound)
{
    /// <summary>Uploaded and not dealt with.</summary>
    public long Waiting => Events + Queued;
}
