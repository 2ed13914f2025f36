using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Stories;

/// <summary>
/// What grouping needs of an article, compact, written once at ingest so that a day is grouped without reading a body.
/// Layout (little endian): version; number of word 5-grams (2 bytes); a bottom-k sketch of them (count, then 4 bytes each,
/// ascending); the weightiest words (count, then 3 bytes of hash and 1 of weight each); the first and most repeated phrases of three
/// words (count, then 3 bytes of hash each); quotations (the same); days that the lead names (count, then 2 bytes each). At most 902 bytes.
/// Version 1 had the weekday that the lead names (7 for none) behind the version, and neither quotations nor days.
/// </summary>
public static class StorySignature
{
    /// <summary>First byte of every signature this version writes. The version before is read too; others are read as empty, and the article stands alone until it is ingested again.</summary>
    public const byte Version = 2;

    internal const byte VersionBefore = 1;

    internal const int MaxShingles = 48;
    internal const int MaxTerms = 96;
    internal const int MaxPhrases = 96;
    internal const int MaxQuotes = 8;
    internal const int MaxDates = 3;

    /// <summary>The signature of an article's title and body.</summary>
    public static ReadOnlyMemory<byte> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Title, article.Body, article.PublishedAt?.Day);
    }

    internal static ReadOnlyMemory<byte> Of(string title, IReadOnlyList<Block> body, DateOnly? published = null)
    {
        SignatureWords words = SignatureWords.Of(title, body);
        (uint[] shingles, int shingleCount) = words.Shingles(MaxShingles);
        IReadOnlyList<SignatureTerm> terms = words.Terms(MaxTerms);
        var writer = new SignatureWriter();
        writer.Byte(Version).Number((uint)Math.Min(shingleCount, ushort.MaxValue), 2)
            .List(shingles, 4)
            .List([.. terms.Select(term => term.Hash | ((uint)term.Weight << 24))], 4)
            .List(words.Phrases(MaxPhrases), 3)
            .List(QuoteSketch.Of(body, MaxQuotes), 3)
            .List([.. EventDateFinder.Find(title, body, published, MaxDates).Select(date => (uint)date.Code)], 2);
        return writer.ToArray();
    }
}
