namespace NewsFunctions.Core.Stories;

/// <summary>FNV-1a with a final mix: the same on every machine and in every version, for numbers that are stored.</summary>
internal static class TermHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char c in text)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            return Mix(hash);
        }
    }

    /// <summary>The hash of a sequence, one more element after <paramref name="before"/>.</summary>
    public static ulong Join(ulong before, ulong next)
    {
        unchecked
        {
            return Mix((before * 0x9E3779B97F4A7C15) ^ next);
        }
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
