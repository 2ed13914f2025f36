namespace NewsFunctions.Formats.PlainText;

/// <summary>Lines that stand in a text more than once: menus, names of sections, teasers.</summary>
internal static class LineRepeats
{
    /// <summary>Characters of a line that are compared.</summary>
    private const int Compared = 200;

    /// <summary>How often each line stands in the text, in steps: 0 once, 1 twice, 2 more often. <paramref name="twins"/> holds for each line the first one that starts as it does, -1 for that one itself.</summary>
    public static byte[] Find(string text, ReadOnlySpan<TextLine> lines, out int[] twins)
    {
        byte[] repeats = new byte[lines.Length];
        twins = new int[lines.Length];
        Array.Fill(twins, -1);

        // A line whose length no other has is not repeated: most of the long ones need no hash.
        Span<int> ofLength = stackalloc int[Compared + 1];
        ofLength.Clear();
        foreach (TextLine line in lines)
        {
            ofLength[Math.Min(line.Length, Compared)]++;
        }

        var firsts = new Dictionary<int, int>();
        for (int i = 0; i < lines.Length; i++)
        {
            int length = Math.Min(lines[i].Length, Compared);
            if (ofLength[length] == 1)
            {
                continue;
            }

            // The framework's hash has a seed of its own in each process, so that no text can be made to collide.
            int hash = string.GetHashCode(text.AsSpan(lines[i].Start, length), StringComparison.Ordinal);
            if (firsts.TryAdd(hash, i))
            {
                continue;
            }

            int first = firsts[hash];
            twins[i] = first;
            repeats[first] = (byte)Math.Min(repeats[first] + 1, 2);
        }

        for (int i = 0; i < lines.Length; i++)
        {
            repeats[i] = twins[i] < 0 ? repeats[i] : repeats[twins[i]];
        }

        return repeats;
    }
}
