namespace NewsFunctions.Core.Articles;

/// <summary>What a provider calls an item, whichever file it comes in, and which version of it this is.</summary>
/// <param name="Name">The provider's name for the item, without its version.</param>
/// <param name="Number">The version as the provider counts; 0 when it does not.</param>
/// <param name="ChangedAt">When this version was made; null when the file does not say.</param>
public sealed record ItemIdentity(string Name, long Number, DateTimeOffset? ChangedAt)
{
    /// <summary>The identity a record declares; null when its name is none that holds beyond the file (see <see cref="GlobalName"/>).</summary>
    public static ItemIdentity? Of(string? name, long number, ArticleDate? changed) => GlobalName.Of(name) is { } lasting
        ? new ItemIdentity(lasting, number, changed is { } date ? date.Instant ?? new DateTimeOffset(date.Day.ToDateTime(default), TimeSpan.Zero) : null)
        : null;
}
