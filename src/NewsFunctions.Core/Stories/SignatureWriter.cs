namespace NewsFunctions.Core.Stories;

/// <summary>Writes the numbers of a signature, little endian; lists with their length, at most 255, in front.</summary>
internal sealed class SignatureWriter
{
    private readonly List<byte> bytes = [];

    public SignatureWriter Byte(byte value)
    {
        bytes.Add(value);
        return this;
    }

    /// <summary>A number in <paramref name="size"/> bytes.</summary>
    public SignatureWriter Number(uint value, int size)
    {
        for (int i = 0; i < size; i++)
        {
            bytes.Add((byte)((value >> (8 * i)) & 0xFF));
        }

        return this;
    }

    public SignatureWriter List(IReadOnlyList<uint> values, int size)
    {
        Byte((byte)values.Count);
        foreach (uint value in values)
        {
            Number(value, size);
        }

        return this;
    }

    public byte[] ToArray() => [.. bytes];
}
