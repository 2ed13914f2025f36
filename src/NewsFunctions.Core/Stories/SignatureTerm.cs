namespace NewsFunctions.Core.Stories;

/// <summary>A term of a signature.</summary>
/// <param name="Hash">24 bits.</param>
/// <param name="Weight">How strongly the article speaks of it, 1–255, before rarity among the day's articles is known.</param>
internal readonly record struct SignatureTerm(uint Hash, byte Weight);
