using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsFunctions.Formats.Html;

/// <summary>Arrays on loan: those of a page are so large that making them anew costs more than filling them.</summary>
internal static class Loan
{
    /// <summary>Exchanges an array for a larger one with the same first elements.</summary>
    public static void Grow<T>(ref T[] array, int used, int size)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(size);
        array.AsSpan(0, used).CopyTo(larger);
        Return(ref array, used);
        array = larger;
    }

    /// <summary>Gives an array back, and forgets what it held of others.</summary>
    public static void Return<T>(ref T[] array, int used)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            array.AsSpan(0, used).Clear();
        }

        ArrayPool<T>.Shared.Return(array);
        array = [];
    }
}
