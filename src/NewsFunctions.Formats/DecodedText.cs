using System.Buffers;

namespace NewsFunctions.Formats;

/// <summary>Text in an array on loan: a page is so long that a string of it would go to the heap of large objects, which is cleared the most dearly.</summary>
internal sealed class DecodedText : IDisposable
{
    private char[]? loan;

    private DecodedText(char[] loan, int length) => (this.loan, Text) = (loan, loan.AsMemory(0, length));

    /// <summary>The text; not to be read after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>The characters of bytes that are known to be valid UTF-8.</summary>
    public static DecodedText Utf8(ReadOnlySpan<byte> bytes)
    {
        char[] loan = ArrayPool<char>.Shared.Rent(bytes.Length);
        return new DecodedText(loan, System.Text.Encoding.UTF8.GetChars(bytes, loan));
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (loan is not null)
        {
            ArrayPool<char>.Shared.Return(loan);
            loan = null;
        }
    }
}
